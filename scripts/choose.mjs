// Says which architecture fits a need, and why; `npm run --silent choose -- --help` says how to ask.
import { runCli } from './lib/cli.mjs';

await runCli('choose');
