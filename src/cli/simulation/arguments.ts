import { type ArchitectureId, METRICS } from '../../engine';
import words from '../../messages/en/command/simulate';
import type { Compared, Wanted } from '../../replications/sample';
import { type Preset, presetsCalled } from '../../scenarios/presets';
import type { Precision } from '../../statistics/stopping';
import { notAllowed, type Option, readOptions } from '../command/options';
import { Refusal } from '../command/refusal';
import { SOURCES_IN_WORDS } from '../source/source';
import { readInterventions, type WrittenIntervention } from './interventions';
import * as known from './knownOptions';
import { isSetting, readSetting, type Setting } from './settings';

/** What somebody asked for. What is undefined is as the scenario has it. */
export interface Arguments {
  readonly help: boolean;
  readonly json: boolean;
  readonly csv: boolean;
  /** A file, "-", or the name of a ready-made scenario. */
  readonly source: string;
  readonly architectures: readonly ArchitectureId[] | undefined;
  readonly seed: number | undefined;
  /** How many, or how many at most where something is wanted; undefined where nobody says. */
  readonly replications: number | undefined;
  readonly compared: Compared | null;
  readonly wanted: readonly Wanted[];
  /** Seconds of simulated time. */
  readonly untilS: number | undefined;
  readonly presets: readonly Preset[];
  readonly settings: readonly Setting[];
  readonly interventions: readonly WrittenIntervention[];
  /** From and until, in seconds. */
  readonly windows: readonly (readonly [number, number])[];
  readonly by: readonly known.By[];
}

/** Reads the arguments of `simulate`. Throws a refusal with everything that is wrong with them. */
export function readArguments(args: readonly string[]): Arguments {
  const { values, positionals, problems: found } = readOptions(args, known.OPTIONS);
  const problems = [...found];
  /** The values of an option that are allowed. */
  const readAll = <T>(option: Option, reader: (text: string) => T | undefined): readonly T[] =>
    (values.get(option.name) ?? []).flatMap((text) => {
      const value = reader(text);
      if (value === undefined) problems.push(notAllowed(option, text));
      return value === undefined ? [] : [value];
    });
  const read = <T>(option: Option, reader: (text: string) => T | undefined): T | undefined =>
    readAll(option, reader)[0];
  /** What is good of readings, of which some are sentences about what is not. */
  const sorted = <T>(readings: readonly (T | string)[]): readonly T[] =>
    readings.flatMap((reading) => {
      if (typeof reading !== 'string') return [reading];
      problems.push(reading);
      return [];
    });
  // One --set may be followed by several: --set servers.count=4 servers.workers=2.
  const more = values.has(known.set.name) ? positionals.filter(isSetting) : [];
  const [source = '', ...others] = positionals.filter((one) => !more.includes(one));
  const given = {
    help: values.has(known.help.name),
    json: values.has(known.json.name),
    csv: values.has(known.csv.name),
    source,
    architectures: read(known.architecture, readArchitectures),
    seed: read(known.seed, (text) => readWhole(text, 0, known.SEED_MAX)),
    replications: read(known.replications, (text) => readWhole(text, 1, known.REPLICATIONS_MAX)),
    compared: read(known.compare, readCompared) ?? null,
    wanted: readAll(known.precision, readWanted).flat(),
    presets: readAll(known.preset, (text) => presetsCalled(namesIn(text))).flat(),
    untilS: read(known.until, readSeconds),
    windows: readAll(known.timeWindow, readWindow),
    by: read(known.by, readBy) ?? [],
    settings: sorted([...(values.get(known.set.name) ?? []), ...more].map(readSetting)),
    interventions: sorted(
      (values.get(known.intervention.name) ?? []).map(readInterventions),
    ).flat(),
  };
  if (given.json && given.csv) problems.push(words('simulate.jsonAndCsv'));
  if (given.windows.length > known.WINDOWS_MAX) {
    const count = given.windows.length;
    problems.push(words('simulate.tooManyWindows', { count, most: known.WINDOWS_MAX }));
  }
  if (source === '') problems.push(words('simulate.noScenario', { allowed: SOURCES_IN_WORDS }));
  if (others.length > 0) {
    const rest = others.map((other) => JSON.stringify(other)).join(', ');
    problems.push(words('simulate.besides', { rest }));
  }
  if (problems.length > 0 && !given.help) throw new Refusal(problems);
  return given;
}

const namesIn = (text: string): readonly string[] => text.split(',').map((name) => name.trim());

/** Names of a list without repeating any, or nothing where one of them is not allowed. */
function readNames<T extends string>(
  text: string,
  allowed: readonly T[],
): readonly T[] | undefined {
  const wanted = namesIn(text).map((name) => allowed.find((one) => one === name));
  const found = wanted.filter((one) => one !== undefined);
  return found.length === wanted.length ? [...new Set(found)] : undefined;
}

const readArchitectures = (text: string): readonly ArchitectureId[] | undefined =>
  text === known.ALL ? known.IDS : readNames(text, known.IDS);

const readBy = (text: string): readonly known.By[] | undefined =>
  readNames(text, Object.keys(known.BY) as known.By[]);

function readCompared(text: string): Compared | undefined {
  const [one, other] = readNames(text, known.IDS) ?? [];
  return one && other && namesIn(text).length === 2 ? [one, other] : undefined;
}

/** Reads "sessions-lost=0.5,errors=5%". */
function readWanted(text: string): readonly Wanted[] | undefined {
  const wanted = namesIn(text).map((part) => {
    const [name, amount = '', ...others] = part.split('=').map((one) => one.trim());
    const metric = METRICS.find(({ id }) => id === name);
    const isShare = amount.endsWith('%');
    const number = isShare ? amount.slice(0, -1) : amount;
    const isAmount = NUMBER.test(number) && Number(number) > 0 && Number.isFinite(Number(number));
    if (!metric || others.length > 0 || !isAmount) return undefined;
    const precision: Precision = isShare
      ? { kind: 'share', atMost: Number(number) / 100 }
      : { kind: 'amount', atMost: Number(number) };
    return { metric: metric.id, precision };
  });
  const found = wanted.filter((one) => one !== undefined);
  return found.length === wanted.length ? found : undefined;
}

function readWhole(text: string, min: number, max: number): number | undefined {
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  return value >= min && value <= max ? value : undefined;
}

const NUMBER = /^\d+(\.\d+)?(e[+-]?\d+)?$/i;

function readSeconds(text: string): number | undefined {
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  return value >= known.UNTIL_MIN_S && value <= known.UNTIL_MAX_S ? value : undefined;
}

function readWindow(text: string): readonly [number, number] | undefined {
  const [from = '', until = '', ...others] = text.split(':');
  const isRange = NUMBER.test(from) && NUMBER.test(until) && others.length === 0;
  const range = [Number(from), Number(until)] as const;
  // Less than the shortest run would be no window but an instant.
  const isLong = range[1] - range[0] >= known.UNTIL_MIN_S;
  return isRange && isLong && range[1] <= known.UNTIL_MAX_S ? range : undefined;
}
