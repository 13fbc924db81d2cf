import type { Intervention, Scenario } from '../engine';

/** What a visitor did to a run, for whoever says what can be taken back. */
export type Act =
  | ({ readonly is: 'change' } & Intervention)
  /** What was turned, in one sentence: a run has no words for settings. */
  | { readonly is: 'settings'; readonly told: string }
  | { readonly is: 'time'; readonly world: Scenario['world'] }
  | { readonly is: 'restart' }
  /** Another scenario, by its own name. */
  | { readonly is: 'open'; readonly name: string }
  /** Back to what the page was opened with. */
  | { readonly is: 'reset' }
  | { readonly is: 'nameBranch' }
  | { readonly is: 'deleteBranch' };
