import type { Problem } from '../engine';
import { type Applied, answered, type Draft, knobsStore } from './knobs';

/** A wish was sent. */
export const knobsAsked = (source: string): void =>
  knobsStore.setState(({ waiting }) => ({ waiting: [...waiting, source] }));

export function knobsRefused(source: string, problems: readonly Problem[]): void {
  knobsStore.setState((state) => ({
    ...answered(state, source),
    refusals: { ...state.refusals, [source]: problems },
  }));
}

export const applied = (preset: Applied | null): void => knobsStore.setState({ applied: preset });

export const draft = (path: string, texts: Draft): void =>
  knobsStore.setState(({ drafts }) => ({ drafts: { ...drafts, [path]: texts } }));
