import { parseArgs } from 'node:util';
import words from '../../messages/en/command/command';
import { wrap } from './wrap';

/** One option of a program. */
export interface Option {
  /** Without the dashes: "seed". */
  readonly name: string;
  /** What stands for its value in the help: "n". Without one, the option is a switch. */
  readonly value?: string;
  readonly repeatable?: boolean;
  /** What it does, for the help. */
  readonly help: string;
  /** How it is used: lines of the help that stand as they are. */
  readonly examples?: readonly string[];
  /** What its value may be, for messages. */
  readonly allowed?: string;
}

/** What was given, and what is wrong with it in sentences. */
export interface Given {
  /** The values of every option in the order given; a switch that is on has one empty text. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly positionals: readonly string[];
  readonly problems: readonly string[];
}

/** Reads arguments as `--name value`, `--name=value` and the rest. What values mean is for the program to say. */
export function readOptions(args: readonly string[], options: readonly Option[]): Given {
  const { tokens, positionals } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      options.map(({ name, value }) => [name, { type: value ? 'string' : 'boolean' }] as const),
    ),
  });
  const values = new Map<string, string[]>();
  const problems: string[] = [];
  const known = options.map(({ name }) => `--${name}`).join(', ');
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = options.find(({ name }) => token.rawName === `--${name}`);
    if (option === undefined) {
      const name = JSON.stringify(token.rawName);
      problems.push(words('command.unknownOption', { option: name, known }));
      continue;
    }
    const problem = judge(option, token.value, values.has(option.name));
    if (problem !== '') problems.push(problem);
    if (token.value === undefined && option.value !== undefined) continue;
    values.set(option.name, [...(values.get(option.name) ?? []), token.value ?? '']);
  }
  return { values, positionals, problems };
}

function judge(option: Option, value: string | undefined, isSecond: boolean): string {
  const { name, allowed = '', repeatable = false } = option;
  if (isSecond && !repeatable) return words('command.twice', { name });
  if (option.value === undefined) {
    return value === undefined
      ? ''
      : words('command.takesNone', { name, value: JSON.stringify(value) });
  }
  return value === undefined ? words('command.noValue', { name, allowed }) : '';
}

/** A sentence about a value that an option may not have. */
export const notAllowed = ({ name, allowed = '' }: Option, value: string): string =>
  words('command.notAllowed', { name, value: JSON.stringify(value), allowed });

/** The part of a help that tells the options. */
export function optionsInWords(options: readonly Option[]): string {
  const heads = options.map(({ name, value }) => (value ? `--${name} ${value}` : `--${name}`));
  const width = Math.max(...heads.map((head) => head.length));
  const indent = ' '.repeat(width + 4);
  return options
    .flatMap(({ help, examples = [] }, index) => [
      `  ${heads[index]!.padEnd(width)}  ${wrap(help, indent).trimStart()}`,
      ...examples.map((line) => indent + line),
    ])
    .join('\n');
}
