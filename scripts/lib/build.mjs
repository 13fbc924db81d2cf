import { existsSync } from 'node:fs';
import { locked } from './lock.mjs';
import { inProject } from './paths.mjs';
import { runTool } from './tool.mjs';

/** Builds the page into dist and returns Vite's exit code. */
export function buildPage() {
  // Vitest and some shells set NODE_ENV, and React would then be built for development.
  return locked('build', () => runTool('vite', ['build'], { NODE_ENV: 'production' }));
}

/** Whether the page has been built some time. */
export const isBuilt = () => existsSync(inProject('dist', 'index.html'));
