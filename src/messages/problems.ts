import files from './en/dialogs/files';
import allowed from './en/settings/allowed';
import problems from './en/settings/problems';
import units from './en/settings/units';
import { type MessageOf, together } from './room';

/** With what they say of others. */
const words = together(problems, allowed, files, units);

/** What may stand in the place of something that is wrong. */
type Allowed = MessageOf<typeof allowed>;

/** What is wrong with a file, after its name; and what would be right. */
export interface FileFault {
  readonly what: MessageOf<typeof files>;
  readonly allowed: Allowed;
}

interface About {
  /** Path of the field; empty for what is about no single one. */
  readonly field: string;
  /** What was found there; empty where nothing was. */
  readonly value: string;
}

/** What is wrong with what somebody asked for: what the engine finds, and what is not possible on a page. */
export type Problem =
  | (About & {
      readonly fault: 'is' | 'missing' | 'document' | 'unknown' | 'weights' | 'deep';
      readonly allowed: Allowed;
    })
  | (About & { readonly fault: 'noSetting' | 'outgrown' })
  | (About & FileFault & { readonly fault: 'file' });

/** A problem in a sentence or two: what was found where, and what is allowed. */
export function problemInWords(problem: Problem): string {
  const { field, value } = problem;
  switch (problem.fault) {
    case 'file':
      return fileInWords(problem);
    case 'noSetting':
      return words('problems.noSetting', { field });
    case 'outgrown':
      return words('problems.outgrown');
    default:
      return words(`problems.${problem.fault}`, { field, value, allowed: problem.allowed });
  }
}

/**
 * What is wrong with a file.
 * @param name what it is called, where the sentence is to say that
 */
export const fileInWords = ({ what, allowed }: FileFault, name = ''): string =>
  words('problems.file', { isNamed: name !== '', name, what, allowed });
