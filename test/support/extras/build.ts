import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { inProject } from '../../../scripts/lib/paths.mjs';
import { extras } from '../../../scripts/vite/extras';
import { messages } from '../../../scripts/vite/messages';
import type * as Start from './start';

const START = '/test/support/extras/start.ts';
const folder = mkdtempSync(path.join(tmpdir(), 'extras-'));

/** Builds the run behind a page anew, as a page has it: each has its own extras, which are not here yet. */
export async function built(name: string): Promise<{ start: typeof Start; folder: string }> {
  const outDir = path.join(folder, name);
  await build({
    configFile: false,
    root: inProject('src'),
    publicDir: false,
    logLevel: 'warn',
    plugins: [messages(), extras(inProject('src/engine/extras.ts'), START)],
    build: {
      ssr: true,
      target: 'es2023',
      outDir,
      emptyOutDir: true,
      rollupOptions: {
        input: inProject(START.slice(1)),
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: 'start.mjs', chunkFileNames: '[name].mjs' },
      },
    },
  });
  const start = await import(pathToFileURL(path.join(outDir, 'start.mjs')).href);
  return { start, folder: outDir };
}

/** Puts away all that was built. */
export const forgetBuilt = (): void => rmSync(folder, { recursive: true, force: true });
