/** What people use the system for, by name. The ids are in documents and addresses. */
export const WORKLOAD_IDS = [
  'shop',
  'weather',
  'streaming',
  'messaging',
  'api',
  'banking',
  'booking',
] as const;
export type WorkloadId = (typeof WORKLOAD_IDS)[number];
