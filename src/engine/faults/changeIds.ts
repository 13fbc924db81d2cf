/** Every change a person or a scenario can make to a run. The order is part of the trace format. */
export const CHANGE_IDS = [
  'stop-server',
  'start-server',
  'freeze-server',
  'unfreeze-server',
  'remove-server',
  'add-server',
  'stop-balancer',
  'start-balancer',
  'make-store-unreachable',
  'make-store-reachable',
  'wipe-store',
  'rotate-keys',
  'log-out-client',
  'ban-client',
] as const;
export type ChangeId = (typeof CHANGE_IDS)[number];
