/** The only door into the engine. */

export type { ArchitectureId } from './architectures/list';
export { ARCHITECTURES, architectureTitle } from './architectures/list';
export { architecture } from './architectures/registry';
export { CHANGES, changesFor } from './faults';
export type { ChangeId } from './faults/changeIds';
export { targetName } from './faults/target';
export { RandomStreams } from './kernel/random';
export { SECOND_US } from './kernel/time';
export { METRICS, type Metric, type NodeValue } from './metrics';
export { Barred } from './metrics/barred';
export { Histogram } from './metrics/histogram';
export type { Fold, FoldKind, RunSize, Watcher } from './metrics/metric';
export { meanInWords, metricInWords } from './metrics/metricWords';
export { Audience } from './metrics/watch';
export { clientName, NAMED_CLIENTS_MAX, serverName } from './model/names';
export { FIELDS, type Field, type FieldValue } from './scenario/fields';
export { amountInWords, valueInWords } from './scenario/fieldWords';
export { INTERVENTIONS_MAX, type Parsed, type Problem, parseScenario } from './scenario/parse';
export { placesOf } from './scenario/places';
export { readable } from './scenario/readable';
export { scenarioSchema } from './scenario/schema';
export type { Intervention, Scenario } from './scenario/types';
export { writeIntervention, writeScenario } from './scenario/write';
export { createSimulation, type PersonState, type Simulation, type Snapshot } from './simulation';
export * from './trace/events';
export { emptyRecord, Trace, type TraceRecord } from './trace/trace';
export { ENGINE_VERSION } from './version';
