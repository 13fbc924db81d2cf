import { room } from '../../room';

/** What `npm run simulate` says. */
export default room({
  'simulate.about': `Runs a scenario without a browser: the same engine as on the page, and the same trace
    hashes.`,
  'simulate.usage': 'npm run --silent simulate -- <scenario> [options]',
  'simulate.sources': `<scenario> is a file, "-" for standard input, or a ready-made scenario: {names}. These
    names come before files; ./crowd is always a file.`,
  'simulate.printsJson': `--json prints {form}: the complete document that was run; the metrics and the trace
    hash of every run; and for each architecture the mean of every metric with ci95, half the width of
    its 95 % Student’s t confidence interval (null for a single replication). With --window and --by,
    runs and summary have windows, machines, actions, cohorts, changes; with --compare there is a
    comparison.`,
  'simulate.printsCsv':
    '--csv prints a header line, and then a line for every figure of every run.',
  'simulate.printsNotes': 'Interventions that did nothing are listed on standard error.',
  'simulate.exitCodes': `Exit codes: 0 done, 1 a defect, 2 an invalid request; every problem is listed on
    standard error.`,

  'simulate.architecture': `{names}; several separated by commas, or {all} (default: the scenario’s)`,
  'simulate.architecture.allowed': '{all}, or one or more of {names}, separated by commas',
  'simulate.seed': 'starts every random draw, 0 to {max} (default: the scenario’s)',
  'simulate.whole.allowed': 'a whole number from {min} to {max}',
  'simulate.replications': `runs of each architecture, 1 to {max} (default: 1); they use seed, seed + 1,
    seed + 2 and so on, and after {last} comes 0`,
  'simulate.compare': `the first minus the second, on the same seeds: the mean difference of every metric with
    its interval, and in how many runs it was more, less or the same. Both are run in any case`,
  'simulate.compare.allowed': 'two of {names}, separated by a comma',
  'simulate.precision': `no more runs once half the width of this metric’s 95 % interval is at most so much: of
    the difference with --compare, else under every architecture. A number is in the metric’s unit, with %
    it is a share of the mean. It is looked after {least, number} runs and every {batch, number} more; at most
    --replications are made (default: {most, number})`,
  'simulate.precision.allowed': `metric=number or metric=number%, above 0, several separated by commas; a metric is
    one of {names}`,
  'simulate.preset': `sets the defaults of these products, whatever the scenario says; a later one wins, and
    --set over all of them: {names}`,
  'simulate.set': `sets a setting, world or name, whatever the scenario says; several may follow, and --set
    may be repeated. The value is JSON, or else plain text:`,
  'simulate.set.allowed':
    'path=value, where path is a setting such as servers.count, or one of {names}',
  'simulate.do': 'done to the run, besides what the scenario says:',
  'simulate.do.allowed': `"what target at seconds", such as "stop S1 at 20", several separated by commas; what
    and target as in interventions`,
  'simulate.until': `simulated time of each run, {min} to {max}; all metrics are over this time (default: 60,
    or 30 after the last intervention, or the end of the last window, if that is later)`,
  'simulate.until.allowed': 'seconds from {min} to {max}',
  'simulate.window': `all metrics over this part of each run as well: 20:60; up to {most, number} of them,
    which may overlap`,
  'simulate.window.allowed': `two instants in seconds separated by a colon, the first before the second, at
    most {max}`,
  'simulate.by': `figures of every machine, action, cohort (newcomers and people bound to a server) or
    change`,
  'simulate.csv': 'prints comma-separated values, a line for each figure',

  'simulate.jsonAndCsv': 'Both --json and --csv are given. Allowed: one of them.',
  'simulate.tooManyWindows':
    '--window is given {count, number} times. Allowed: at most {most, number}.',
  'simulate.noScenario': 'No scenario is given. Allowed: {allowed}.',
  'simulate.besides': 'Besides the scenario there is {rest}. Allowed: one scenario.',
  'simulate.noSetting': '--set has the path {path}, which is no setting. Allowed here: {names}.',
  'simulate.badIntervention': '--do has {part}: {reasons}',
  'simulate.windowTooLate': `--window is "{from}:{until}". Allowed: an end of at most {end}, where the run ends
    (--until).`,
  'simulate.source': 'a file, "-" for standard input, or one of {names}',
  'simulate.standardInput': 'Standard input',
  'simulate.unreadable': '{source} cannot be read: {why}. Allowed: {allowed}.',
  'simulate.noFile': 'there is no such file',
  'simulate.folder': 'it is a folder',
  'simulate.denied': 'permission denied',
  'simulate.job': 'The run of {architecture} with seed {seed}',

  'simulate.notReached': '"{change}" at {at} s was not done: the runs end at {end} s.',
  'simulate.didNothing': `"{change}" at {at} s did nothing: it made no sense at that instant, under
    {architectures}.`,
  'simulate.notNarrow': `--precision: after {runs, plural, one {# run} other {# runs}} the interval of {metric} is not as narrow as was
    asked for ({asked}).`,
  'simulate.ofRuns': '{architecture} ({idle, number} of {count, number} runs)',

  'simulate.one': `{isSlow, select, true {slow motion} other {real time}}, seed {seed}, {time} simulated`,
  'simulate.many': `{isSlow, select, true {slow motion} other {real time}}, {count, number} runs with the
    seeds {first} to {last}, {time} simulated`,
  'simulate.means': 'Means, with half the width of their 95 % confidence intervals.',
  'simulate.ofSome': '{amount} ({runs, plural, one {# run} other {# runs}})',
  'simulate.traceHash': 'Trace hash',
  'simulate.fromTo': 'From {from} to {until}',
  'simulate.difference': '{one} minus {other}, on the same seeds',
  'simulate.head.difference': 'Difference',
  'simulate.head.more': 'More in',
  'simulate.head.less': 'Less in',
  'simulate.head.same': 'Same in',
  'simulate.byMachine': '{architecture}, by machine',
  'simulate.byAction': '{architecture}, by action',
  'simulate.byCohort': '{architecture}, by cohort',
  'simulate.byChange': '{architecture}, errors after each change',
  'simulate.changeAt': '{change} at {at} s',
  'simulate.head.requests': 'Requests',
  'simulate.head.errors': 'Errors',
  'simulate.head.people': 'People',
  'simulate.head.people-with-errors': 'with errors',
  'simulate.head.latency-p50': 'p50',
  'simulate.head.latency-p95': 'p95',
  'simulate.head.latency-max': 'largest',
  'simulate.head.sessions-lost': 'Sessions lost',
  'simulate.head.forced-logins': 'Logins',
  'simulate.head.carts-lost': 'Carts',
  'simulate.head.affected': 'People',
  'simulate.head.first-error': 'First after',
  'simulate.head.last-error': 'Last after',
  'simulate.head.error-window': 'Time with',
});
