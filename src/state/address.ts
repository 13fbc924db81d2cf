import { ARCHITECTURES, type ArchitectureId } from '../engine';
import { SCENARIO_NAMES, type ScenarioName } from '../scenarios/names';
import { MOTIONS, type Motion, THEMES, type Theme } from './preferences';

/** Simulated seconds per second that can be chosen. */
export const SPEEDS: readonly number[] = [0.25, 0.5, 1, 2, 4];

/** What the address of the page asks for. What it does not mention is missing. */
export interface Address {
  readonly arch?: ArchitectureId;
  readonly scenario?: ScenarioName;
  readonly seed?: number;
  readonly clients?: number;
  readonly servers?: number;
  readonly speed?: number;
  readonly play?: boolean;
  readonly theme?: Theme;
  readonly motion?: Motion;
  readonly keys?: boolean;
}

/** One way to write a parameter: what it means, and how to say what is allowed. */
interface Rule<T> {
  readonly allowed: string;
  read(text: string): T | undefined;
}

const oneOf = <T extends string>(values: readonly T[]): Rule<T> => ({
  allowed: values.join(', '),
  read: (text) => values.find((value) => value === text),
});

const whole = (low: number, high: number): Rule<number> => ({
  allowed: `a whole number from ${low} to ${high}`,
  read: (text) => {
    const value = Number(text);
    return /^\d+$/.test(text) && value >= low && value <= high ? value : undefined;
  },
});

const speed: Rule<number> = {
  allowed: SPEEDS.join(', '),
  read: (text) => SPEEDS.find((value) => String(value) === text),
};

const yesOrNo: Rule<boolean> = {
  allowed: '0 or 1',
  read: (text) => (text === '1' ? true : text === '0' ? false : undefined),
};

const RULES: { readonly [Name in keyof Address]-?: Rule<NonNullable<Address[Name]>> } = {
  arch: oneOf(ARCHITECTURES.map((one) => one.id)),
  scenario: oneOf(SCENARIO_NAMES),
  seed: whole(0, 4294967295),
  clients: whole(1, 10000),
  servers: whole(1, 64),
  speed,
  play: yesOrNo,
  theme: oneOf(THEMES),
  motion: oneOf(MOTIONS),
  keys: yesOrNo,
};

const LONGEST_SHOWN = 40;

/** Reads the query of an address. What cannot be used is left out and explained in `ignored`. */
export function readAddress(query: string): { address: Address; ignored: string[] } {
  const address: Record<string, unknown> = {};
  const ignored: string[] = [];
  for (const [name, text] of new URLSearchParams(query)) {
    const shown = `${name}=${text}`.slice(0, LONGEST_SHOWN);
    if (!Object.hasOwn(RULES, name)) {
      ignored.push(`${shown} – known are ${Object.keys(RULES).join(', ')}.`);
      continue;
    }
    const rule = RULES[name as keyof Address];
    const value = rule.read(text);
    if (value === undefined) ignored.push(`${shown} – allowed: ${rule.allowed}.`);
    else address[name] = value;
  }
  return { address, ignored };
}
