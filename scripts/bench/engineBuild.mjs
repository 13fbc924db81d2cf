import { rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { inProject } from '../lib/paths.mjs';

/** What is built for a measurement lies here: a folder for every process, so that none takes away another's. */
export const buildFolder = inProject('node_modules', '.cache', 'bench', `${process.pid}`);

/** Takes away what was built. */
export const removeBuild = () => rmSync(buildFolder, { recursive: true, force: true });

/**
 * Builds the engine and the ready-made scenarios for Node, which runs no TypeScript, as the page's build does it
 * except for names. Resolves to the addresses of the two modules.
 */
export async function buildEngine() {
  const outDir = path.join(buildFolder, 'engine');
  await build({
    configFile: false,
    root: inProject('src'),
    publicDir: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      target: 'es2023',
      outDir,
      emptyOutDir: true,
      minify: false,
      rollupOptions: {
        input: {
          engine: inProject('src', 'engine', 'index.ts'),
          scenarios: inProject('src', 'scenarios', 'index.ts'),
        },
        // The engine's module has to export everything, used by the other one or not.
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
  });
  const address = (/** @type {string} */ name) =>
    pathToFileURL(path.join(outDir, `${name}.mjs`)).href;
  return { engine: address('engine'), scenarios: address('scenarios') };
}
