import { existsSync } from 'node:fs';
import { locked } from './lock.mjs';
import { inProject } from './paths.mjs';
import { runTool } from './tool.mjs';

/**
 * Builds the page into dist and returns Vite's exit code.
 * @param {{ check?: 'now' | 'later' }} [options] whether the engine is checked against theory as a part of it
 */
export function buildPage({ check = 'now' } = {}) {
  // Vitest and some shells set NODE_ENV, and React would then be built for development.
  const environment = { NODE_ENV: 'production', STATESIDE_CHECK: check };
  return locked('build', () => runTool('vite', ['build'], environment));
}

/** Whether the page has been built some time. */
export const isBuilt = () => existsSync(inProject('dist', 'index.html'));
