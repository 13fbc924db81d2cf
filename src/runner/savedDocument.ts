import { type ArchitectureId, type Intervention, writeIntervention } from '../engine';

/** A run as a document that opens as the same run: its settings, what is shown, and everything done to it. */
export const savedDocument = (
  document: Readonly<Record<string, unknown>>,
  architecture: ArchitectureId,
  history: readonly Intervention[],
): object => ({ ...document, architecture, interventions: history.map(writeIntervention) });
