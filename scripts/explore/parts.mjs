import { rmSync } from 'node:fs';
import { ensureBrowser } from '../lib/browser.mjs';
import { buildPage } from '../lib/build.mjs';
import { buildForNode } from '../lib/nodeBuild.mjs';
import { inProject } from '../lib/paths.mjs';
import { serve } from '../lib/serve.mjs';

/** A folder for every process, so that none takes away another's. */
const buildFolder = inProject('node_modules', '.cache', 'explore', `${process.pid}`);

/**
 * Builds what explores, lets it explore one part after the other, and returns how much it found.
 * @param {import('./options.mjs').Options} options
 */
export async function exploreAll({ parts, ...bounds }) {
  let isOver = false;
  process.once('SIGINT', () => {
    isOver = true;
  });
  const listener = { tell: console.log, isOver: () => isOver };
  const served = parts.includes('page') ? await servePage() : null;
  try {
    const built = await buildForNode(buildFolder, {
      explorer: inProject('test', 'explore', 'index.ts'),
    });
    /** @type {typeof import('../../test/explore/index.ts')} */
    const { exploreParts } = await import(built.explorer);
    console.log(`Seed ${bounds.seed}.`);
    const explored = await exploreParts(parts, bounds, listener, served ?? NOWHERE);
    return explored.reduce((sum, { findings }) => sum + findings, 0);
  } finally {
    await served?.close();
    rmSync(buildFolder, { recursive: true, force: true });
  }
}

const NOWHERE = { pageUrl: '', browserPath: '' };

/** The page as it is published, in a folder of its host as for the browser tests. */
async function servePage() {
  const isBuilt = process.env.STATESIDE_PAGE_IS_BUILT === 'true';
  if (!isBuilt && buildPage() !== 0) throw new Error('The page could not be built; see above.');
  const browserPath = await ensureBrowser();
  const server = await serve(inProject('dist'), { basePath: '/some/folder/', port: 0 });
  return { pageUrl: server.addresses[0] ?? '', browserPath, close: () => server.close() };
}
