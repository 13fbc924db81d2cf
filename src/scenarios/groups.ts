/** Groups of ready-made scenarios, in the order of their list. */
export const SCENARIO_GROUPS = [
  'look',
  'servers',
  'store',
  'tokens',
  'caches',
  'load',
  'uses',
] as const;
export type ScenarioGroup = (typeof SCENARIO_GROUPS)[number];
