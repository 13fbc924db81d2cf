import { createStore, type StoreApi } from 'zustand/vanilla';
import type { FieldValue } from '../../engine';
import type { Problem } from '../../messages/problems';
import type { RunSettings } from '../../runner/runView';

export type { RunSettings };

/** Texts as they stand in the fields of a setting: one, or two for a range. */
export type Draft = readonly string[];

export interface SettingsState {
  /** What the run says; null before the first report. */
  readonly settings: RunSettings | null;
  /** What was typed and is not part of the run, by path. */
  readonly drafts: Readonly<Record<string, Draft>>;
  /** Why a value was refused, by its source. */
  readonly refusals: Readonly<Record<string, readonly Problem[]>>;
  /** Sources of what has been asked for and is not answered yet. */
  readonly waiting: readonly string[];
  /** The preset that was chosen last, and what its settings said before. */
  readonly applied: Applied | null;
}

export interface Applied {
  readonly id: string;
  readonly before: Readonly<Record<string, FieldValue>>;
}

const EMPTY: SettingsState = {
  settings: null,
  drafts: {},
  refusals: {},
  waiting: [],
  applied: null,
};

/** The settings of a run, and what a visitor is about to make of them. */
export type SettingsStore = StoreApi<SettingsState>;

/** Settings of which the run has not told yet. */
export const createSettings = (): SettingsStore => createStore(() => EMPTY);

/** The run has new settings. Without a source another scenario was opened, and nothing of before counts. */
export function settingsReported(
  store: SettingsStore,
  source: string,
  settings: RunSettings,
): void {
  if (source === '') store.setState({ ...EMPTY, settings });
  else {
    store.setState((state) => ({ ...answered(state, source), settings }));
    forget(store, [source]);
  }
}

/** Drops what was typed or refused under these sources. */
export function forget(store: SettingsStore, sources: readonly string[]): void {
  const kept = <T>(bag: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
    Object.fromEntries(Object.entries(bag).filter(([source]) => !sources.includes(source)));
  store.setState(({ drafts, refusals }) => ({
    drafts: kept(drafts),
    refusals: kept(refusals),
  }));
}

/** One answer fewer is waiting. */
export function answered(
  { waiting }: SettingsState,
  source: string,
): Pick<SettingsState, 'waiting'> {
  const index = waiting.indexOf(source);
  return { waiting: waiting.filter((_, at) => at !== index) };
}
