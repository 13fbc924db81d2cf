import { ensureInstalled } from './lib/install.mjs';
import { runTool } from './lib/tool.mjs';

try {
  ensureInstalled();
  process.exitCode = runTool('vite', process.argv.slice(2));
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
