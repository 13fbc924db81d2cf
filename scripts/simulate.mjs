// Runs scenarios without a browser; `npm run --silent simulate -- --help` says how.
import { runCli } from './lib/cli.mjs';

await runCli('simulate');
