/** A room of the engine: a folder or a file of `src/engine`, and the rooms that it may import. */
interface Room {
  readonly room: string;
  readonly imports: readonly string[];
}

const room = (name: string, ...imports: string[]): Room => ({ room: name, imports });

/**
 * The engine's own map, from the ground up: a room may import only rooms that stand before it. What a machine has to
 * tell another one goes by an event (`model/dispatch.ts`) or by a hook (`model/hooks.ts`). The README of each folder says
 * the same in words.
 */
export const ROOMS: readonly Room[] = [
  room('version.ts'),
  room('names.ts'),
  room('kernel'),
  room('trace/machines'),
  room('trace/people'),
  room('trace', 'kernel', 'trace/machines', 'trace/people'),
  room('balancing', 'kernel', 'trace'),
  room('architectures', 'trace'),
  room('workloads', 'trace'),
  // What can be done to a run, by name. What that does is in the rest of `changes`.
  room('changes/changeIds.ts'),
  room('changes/target.ts'),
  room('scenario/fields', 'architectures', 'balancing', 'workloads'),
  room(
    'scenario',
    'architectures',
    'balancing',
    'changes/changeIds.ts',
    'kernel',
    'scenario/fields',
    'workloads',
  ),

  room('metrics/folds', 'kernel', 'names.ts', 'scenario', 'trace'),
  room('metrics/ids.ts'),
  room('metrics/metric.ts', 'metrics/folds', 'metrics/ids.ts'),
  room('metrics/countFold.ts', 'metrics/folds', 'metrics/metric.ts', 'trace'),
  ...['answers', 'losses'].map((group) =>
    room(
      `metrics/${group}`,
      ...['kernel', 'metrics/countFold.ts', 'metrics/folds', 'metrics/metric.ts', 'trace'],
    ),
  ),
  room(
    'metrics/machines',
    ...['kernel', 'metrics/countFold.ts', 'metrics/folds', 'metrics/metric.ts', 'names.ts'],
    'trace',
  ),
  room(
    'metrics',
    ...['metrics/folds', 'metrics/ids.ts', 'metrics/metric.ts'],
    ...['metrics/answers', 'metrics/losses', 'metrics/machines'],
  ),

  room('model/stages', 'kernel'),
  room(
    'model/state',
    'architectures',
    'balancing',
    'kernel',
    'model/stages',
    'scenario',
    'scenario/fields',
    'trace',
    'workloads',
  ),
  room('model/ledger', 'model/state', 'trace'),
  room(
    'model/requests',
    ...['architectures', 'kernel', 'model/state', 'names.ts', 'scenario', 'trace', 'workloads'],
  ),
  room('model/sessions', 'kernel', 'model/ledger', 'model/state', 'trace', 'workloads'),
  room('model/network', 'kernel', 'model/ledger', 'model/state', 'trace'),
  room('model/connections', 'kernel', 'model/network', 'model/state', 'trace'),
  room(
    'model/tokens',
    ...['architectures', 'kernel', 'names.ts', 'scenario', 'trace', 'workloads'],
    ...['model/ledger', 'model/requests', 'model/state'],
  ),
  room(
    'model/people',
    ...['architectures', 'kernel', 'scenario/fields', 'trace', 'workloads'],
    'model/connections',
    ...['model/ledger', 'model/network', 'model/requests', 'model/state', 'model/tokens'],
  ),
  room('model/cdn', 'kernel', 'model/network', 'model/requests', 'model/state', 'trace'),
  room(
    'model/balancer',
    ...['kernel', 'model/ledger', 'model/network', 'model/requests', 'model/state', 'trace'],
  ),
  // Whoever keeps idempotency keys goes by the same rules: the orders database, the store, a server.
  room('model/orders/idempotency.ts', 'model/state', 'trace'),
  room(
    'model/orders',
    ...['kernel', 'trace'],
    ...['model/ledger', 'model/network', 'model/orders/idempotency.ts', 'model/state'],
  ),
  room(
    'model/store',
    ...['kernel', 'trace'],
    ...['model/connections', 'model/ledger', 'model/network', 'model/orders/idempotency.ts'],
    ...['model/sessions', 'model/state'],
  ),
  room(
    'model/servers',
    ...['kernel', 'trace'],
    ...['model/ledger', 'model/network', 'model/sessions', 'model/state', 'model/tokens'],
  ),
  room(
    'model/servers/worker/steps',
    ...['architectures', 'trace'],
    ...['model/requests', 'model/servers', 'model/sessions', 'model/state', 'model/tokens'],
  ),
  room(
    'model/servers/worker',
    ...['architectures', 'kernel', 'trace'],
    'model/connections',
    ...['model/ledger', 'model/network', 'model/orders/idempotency.ts', 'model/requests'],
    ...['model/servers', 'model/servers/worker/steps', 'model/sessions', 'model/state'],
    'model/tokens',
  ),
  // What is done to the machines: these rooms may use them.
  room(
    'model/change',
    ...['kernel', 'trace'],
    ...['model/balancer', 'model/network', 'model/servers', 'model/state', 'model/store'],
    'model/tokens',
  ),
  room(
    'model/describe.ts',
    ...['trace', 'model/balancer', 'model/connections', 'model/ledger', 'model/network'],
    ...['model/sessions', 'model/state', 'model/store', 'model/tokens'],
  ),
  room(
    'model/setup',
    ...['architectures', 'trace', 'model/balancer', 'model/change', 'model/describe.ts'],
    ...['model/ledger', 'model/people', 'model/servers', 'model/servers/worker'],
    ...['model/state', 'model/store'],
  ),
  room(
    'model',
    ...['kernel', 'trace', 'model/balancer', 'model/cdn', 'model/change', 'model/network'],
    'model/connections',
    ...['model/setup', 'model/orders', 'model/people', 'model/servers', 'model/servers/worker'],
    ...['model/sessions', 'model/state', 'model/store'],
  ),

  room('changes/change.ts', 'changes/changeIds.ts', 'changes/target.ts', 'model/state'),
  room(
    'changes/network',
    ...['changes/change.ts', 'model/network', 'model/servers', 'model/state', 'trace'],
  ),
  room(
    'changes',
    ...['changes/change.ts', 'changes/changeIds.ts', 'changes/network', 'changes/target.ts'],
    ...['kernel', 'trace'],
    ...['model/balancer', 'model/cdn', 'model/change', 'model/network', 'model/people'],
    ...['model/servers', 'model/servers/worker', 'model/state', 'model/store', 'model/tokens'],
  ),
  // Documents name changes by their words; a scenario knows only their ids.
  room(
    'scenario/parse.ts',
    ...['changes', 'changes/changeIds.ts', 'changes/target.ts', 'kernel', 'scenario'],
    'scenario/fields',
  ),
  room(
    'scenario/schema.ts',
    ...['changes', 'changes/target.ts', 'scenario', 'scenario/fields', 'scenario/parse.ts'],
  ),
  room(
    'scenario/write.ts',
    ...['changes', 'changes/target.ts', 'kernel', 'scenario', 'scenario/fields'],
    'scenario/parse.ts',
  ),
  room('recorder.ts', 'kernel', 'metrics', 'metrics/folds', 'scenario', 'trace'),
  room('meter.ts', 'metrics', 'metrics/folds', 'recorder.ts', 'scenario', 'trace'),
  room(
    'simulation.ts',
    ...['architectures', 'changes', 'changes/changeIds.ts', 'kernel', 'metrics'],
    ...['model', 'model/describe.ts', 'model/setup', 'model/state', 'meter.ts', 'recorder.ts'],
    ...['scenario', 'trace'],
  ),
];

/** A room with doors is entered through these files only, by whatever other room. */
export const DOORS: Readonly<Record<string, readonly string[]>> = {
  balancing: ['ids.ts', 'index.ts', 'memory.ts', 'weighing.ts'],
  architectures: [
    'architecture.ts',
    'carriers.ts',
    'list.ts',
    'registry.ts',
    'steps.ts',
    'storeManners.ts',
  ],
  'model/network': ['calls.ts', 'link.ts', 'retransmission.ts', 'rules.ts', 'zones.ts'],
  'model/people': [
    ...['acting.ts', 'activity.ts', 'arrivals.ts', 'ban.ts', 'connecting.ts', 'logout.ts'],
    ...['receiving.ts', 'visit.ts'],
  ],
  'model/cdn': ['process.ts', 'serving.ts'],
  'model/balancer': [
    ...['addresses.ts', 'ejection.ts', 'forwarding.ts', 'healthChecks.ts'],
    ...['process.ts', 'redispatch.ts', 'routing.ts'],
  ],
  'model/store': ['disk.ts', 'entries.ts', 'operations.ts', 'outage.ts', 'replica.ts'],
  'model/servers/worker': ['interpreter.ts', 'workers.ts'],
  'model/servers/worker/steps': ['index.ts', 'stepKind.ts'],
};
