import { runTool } from './tool.mjs';

/** Builds the page into dist and returns Vite's exit code. */
export function buildPage() {
  // Vitest and some shells set NODE_ENV, and React would then be built for development.
  return runTool('vite', ['build'], { NODE_ENV: 'production' });
}
