import { type ArchitectureId, CHANGES, type Intervention, targetName } from '../engine';

const SECOND_US = 1_000_000;

/** A run as a document that opens as the same run: its settings, what is shown, and everything done to it. */
export const savedDocument = (
  document: Readonly<Record<string, unknown>>,
  architecture: ArchitectureId,
  history: readonly Intervention[],
): object => ({ ...document, architecture, interventions: history.map(written) });

function written({ atUs, change, target }: Intervention): object {
  const found = CHANGES.find(({ id }) => id === change);
  if (found === undefined) throw new Error(`There is no change "${change}".`);
  return { at: atUs / SECOND_US, do: found.verb, target: targetName(found.subject, target) };
}
