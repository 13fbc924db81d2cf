import { MEASURES, type Need, NOTHING_SAID, NUMBER_IDS, NUMBERS, TERMS } from '../../choice/need';
import { withMeasureSaid, withNumberSaid, withTermSaid } from '../../choice/needText';
import { numberIn } from '../../choice/rules';
import words from '../../messages/en/command/choose';
import command from '../../messages/en/command/command';
import choice from '../../messages/en/views/choice';
import { LEAST_RUNS } from '../../statistics/stopping';
import { notAllowed, type Option, optionsInWords, readOptions } from '../command/options';
import { Refusal } from '../command/refusal';
import { wrap } from '../command/wrap';

/** What somebody asked for. */
export interface Arguments {
  readonly help: boolean;
  readonly json: boolean;
  readonly runs: number;
  readonly need: Need;
}

const RUNS_MAX = 200;

const needs: Option = {
  name: 'need',
  value: 'term[=no]',
  repeatable: true,
  help: words('choose.need'),
  allowed: TERMS.flatMap((term) => [term, `${term}=no`]).join(', '),
};
const set: Option = {
  name: 'set',
  value: 'number=value',
  repeatable: true,
  help: words('choose.set'),
  allowed: NUMBER_IDS.map((number) =>
    words('choose.rangeAllowed', { number, ...NUMBERS[number] }),
  ).join(', '),
};
const besides: Option = {
  name: 'with',
  value: 'measure',
  repeatable: true,
  help: words('choose.with'),
  allowed: MEASURES.join(', '),
};
const runs: Option = {
  name: 'runs',
  value: 'n',
  help: words('choose.runs', { runs: LEAST_RUNS }),
  allowed: words('choose.runsAllowed', { most: RUNS_MAX }),
};
const json: Option = { name: 'json', help: command('command.json') };
const help: Option = { name: 'help', help: command('command.help') };
const OPTIONS: readonly Option[] = [needs, set, besides, runs, json, help];

/** What somebody reads who asks how to use it. */
export const helpInWords = (): string =>
  [
    wrap(words('choose.about')),
    `  ${words('choose.usage')}`,
    optionsInWords(OPTIONS),
    listed(words('choose.needs'), TERMS, (term) => choice(`choice.term.${term}`)),
    listed(words('choose.numbers'), NUMBER_IDS, (number) =>
      words('choose.range', {
        label: choice(`choice.number.${number}`),
        ...NUMBERS[number],
        otherwise: numberIn(NOTHING_SAID, number),
      }),
    ),
    listed(words('choose.measures'), MEASURES, (one) => choice(`choice.measure.${one}`)),
    `${wrap(words('choose.exitCodes'))}\n`,
  ].join('\n\n');

function listed<Id extends string>(
  title: string,
  ids: readonly Id[],
  about: (id: Id) => string,
): string {
  const indent = ' '.repeat(Math.max(...ids.map(({ length }) => length)) + 4);
  const lines = ids.map(
    (id) => `  ${id}`.padEnd(indent.length) + wrap(about(id), indent).trimStart(),
  );
  return [title, ...lines].join('\n');
}

/** Reads the arguments of `choose`. Throws a refusal with everything that is wrong with them. */
export function readArguments(args: readonly string[]): Arguments {
  const { values, positionals, problems: found } = readOptions(args, OPTIONS);
  const problems = [...found];
  let need = NOTHING_SAID;
  /** Reads the values of an option one after the other; what cannot be read is a problem. */
  const readEach = (option: Option, read: (text: string) => Need | null) => {
    for (const text of values.get(option.name) ?? []) {
      const next = read(text);
      if (next === null) problems.push(notAllowed(option, text));
      else need = next;
    }
  };
  readEach(needs, (text) => withTermSaid(need, text));
  readEach(set, (text) => withNumberSaid(need, text));
  readEach(besides, (text) => withMeasureSaid(need, text));
  const [text] = values.get(runs.name) ?? [];
  const count = text === undefined ? LEAST_RUNS : Number(text);
  if (!Number.isInteger(count) || count < 2 || count > RUNS_MAX) {
    problems.push(notAllowed(runs, text ?? ''));
  }
  // What follows an unknown option may have been meant as its value.
  if (positionals.length > 0 && problems.length === 0) {
    const rest = positionals.map((one) => JSON.stringify(one)).join(', ');
    problems.push(words('choose.rest', { rest }));
  }
  const isHelp = values.has(help.name);
  if (problems.length > 0 && !isHelp) throw new Refusal(problems);
  return { help: isHelp, json: values.has(json.name), runs: count, need };
}
