import command from '../../messages/en/command/command';
import words from '../../messages/en/command/realStack';
import { EXPERIMENTS, type Experiment } from '../../real/experiments';
import { notAllowed, type Option, optionsInWords, readOptions } from '../command/options';
import { Refusal } from '../command/refusal';
import { wrap } from '../command/wrap';

/** What somebody asked for. */
export interface Arguments {
  readonly help: boolean;
  readonly json: boolean;
  readonly times: number;
  readonly experiments: readonly Experiment[];
}

const ALL: readonly Experiment[] = EXPERIMENTS;
const IDS = ALL.map(({ id }) => id);
const TIMES_MAX = 20;

const quick: Option = { name: 'quick', help: words('realStack.quick') };
const experiment: Option = {
  name: 'experiment',
  value: 'id[,id...]',
  allowed: command('command.some', { names: IDS.join(', ') }),
  help: words('realStack.experiment'),
};
const times: Option = {
  name: 'times',
  value: 'n',
  allowed: words('realStack.timesAllowed', { most: TIMES_MAX }),
  help: words('realStack.times'),
};
const json: Option = { name: 'json', help: command('command.json') };
const help: Option = { name: 'help', help: command('command.help') };
const OPTIONS: readonly Option[] = [quick, experiment, times, json, help];

/** What somebody reads who asks how to use it. */
export const helpInWords = (): string =>
  [
    wrap(words('realStack.about')),
    `  ${words('realStack.usage')}`,
    optionsInWords(OPTIONS),
    [words('realStack.list'), ...ALL.map(({ id }) => `  ${id}`)].join('\n'),
    `${wrap(words('realStack.exitCodes'))}\n`,
  ].join('\n\n');

/** Reads the arguments of `real`. Throws a refusal with everything that is wrong with them. */
export function readArguments(args: readonly string[]): Arguments {
  const { values, positionals, problems: found } = readOptions(args, OPTIONS);
  const problems = [...found];
  const [text] = values.get(experiment.name) ?? [];
  const ids = text?.split(',') ?? IDS;
  if (ids.some((id) => !IDS.includes(id))) problems.push(notAllowed(experiment, ids.join(',')));
  const [said = '1'] = values.get(times.name) ?? [];
  const count = Number(said);
  if (!Number.isInteger(count) || count < 1 || count > TIMES_MAX) {
    problems.push(notAllowed(times, said));
  }
  if (positionals.length > 0 && problems.length === 0) {
    const rest = positionals.map((one) => JSON.stringify(one)).join(', ');
    problems.push(words('realStack.rest', { rest }));
  }
  const isHelp = values.has(help.name);
  if (problems.length > 0 && !isHelp) throw new Refusal(problems);
  const isQuick = values.has(quick.name);
  return {
    help: isHelp,
    json: values.has(json.name),
    times: count,
    experiments: ALL.filter((one) => ids.includes(one.id) && (!isQuick || one.isQuick === true)),
  };
}
