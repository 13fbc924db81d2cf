/** Names of the ready-made scenarios in addresses. Here without the scenarios, which most visits need one of. */
export const SCENARIO_NAMES = [
  'small-shop',
  'scale-out',
  'rolling-deploy',
  'office',
  'gray-failure',
  'store-alone',
  'store-replica',
  'ban',
  'key-rotation',
  'double-charge',
  'idempotency-keys',
  'public-pages',
  'private-page',
  'crowd',
  'flash-sale',
  'login-storm',
  'weather-api',
  'cached-forecasts',
  'messaging',
  'reconnect-storm',
] as const;
export type ScenarioName = (typeof SCENARIO_NAMES)[number];
