import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

type Cases = typeof import('../../golden/cases');

const entry = fileURLToPath(new URL('../../golden/cases.ts', import.meta.url));

/** The fingerprints that are written down; the unit tests hold Node to them. */
export const writtenHashes: unknown = JSON.parse(
  readFileSync(new URL('../../golden/hashes.json', import.meta.url), 'utf8'),
);

/** The list of golden runs as a script that leaves it in a global variable. */
export async function bundleGolden(): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2023',
      lib: { entry, formats: ['iife'], name: 'golden' },
    },
  });
  const [{ output } = { output: [] }] = Array.isArray(built) ? built : [];
  const [chunk] = output;
  if (chunk?.type !== 'chunk') throw new Error('The golden runs could not be bundled.');
  return chunk.code;
}

/** Runs in an empty page: plays every golden run of the bundle, and returns the fingerprints by name. */
export function playGolden(bundle: string): Record<string, unknown> {
  const script = document.createElement('script');
  script.textContent = bundle;
  document.head.append(script);
  const { GOLDEN_CASES, goldenHashes } = (window as unknown as { golden: Cases }).golden;
  return Object.fromEntries(GOLDEN_CASES.map((one) => [one.name, goldenHashes(one)]));
}
