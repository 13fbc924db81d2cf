import { createStore } from 'zustand/vanilla';
import type { FieldValue, Problem } from '../engine';
import type { Knobs } from '../runner/messages';

export type { Knobs };

/** Texts as they stand in the fields of a knob: one, or two for a range. */
export type Draft = readonly string[];

export interface KnobsState {
  /** What the run says; null before the first report. */
  readonly knobs: Knobs | null;
  /** What was typed and is not part of the run, by path. */
  readonly drafts: Readonly<Record<string, Draft>>;
  /** Why a wish was refused, by its source. */
  readonly refusals: Readonly<Record<string, readonly Problem[]>>;
  /** Sources of the wishes that are not answered yet. */
  readonly waiting: readonly string[];
  /** The preset that was chosen last, and what its knobs said before. */
  readonly applied: Applied | null;
}

export interface Applied {
  readonly id: string;
  readonly before: Readonly<Record<string, FieldValue>>;
}

const EMPTY = { knobs: null, drafts: {}, refusals: {}, waiting: [], applied: null };

/** The settings of the run, and what a visitor is about to make of them. */
export const knobsStore = createStore<KnobsState>(() => EMPTY);

/** The run has new knobs. Without a source another scenario was opened, and nothing of before counts. */
export function knobsReported(source: string, knobs: Knobs): void {
  if (source === '') knobsStore.setState({ ...EMPTY, knobs });
  else {
    knobsStore.setState((state) => ({ ...answered(state, source), knobs }));
    forget([source]);
  }
}

/** Drops what was typed or refused under these sources. */
export function forget(sources: readonly string[]): void {
  const kept = <T>(bag: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
    Object.fromEntries(Object.entries(bag).filter(([source]) => !sources.includes(source)));
  knobsStore.setState(({ drafts, refusals }) => ({
    drafts: kept(drafts),
    refusals: kept(refusals),
  }));
}

/** One wish fewer is waiting. */
export function answered({ waiting }: KnobsState, source: string): Pick<KnobsState, 'waiting'> {
  const index = waiting.indexOf(source);
  return { waiting: waiting.filter((_, at) => at !== index) };
}
