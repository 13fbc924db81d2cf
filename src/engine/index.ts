/** The only door into the engine. */

export { asksDenylist, type Carrier, saysItAll } from './architectures/carriers';
export type { ArchitectureId } from './architectures/list';
export { ARCHITECTURES, sideBySide } from './architectures/list';
export { architecture } from './architectures/registry';
export type { PolicyId } from './balancing/ids';
export { goesByWeights } from './balancing/weighing';
export { CHANGES, changesFor } from './changes';
export type { ChangeId } from './changes/changeIds';
export { targetName } from './changes/target';
export { copyMap, copyState } from './kernel/copyState';
export { type Growth, Overload } from './kernel/overload';
export { PACKING } from './kernel/packing';
export { RandomStreams } from './kernel/random';
export { Row, SharedRows, type Table } from './kernel/sharedRows';
export { bytesBeside, withTables } from './kernel/tableBytes';
export { SECOND_US } from './kernel/time';
export {
  isKnown,
  isTaken,
  isUnmeasured,
  leastOf,
  METRICS,
  type Metric,
  type MetricId,
  type NodeValue,
} from './metrics';
export { Audience } from './metrics/folds/audience';
export { Barred } from './metrics/folds/barred';
export { type Endings, endings } from './metrics/folds/endings';
export type { Fold, FoldKind, Onlooker, RunSize, Watcher } from './metrics/folds/fold';
export { Histogram } from './metrics/folds/histogram';
export { Areas, type Machines, machines } from './metrics/folds/machines';
export { type Sending, sending } from './metrics/folds/sending';
export { clientName, NAMED_CLIENTS_MAX, serverName } from './names';
export { edited, partsOf, valueAt } from './scenario/edit';
export {
  FIELDS,
  type Field,
  type FieldChoice,
  type FieldGroup,
  type FieldPath,
  type FieldValue,
  type Unit,
} from './scenario/fields';
export { kindOf } from './scenario/fields/kinds';
export { type Problem, parseScenario } from './scenario/parse';
export { placesOf } from './scenario/places';
export { policyInForce } from './scenario/policyInForce';
export { readable, shortened } from './scenario/readable';
export { type SchemaWords, scenarioSchema } from './scenario/schema';
export { INTERVENTIONS_MAX, type Intervention, type Scenario } from './scenario/types';
export { writeIntervention, writeScenario } from './scenario/write';
export {
  createMeteredRun,
  createSimulation,
  type MeteredRun,
  type PersonState,
  type Simulation,
  type Snapshot,
} from './simulation';
export * from './trace/events';
export { emptyRecord, Trace, type TraceRecord } from './trace/trace';
export { ENGINE_VERSION } from './version';
export { actionsOf, chains, connects, keepsOf } from './workloads';
export type { Keeps } from './workloads/workload';
