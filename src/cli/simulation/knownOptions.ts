import { ARCHITECTURES } from '../../engine';
import { PRESET_IDS } from '../../scenarios/presets';
import type { Option } from '../command/options';
import { INTERVENTIONS_IN_WORDS } from './interventions';
import { PATHS_IN_WORDS } from './settings';

export const SEED_MAX = 4_294_967_295;
export const REPLICATIONS_MAX = 10_000;
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

export const architecture: Option = {
  name: 'architecture',
  value: 'id[,id...]',
  allowed: `${ALL}, or some of ${IDS.join(', ')} with commas between`,
  help: [
    `${IDS.slice(0, -1).join(', ')},`,
    `${IDS.at(-1)}; several with commas, or ${ALL}`,
    "(default: the scenario's)",
  ],
};
export const seed: Option = {
  name: 'seed',
  value: 'n',
  allowed: `a whole number from 0 to ${SEED_MAX}`,
  help: [`starts every random draw, 0 to ${SEED_MAX}`, "(default: the scenario's)"],
};
export const replications: Option = {
  name: 'replications',
  value: 'n',
  allowed: `a whole number from 1 to ${REPLICATIONS_MAX}`,
  help: [
    `runs of each architecture, 1 to ${REPLICATIONS_MAX}`,
    '(default: 1); they use seed, seed + 1, seed + 2',
    `and so on, and after ${SEED_MAX} comes 0`,
  ],
};
export const preset: Option = {
  name: 'preset',
  value: 'id[,id...]',
  repeatable: true,
  allowed: `some of ${PRESET_IDS.join(', ')} with commas between`,
  help: [
    'sets what these products come with, whatever the',
    'scenario says; a later one wins, and --set over',
    'all of them:',
    ...lines(PRESET_IDS),
  ],
};
export const set: Option = {
  name: 'set',
  value: 'path=value',
  repeatable: true,
  allowed: PATHS_IN_WORDS,
  help: [
    'sets a setting, world or name, whatever the',
    'scenario says; several may follow, and --set may be',
    'repeated. The value is JSON, or else a text:',
    '--set servers.count=4 servers.workers=2',
    '--set world=realistic',
    "--set 'clients.thinkTime=[1, 2]'",
  ],
};
export const intervention: Option = {
  name: 'do',
  value: 'change[,change...]',
  repeatable: true,
  allowed: INTERVENTIONS_IN_WORDS,
  help: [
    'done to the run, besides what the scenario says:',
    "--do 'stop S1 at 20, start S1 at 40'",
  ],
};
export const until: Option = {
  name: 'until',
  value: 'seconds',
  allowed: `seconds from ${UNTIL_MIN_S} to ${UNTIL_MAX_S}`,
  help: [
    `simulated time of each run, ${UNTIL_MIN_S} to ${UNTIL_MAX_S};`,
    'all metrics are over this time (default: 60, or 30',
    'after the last intervention, or the end of the last',
    'window, if that is later)',
  ],
};
export const timeWindow: Option = {
  name: 'window',
  value: 'from:until',
  repeatable: true,
  allowed: `two instants in seconds with a colon between, the first before the second, at most ${UNTIL_MAX_S}`,
  help: [
    'all metrics over this part of each run as well:',
    `20:60; up to ${WINDOWS_MAX} of them, which may overlap`,
  ],
};
export const by: Option = {
  name: 'by',
  value: 'kind[,kind...]',
  allowed: `some of ${Object.keys(BY).join(', ')} with commas between`,
  help: [
    'figures of every machine, action, cohort (newcomers',
    'and people bound to a server) or change',
  ],
};
export const json: Option = { name: 'json', help: ['prints one JSON object and nothing else'] };
export const csv: Option = { name: 'csv', help: ['prints comma-separated values, one a line'] };
export const help: Option = { name: 'help', help: ['shows this help'] };

/** In the order of the help. */
export const OPTIONS: readonly Option[] = [
  architecture,
  seed,
  replications,
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

/** Words in lines that fit beside the names of options. */
function lines(words: readonly string[]): readonly string[] {
  const made = [''];
  for (const word of words) {
    const line = made.at(-1) as string;
    if (line.length + word.length > 48) made.push(word);
    else made[made.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return made;
}
