import type { Law } from '../../theory/law';
import { LAWS } from '../../theory/laws';
import { notAllowed, type Option, optionsInWords, readOptions } from '../command/options';
import { Refusal } from '../command/refusal';

/** What somebody asked for. */
export interface Arguments {
  readonly help: boolean;
  readonly json: boolean;
  readonly laws: readonly Law[];
}

const IDS = LAWS.map(({ id }) => id);

const law: Option = {
  name: 'law',
  value: 'id[,id...]',
  allowed: `some of ${IDS.join(', ')} with commas between`,
  help: ['only these laws (default: all of them)'],
};
const json: Option = { name: 'json', help: ['prints one JSON object and nothing else'] };
const help: Option = { name: 'help', help: ['shows this help'] };
const OPTIONS: readonly Option[] = [law, json, help];

export const HELP = `Holds the engine to closed forms of queueing theory and probability: every law is
run many times with different seeds, and what comes out is compared with its
formula.

  npm run validate -- [options]

${optionsInWords(OPTIONS)}

The laws:
${LAWS.map(({ id, title }) => `  ${id.padEnd(15)}${title}`).join('\n')}
Little's law comes with them: every queue, worker and person in every run.

Runs use all cores; the results do not depend on how many there are.
Exit codes: 0 everything agrees, 1 something does not, or a defect, 2 an invalid
request.
`;

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
    problems.push(`There is ${rest}. Allowed: nothing but options.`);
  }
  const isHelp = values.has(help.name);
  if (problems.length > 0 && !isHelp) throw new Refusal(problems);
  return {
    help: isHelp,
    json: values.has(json.name),
    laws: LAWS.filter(({ id }) => ids.includes(id)),
  };
}
