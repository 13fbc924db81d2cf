import { ARCHITECTURES, type ArchitectureId, type Scenario } from '../../engine';
import type { AllowedInAddress, Ignored } from '../../messages/ignored';
import { LANGUAGES, type Language } from '../../messages/language';
import type { AddressTexts } from '../../runner/messages';
import { SCENARIO_NAMES, type ScenarioName } from '../../scenarios/names';
import { PEOPLE_ON_PAGE_MAX } from '../../scenarios/pageLimits';
import { MOTIONS, type Motion, THEMES, type Theme } from '../preferences';

/** Simulated seconds per second that can be chosen. */
export const SPEEDS: readonly number[] = [0.25, 0.5, 1, 2, 4];

/** What the address of the page asks for. What it does not mention is missing. */
export interface Address {
  readonly arch?: ArchitectureId;
  readonly scenario?: ScenarioName;
  readonly seed?: number;
  readonly clients?: number;
  readonly servers?: number;
  readonly time?: Scenario['world'];
  /** Any other setting, as text by path: what it may say, the run knows. */
  readonly settings?: AddressTexts;
  readonly speed?: number;
  readonly play?: boolean;
  readonly language?: Language;
  readonly theme?: Theme;
  readonly motion?: Motion;
  readonly keys?: boolean;
  /** Name of a lesson: whether there is one of that name, the lessons know. */
  readonly lesson?: string;
  /** The same of a challenge. */
  readonly challenge?: string;
  /** What is to be compared: whether it can be, the run knows. */
  readonly compare?: string;
  /** Instant at which the run is to be opened, in seconds. */
  readonly at?: number;
  /** What was done to it, and what else an address has no words for: `spec/link` reads it. */
  readonly run?: string;
}

/** One way to write a parameter: what it means, and how to say what is allowed. */
interface Rule<T> {
  readonly allowed: AllowedInAddress;
  read(text: string): T | undefined;
}

const namesOf = (values: readonly unknown[]): AllowedInAddress => ({
  id: 'ignored.choice',
  args: { names: values.join(', ') },
});

const oneOf = <T extends string>(values: readonly T[]): Rule<T> => ({
  allowed: namesOf(values),
  read: (text) => values.find((value) => value === text),
});

const whole = (low: number, high: number): Rule<number> => ({
  allowed: {
    id: 'ignored.number',
    args: { isWhole: true, min: String(low), max: String(high), isTime: false },
  },
  read: (text) => {
    const value = Number(text);
    return /^\d+$/.test(text) && value >= low && value <= high ? value : undefined;
  },
});

const speed: Rule<number> = {
  allowed: namesOf(SPEEDS),
  read: (text) => SPEEDS.find((value) => String(value) === text),
};

const yesOrNo: Rule<boolean> = {
  allowed: { id: 'ignored.flag' },
  read: (text) => (text === '1' ? true : text === '0' ? false : undefined),
};

/** How an address calls the two ways that time can pass. */
export const TIMES: Readonly<Record<Scenario['world'], string>> = {
  stretched: 'slow',
  realistic: 'real',
};

const time: Rule<Scenario['world']> = {
  allowed: namesOf(Object.values(TIMES)),
  read: (text) => (['stretched', 'realistic'] as const).find((world) => TIMES[world] === text),
};

/** A run lasts a week of simulated time at most. */
const LATEST_S = 604_800;

const instant: Rule<number> = {
  allowed: {
    id: 'ignored.number',
    args: { min: '0', max: `${LATEST_S}`, isWhole: false, isTime: true },
  },
  read: (text) => {
    const value = Number(text);
    return /^\d+(\.\d+)?$/.test(text) && value <= LATEST_S ? value : undefined;
  },
};

export type Ruled = Omit<Address, 'settings'>;

export const RULES: { readonly [Name in keyof Ruled]-?: Rule<NonNullable<Ruled[Name]>> } = {
  arch: oneOf(ARCHITECTURES.map((one) => one.id)),
  scenario: oneOf(SCENARIO_NAMES),
  seed: whole(0, 4294967295),
  clients: whole(1, PEOPLE_ON_PAGE_MAX),
  servers: whole(1, 64),
  time,
  speed,
  play: yesOrNo,
  language: oneOf(LANGUAGES),
  theme: oneOf(THEMES),
  motion: oneOf(MOTIONS),
  keys: yesOrNo,
  lesson: { allowed: { id: 'ignored.lesson' }, read: (text) => text || undefined },
  challenge: { allowed: { id: 'ignored.challenge' }, read: (text) => text || undefined },
  compare: { allowed: { id: 'ignored.compare' }, read: (text) => text || undefined },
  at: instant,
  run: { allowed: { id: 'ignored.shared' }, read: (text) => text || undefined },
};

const LONGEST_SHOWN = 40;

/** Reads the query of an address. What cannot be used is left out and explained in `ignored`. */
export function readAddress(query: string): { address: Address; ignored: Ignored[] } {
  const address: Record<string, unknown> = {};
  const settings: Record<string, string> = {};
  const ignored: Ignored[] = [];
  for (const [name, text] of new URLSearchParams(query)) {
    const asked = `${name}=${text}`.slice(0, LONGEST_SHOWN);
    if (name.includes('.')) {
      settings[name] = text;
      continue;
    }
    if (!Object.hasOwn(RULES, name)) {
      ignored.push({ why: 'parameter', asked, known: Object.keys(RULES).join(', ') });
      continue;
    }
    const rule = RULES[name as keyof Ruled];
    const value = rule.read(text);
    if (value === undefined) ignored.push({ why: 'value', asked, allowed: rule.allowed });
    else address[name] = value;
  }
  if (Object.keys(settings).length > 0) address.settings = settings;
  return { address, ignored };
}
