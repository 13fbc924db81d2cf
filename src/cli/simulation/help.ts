import { optionsInWords } from '../command/options';
import { wrap } from '../command/wrap';
import { READY_MADE_NAMES } from '../source/source';
import { OPTIONS } from './knownOptions';

export const HELP = `Runs a scenario without a browser: the same engine as on the page, and the same
trace hashes.

  npm run --silent simulate -- <scenario> [options]

<scenario> is a file, "-" for standard input, or a ready-made scenario:
${wrap(`${READY_MADE_NAMES}.`)}
These names come before files; ./crowd is always a file.

${optionsInWords(OPTIONS)}

--json prints { engineVersion, scenario, runs, summary }: the complete document
that was run; the metrics and the trace hash of every run; and for each
architecture the mean of every metric with ci95, half the width of its 95 %
Student’s t confidence interval (null for a single replication). With --window
and --by, runs and summary have windows, machines, actions, cohorts, changes.

--csv prints a line of names, and then a line for every figure of every run.

What was to be done and did nothing is named on standard error.

Runs use all cores; the results do not depend on how many there are.
Exit codes: 0 done, 1 a defect, 2 an invalid request; every
problem is named on standard error.
`;
