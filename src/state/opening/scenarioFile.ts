import type { Problem } from '../../messages/problems';

/** Reads the JSON document in a file that a visitor brought. Whether it is a scenario, the run will say. */
export async function readScenarioFile(
  file: File,
): Promise<{ document: unknown } | { problems: readonly Problem[] }> {
  // Fetched only now: few visitors bring a file.
  const { LARGEST_BYTES, readJson } = await import('../../scenarios/json');
  // A byte more than may be says as much as all of them.
  const read = readJson(new Uint8Array(await file.slice(0, LARGEST_BYTES + 1).arrayBuffer()));
  if ('fault' in read) {
    return { problems: [{ field: '', value: '', fault: 'file', ...read.fault }] };
  }
  const { document } = read;
  const namesPresets = typeof document === 'object' && document !== null && 'presets' in document;
  if (!namesPresets) return { document };
  const { expandPresets } = await import('../../scenarios/presets');
  const expanded = expandPresets(document);
  return 'problem' in expanded ? { problems: [expanded.problem] } : expanded;
}
