// The build of what runs without a browser: Node 20 runs no TypeScript. Used by scripts/lib/cli.mjs.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { messages } from './messages.ts';

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));
const folder = path.join(projectRoot, 'src/cli');
/** Every file that lies directly in src/cli is a program of its own. */
const entries = readdirSync(folder)
  .filter((name) => name.endsWith('.ts'))
  .map((name) => [path.basename(name, '.ts'), path.join(folder, name)]);

export default defineConfig({
  root: path.join(projectRoot, 'src'),
  cacheDir: '../node_modules/.vite',
  publicDir: false,
  plugins: [messages()],
  // Nothing is left to find on the way.
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node20',
    emptyOutDir: true,
    rollupOptions: {
      input: Object.fromEntries(entries),
      // All in one folder: a script finds the one that its threads run beside itself.
      output: { entryFileNames: '[name].js', chunkFileNames: 'shared-[hash].js' },
    },
  },
});
