import command from '../../messages/en/command/command';
import words from '../../messages/en/command/simulate';
import { optionsInWords } from '../command/options';
import { wrap } from '../command/wrap';
import { READY_MADE_NAMES } from '../source/source';
import { OPTIONS } from './knownOptions';

/** What `--json` prints, by its properties. */
const JSON_FORM = '{ engineVersion, scenario, runs, summary, comparison? }';

/** What somebody reads who asks how to use it. */
export const helpInWords = (): string =>
  [
    wrap(words('simulate.about')),
    `  ${words('simulate.usage')}`,
    wrap(words('simulate.sources', { names: READY_MADE_NAMES })),
    optionsInWords(OPTIONS),
    wrap(words('simulate.printsJson', { form: JSON_FORM })),
    wrap(words('simulate.printsCsv')),
    wrap(words('simulate.printsNotes')),
    `${wrap(command('command.cores'))}\n${wrap(words('simulate.exitCodes'))}\n`,
  ].join('\n\n');
