import { ARCHITECTURES, METRICS } from '../../engine';
import command from '../../messages/en/command/command';
import words from '../../messages/en/command/simulate';
import { PRESET_IDS } from '../../scenarios/presets';
import { BATCH_RUNS, LEAST_RUNS } from '../../statistics/stopping';
import type { Option } from '../command/options';
import { PATHS_IN_WORDS } from './settings';

export const SEED_MAX = 4_294_967_295;
export const REPLICATIONS_MAX = 10_000;
/** Runs at most where a precision is asked for and nobody says how many. */
export const MOST_FOR_PRECISION = 200;
/** A week, as for the instants of a scenario. */
export const UNTIL_MAX_S = 604_800;
export const UNTIL_MIN_S = 0.001;
/** Each looks at a whole run of its own. */
export const WINDOWS_MAX = 20;
export const ALL = 'all';
export const IDS = ARCHITECTURES.map(({ id }) => id);
/** By what figures can be divided; the plural is what the report calls it. */
export const BY = {
  machine: 'machines',
  action: 'actions',
  cohort: 'cohorts',
  change: 'changes',
} as const;
export type By = keyof typeof BY;

const NAMES = IDS.join(', ');

export const architecture: Option = {
  name: 'architecture',
  value: 'id[,id...]',
  allowed: words('simulate.architecture.allowed', { all: ALL, names: NAMES }),
  help: words('simulate.architecture', { all: ALL, names: NAMES }),
};
export const seed: Option = {
  name: 'seed',
  value: 'n',
  allowed: words('simulate.whole.allowed', { min: '0', max: `${SEED_MAX}` }),
  help: words('simulate.seed', { max: `${SEED_MAX}` }),
};
export const replications: Option = {
  name: 'replications',
  value: 'n',
  allowed: words('simulate.whole.allowed', { min: '1', max: `${REPLICATIONS_MAX}` }),
  help: words('simulate.replications', { max: `${REPLICATIONS_MAX}`, last: `${SEED_MAX}` }),
};
export const compare: Option = {
  name: 'compare',
  value: 'id,id',
  allowed: words('simulate.compare.allowed', { names: NAMES }),
  help: words('simulate.compare'),
  examples: ['--compare jwt,sticky --replications 200'],
};
export const precision: Option = {
  name: 'precision',
  value: 'metric=n[,...]',
  repeatable: true,
  allowed: words('simulate.precision.allowed', { names: METRICS.map(({ id }) => id).join(', ') }),
  help: words('simulate.precision', {
    least: LEAST_RUNS,
    batch: BATCH_RUNS,
    most: MOST_FOR_PRECISION,
  }),
  examples: ['--precision sessions-lost=0.5', '--precision errors=5%,latency-p95=0.01'],
};
export const preset: Option = {
  name: 'preset',
  value: 'id[,id...]',
  repeatable: true,
  allowed: command('command.some', { names: PRESET_IDS.join(', ') }),
  help: words('simulate.preset', { names: PRESET_IDS.join(', ') }),
};
export const set: Option = {
  name: 'set',
  value: 'path=value',
  repeatable: true,
  allowed: PATHS_IN_WORDS,
  help: words('simulate.set'),
  examples: [
    '--set servers.count=4 servers.workers=2',
    '--set world=realistic',
    "--set 'clients.thinkTime=[1, 2]'",
  ],
};
export const intervention: Option = {
  name: 'do',
  value: 'change[,change...]',
  repeatable: true,
  allowed: words('simulate.do.allowed'),
  help: words('simulate.do'),
  examples: ["--do 'stop S1 at 20, start S1 at 40'"],
};
const UNTIL = { min: `${UNTIL_MIN_S}`, max: `${UNTIL_MAX_S}` };
export const until: Option = {
  name: 'until',
  value: 'seconds',
  allowed: words('simulate.until.allowed', UNTIL),
  help: words('simulate.until', UNTIL),
};
export const timeWindow: Option = {
  name: 'window',
  value: 'from:until',
  repeatable: true,
  allowed: words('simulate.window.allowed', { max: `${UNTIL_MAX_S}` }),
  help: words('simulate.window', { most: WINDOWS_MAX }),
};
export const by: Option = {
  name: 'by',
  value: 'kind[,kind...]',
  allowed: command('command.some', { names: Object.keys(BY).join(', ') }),
  help: words('simulate.by'),
};
export const json: Option = { name: 'json', help: command('command.json') };
export const csv: Option = { name: 'csv', help: words('simulate.csv') };
export const help: Option = { name: 'help', help: command('command.help') };

/** In the order of the help. */
export const OPTIONS: readonly Option[] = [
  architecture,
  seed,
  replications,
  compare,
  precision,
  preset,
  set,
  intervention,
  until,
  timeWindow,
  by,
  json,
  csv,
  help,
];
