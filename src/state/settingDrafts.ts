import type { Problem } from '../messages/problems';
import { type Applied, answered, type Draft, settingsStore } from './settings';

/** A value was sent. */
export const settingsAsked = (source: string): void =>
  settingsStore.setState(({ waiting }) => ({ waiting: [...waiting, source] }));

export function settingsRefused(source: string, problems: readonly Problem[]): void {
  settingsStore.setState((state) => ({
    ...answered(state, source),
    refusals: { ...state.refusals, [source]: problems },
  }));
}

export const applied = (preset: Applied | null): void =>
  settingsStore.setState({ applied: preset });

export const draft = (path: string, texts: Draft): void =>
  settingsStore.setState(({ drafts }) => ({ drafts: { ...drafts, [path]: texts } }));
