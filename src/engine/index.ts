/** The only door into the engine. */
export { ARCHITECTURES, architecture } from './architectures';
export type { ArchitectureId } from './architectures/ids';
export { CHANGES, changesFor } from './faults';
export type { ChangeId } from './faults/changeIds';
export { targetName } from './faults/target';
export { METRICS, type Metric, type NodeValue } from './metrics';
export { clientName, NAMED_CLIENTS_MAX, serverName } from './model/names';
export { FIELDS, type Field, type FieldValue } from './scenario/fields';
export { RandomStreams } from './kernel/random';
export { amountInWords, valueInWords } from './scenario/fieldWords';
export { type Parsed, type Problem, parseScenario } from './scenario/parse';
export { placesOf } from './scenario/places';
export { scenarioSchema } from './scenario/schema';
export type { Intervention, Scenario } from './scenario/types';
export { createSimulation, type Simulation, type Snapshot } from './simulation';
export * from './trace/events';
export { emptyRecord, Trace, type TraceRecord } from './trace/trace';
export { ENGINE_VERSION } from './version';
