import type { Problem } from '../../messages/problems';
import { type Applied, answered, type Draft, type SettingsStore } from './settings';

/** A value was sent. */
export const settingsAsked = (store: SettingsStore, source: string): void =>
  store.setState(({ waiting }) => ({ waiting: [...waiting, source] }));

export function settingsRefused(
  store: SettingsStore,
  source: string,
  problems: readonly Problem[],
): void {
  store.setState((state) => ({
    ...answered(state, source),
    refusals: { ...state.refusals, [source]: problems },
  }));
}

export const applied = (store: SettingsStore, preset: Applied | null): void =>
  store.setState({ applied: preset });

export const draft = (store: SettingsStore, path: string, texts: Draft): void =>
  store.setState(({ drafts }) => ({ drafts: { ...drafts, [path]: texts } }));
