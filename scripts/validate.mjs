// Holds the engine to what mathematics knows; `npm run --silent validate -- --help` says how.
import { runCli } from './lib/cli.mjs';

await runCli('validate');
