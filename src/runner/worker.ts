import type { Command } from './commands';
import type { Report } from './messages';
import { Run } from './run';

// The worker's end of the line: commands in, reports out. Everything else is the run's business.
const run = new Run((report: Report) => postMessage(report));
addEventListener('message', ({ data }: MessageEvent<Command>) => run.obey(data));
postMessage({ type: 'ready' } satisfies Report);
