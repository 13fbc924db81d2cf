import { ARCHITECTURES, type ArchitectureId } from '../../engine';
import { notAllowed, type Option, readOptions } from '../command/options';
import { Refusal } from '../command/refusal';
import { SOURCES_IN_WORDS } from '../source/source';
import { isSetting, PATHS_IN_WORDS, readSetting, type Setting } from './settings';

/** What somebody asked for. What is undefined is as the scenario has it. */
export interface Arguments {
  readonly help: boolean;
  readonly json: boolean;
  /** A file, "-", or the name of a ready-made scenario. */
  readonly source: string;
  readonly architectures: readonly ArchitectureId[] | undefined;
  readonly seed: number | undefined;
  readonly replications: number;
  /** Seconds of simulated time. */
  readonly untilS: number | undefined;
  readonly settings: readonly Setting[];
}

const SEED_MAX = 4_294_967_295;
const REPLICATIONS_MAX = 10_000;
/** A week, as for the instants of a scenario. */
export const UNTIL_MAX_S = 604_800;
const UNTIL_MIN_S = 0.001;
const ALL = 'all';
const IDS = ARCHITECTURES.map(({ id }) => id);

const architecture: Option = {
  name: 'architecture',
  value: 'id[,id...]',
  allowed: `${ALL}, or some of ${IDS.join(', ')} with commas between`,
  help: [`${IDS.join(', ')};`, `several with commas, or ${ALL}`, "(default: the scenario's)"],
};
const seed: Option = {
  name: 'seed',
  value: 'n',
  allowed: `a whole number from 0 to ${SEED_MAX}`,
  help: [`starts every random draw, 0 to ${SEED_MAX}`, "(default: the scenario's)"],
};
const replications: Option = {
  name: 'replications',
  value: 'n',
  allowed: `a whole number from 1 to ${REPLICATIONS_MAX}`,
  help: [
    `runs of each architecture, 1 to ${REPLICATIONS_MAX}`,
    '(default: 1); they use seed, seed + 1, seed + 2',
    `and so on, and after ${SEED_MAX} comes 0`,
  ],
};
const set: Option = {
  name: 'set',
  value: 'path=value',
  repeatable: true,
  allowed: PATHS_IN_WORDS,
  help: [
    'sets a parameter, world or name, whatever the',
    'scenario says; several may follow, and --set may be',
    'repeated. The value is JSON, or else a text:',
    '--set servers.count=4 servers.workers=2',
    '--set world=realistic',
    "--set 'clients.thinkTime=[1, 2]'",
  ],
};
const until: Option = {
  name: 'until',
  value: 'seconds',
  allowed: `seconds from ${UNTIL_MIN_S} to ${UNTIL_MAX_S}`,
  help: [
    `simulated time of each run, ${UNTIL_MIN_S} to ${UNTIL_MAX_S};`,
    'all metrics are over this time (default: 60, or 30',
    'after the last intervention if that is later)',
  ],
};
const json: Option = { name: 'json', help: ['prints one JSON object and nothing else'] };
const help: Option = { name: 'help', help: ['says this'] };

export const OPTIONS: readonly Option[] = [
  architecture,
  seed,
  replications,
  set,
  until,
  json,
  help,
];

/** Reads the arguments of `simulate`. Throws a refusal with everything that is wrong with them. */
export function readArguments(args: readonly string[]): Arguments {
  const { values, positionals, problems: found } = readOptions(args, OPTIONS);
  const problems = [...found];
  /** The value of an option, if it has one that is allowed. */
  const read = <T>(option: Option, reader: (text: string) => T | undefined): T | undefined => {
    const [text] = values.get(option.name) ?? [];
    if (text === undefined) return undefined;
    const value = reader(text);
    if (value === undefined) problems.push(notAllowed(option, text));
    return value;
  };
  // One --set may be followed by several: --set servers.count=4 servers.workers=2.
  const more = values.has(set.name) ? positionals.filter(isSetting) : [];
  const settings = [...(values.get(set.name) ?? []), ...more].map(readSetting);
  const [source = '', ...others] = positionals.filter((one) => !more.includes(one));
  const given = {
    help: values.has('help'),
    json: values.has('json'),
    source,
    architectures: read(architecture, readArchitectures),
    seed: read(seed, (text) => readWhole(text, 0, SEED_MAX)),
    replications: read(replications, (text) => readWhole(text, 1, REPLICATIONS_MAX)) ?? 1,
    untilS: read(until, readSeconds),
    settings: settings.filter((setting) => typeof setting !== 'string'),
  };
  problems.push(...settings.filter((setting) => typeof setting === 'string'));
  if (source === '') problems.push(`There is no scenario. Allowed: ${SOURCES_IN_WORDS}.`);
  if (others.length > 0) {
    const rest = others.map((other) => JSON.stringify(other)).join(', ');
    problems.push(`Besides the scenario there is ${rest}. Allowed: one scenario.`);
  }
  if (problems.length > 0 && !given.help) throw new Refusal(problems);
  return given;
}

function readArchitectures(text: string): readonly ArchitectureId[] | undefined {
  if (text === ALL) return IDS;
  const wanted = text.split(',').map((name) => IDS.find((id) => id === name.trim()));
  const known = wanted.filter((id) => id !== undefined);
  return known.length === wanted.length ? [...new Set(known)] : undefined;
}

function readWhole(text: string, min: number, max: number): number | undefined {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  return value >= min && value <= max ? value : undefined;
}

function readSeconds(text: string): number | undefined {
  const value = /^\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
  return value >= UNTIL_MIN_S && value <= UNTIL_MAX_S ? value : undefined;
}
