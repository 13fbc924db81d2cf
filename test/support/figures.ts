/** A percentile, and how many values it is of under each architecture. */
export const LATENCY = {
  id: 'latency-p95',
  unit: 's',
  values: [0.5, 2, 0.0123, 1, 1],
  samples: [100, 100, 100, 100, 100],
  nodes: [],
} as const;

/** A figure that is known by machine. */
export const SHARE = {
  id: 'share-by-server',
  unit: 'share',
  values: [1, 1, 1, 1, 1],
  samples: [],
  nodes: [{ node: 'S1', value: 0.25 }],
} as const;
