/** Headings of the list of scenarios, in its order. */
export const SCENARIO_GROUPS = [
  'Look around',
  'Servers',
  'Session store',
  'Tokens and bans',
  'Orders and caches',
  'Under load',
] as const;
export type ScenarioGroup = (typeof SCENARIO_GROUPS)[number];
