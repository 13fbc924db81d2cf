import type { Problem } from '../engine';

/** Far above any scenario that makes sense, far below what would hold the page up. */
const LARGEST_BYTES = 256 * 1024;

/** Reads the JSON document in a file that a visitor brought. Whether it is a scenario, the run will say. */
export async function readScenarioFile(
  file: File,
): Promise<{ document: unknown } | { problems: readonly Problem[] }> {
  if (file.size > LARGEST_BYTES) {
    return rejected(`${Math.ceil(file.size / 1024)} kB`, 'at most 256 kB');
  }
  let document: unknown;
  try {
    document = JSON.parse(await file.text());
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return rejected(`not JSON (${reason})`, 'a JSON object');
  }
  const namesPresets = typeof document === 'object' && document !== null && 'presets' in document;
  if (!namesPresets) return { document };
  // Fetched only now: few files name presets.
  const { expandPresets } = await import('../scenarios/presets');
  const expanded = expandPresets(document);
  return 'problem' in expanded ? { problems: [expanded.problem] } : expanded;
}

/** Lets the visitor keep a scenario document as a file. */
export function offerDocument(document_: object): void {
  const text = `${JSON.stringify(document_, null, 2)}\n`;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = 'scenario.json';
  link.click();
  // A browser reads the file after the click: only then may its address go.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

function rejected(value: string, allowed: string): { problems: Problem[] } {
  const message = `The file is ${value}. Allowed: ${allowed}.`;
  return { problems: [{ field: '', value, allowed, message }] };
}
