import command from '../../messages/en/command/command';
import words from '../../messages/en/command/validate';
import theory from '../../messages/theory';
import type { Law } from '../../theory/law';
import { LAWS } from '../../theory/laws';
import { notAllowed, type Option, optionsInWords, readOptions } from '../command/options';
import { Refusal } from '../command/refusal';
import { wrap } from '../command/wrap';

/** What somebody asked for. */
export interface Arguments {
  readonly help: boolean;
  readonly json: boolean;
  readonly laws: readonly Law[];
}

const IDS: readonly string[] = LAWS.map(({ id }) => id);

const law: Option = {
  name: 'law',
  value: 'id[,id...]',
  allowed: command('command.some', { names: IDS.join(', ') }),
  help: words('validate.law'),
};
const json: Option = { name: 'json', help: command('command.json') };
const help: Option = { name: 'help', help: command('command.help') };
const OPTIONS: readonly Option[] = [law, json, help];

/** What somebody reads who asks how to use it. */
export const helpInWords = (): string =>
  [
    wrap(words('validate.about')),
    `  ${words('validate.usage')}`,
    optionsInWords(OPTIONS),
    [
      words('validate.laws'),
      ...LAWS.map(({ id }) => `  ${id.padEnd(15)}${theory(`theory.${id}`)}`),
      wrap(words('validate.little')),
    ].join('\n'),
    `${wrap(command('command.cores'))}\n${wrap(words('validate.exitCodes'))}\n`,
  ].join('\n\n');

/** Reads the arguments of `validate`. Throws a refusal with everything that is wrong with them. */
export function readArguments(args: readonly string[]): Arguments {
  const { values, positionals, problems: found } = readOptions(args, OPTIONS);
  const problems = [...found];
  const [text] = values.get(law.name) ?? [];
  const ids = text?.split(',') ?? IDS;
  const unknown = ids.filter((id) => !IDS.includes(id));
  if (unknown.length > 0) problems.push(notAllowed(law, unknown.join(',')));
  // What follows an unknown option may have been meant as its value.
  if (positionals.length > 0 && problems.length === 0) {
    const rest = positionals.map((one) => JSON.stringify(one)).join(', ');
    problems.push(words('validate.rest', { rest }));
  }
  const isHelp = values.has(help.name);
  if (problems.length > 0 && !isHelp) throw new Refusal(problems);
  return {
    help: isHelp,
    json: values.has(json.name),
    laws: LAWS.filter(({ id }) => ids.includes(id)),
  };
}
