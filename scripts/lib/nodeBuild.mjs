import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { inProject } from './paths.mjs';

/**
 * Builds modules for Node, which runs no TypeScript, as the page's build does it except for names. Resolves to their
 * addresses, by name.
 * @template {string} Name
 * @param {string} outDir
 * @param {Record<Name, string>} input the file of each module
 * @returns {Promise<Record<Name, string>>}
 */
export async function buildForNode(outDir, input) {
  await build({
    configFile: inProject('scripts/vite/node.config.ts'),
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
        input,
        // Each module has to export everything, used by another one or not.
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
  });
  const addresses = Object.keys(input).map((name) => [
    name,
    pathToFileURL(path.join(outDir, `${name}.mjs`)).href,
  ]);
  return Object.fromEntries(addresses);
}
