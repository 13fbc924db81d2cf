import { rmSync } from 'node:fs';
import path from 'node:path';
import { buildForNode } from '../lib/nodeBuild.mjs';
import { inProject } from '../lib/paths.mjs';

/** What is built for a measurement lies here: a folder for every process, so that none takes away another's. */
export const buildFolder = inProject('node_modules', '.cache', 'bench', `${process.pid}`);

/** Takes away what was built. */
export const removeBuild = () => rmSync(buildFolder, { recursive: true, force: true });

/** Builds the engine and the ready-made scenarios. Resolves to the addresses of the two modules. */
export const buildEngine = () =>
  buildForNode(path.join(buildFolder, 'engine'), {
    engine: inProject('src', 'engine', 'index.ts'),
    scenarios: inProject('src', 'scenarios', 'index.ts'),
  });
