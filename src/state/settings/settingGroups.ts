import type { Field, FieldGroup } from '../../engine';
import groups from '../../messages/en/settings/groups';
import problems from '../../messages/en/settings/problems';
import synonyms from '../../messages/en/settings/synonyms';
import fields from '../../messages/fields';
import { type Problem, problemInWords } from '../../messages/problems';
import { choiceInWords, unitInWords } from '../../messages/values';
import { SETTINGS, type Setting } from './settingList';

/** Their groups, in the same order. */
const GROUPS = [...new Set(SETTINGS.map(({ group }) => group))];

/** What is wrong, with the setting's title in place of its path. */
export function problemWords(problem: Problem): string {
  const setting = SETTINGS.find(({ path }) => path === problem.field);
  if (setting === undefined || problem.fault !== 'is') return problemInWords(problem);
  const { value, allowed } = problem;
  const title = fields(`fields.${setting.path}`);
  return problems('problems.notPossible', { title, value, allowed });
}

/** Settings by their groups, in the order of the engine's list. */
export function grouped(
  settings: readonly Field[],
): ReadonlyArray<readonly [group: FieldGroup, settings: readonly Field[]]> {
  const groups = new Map<FieldGroup, Field[]>();
  for (const field of settings) {
    const { group } = field;
    groups.set(group, [...(groups.get(group) ?? []), field]);
  }
  return [...groups].sort(([one], [other]) => GROUPS.indexOf(one) - GROUPS.indexOf(other));
}

/**
 * The settings that a query is about: those in which every word of it begins a word of their title, help, group, choices or
 * other names. Only where there are none, what their sources say counts too: a product is looked for by its name.
 */
export function found(query: string): readonly Field[] {
  const words = wordsOf(query);
  const among = (texts: (setting: Setting) => readonly string[]) =>
    SETTINGS.filter((field) => {
      const known = wordsOf(texts(field).join(' '));
      return words.every((word) => known.some((one) => one.startsWith(word)));
    });
  const byName = among(namesOf);
  return byName.length > 0
    ? byName
    : among((field) => [...namesOf(field), fields(`fields.${field.path}.source`)]);
}

function namesOf({ path, unit, group, choices = [] }: Setting): readonly string[] {
  // "servers.serviceTime" is found by its parts, and as a whole.
  const parts = path.replace(/[A-Z]/g, (capital) => ` ${capital}`).split('.');
  return [
    fields(`fields.${path}`),
    fields(`fields.${path}.help`),
    path,
    ...parts,
    unitInWords(unit),
    groups(`groups.${group}`),
    ...choices,
    ...choices.map(choiceInWords),
    ...synonymsOf(path),
  ];
}

/** Words are what is between spaces and punctuation; "round-robin" is found as "round robin" and as it is. */
const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/[\s,;:()"“”/]+/)
    .flatMap((word) => [word.replace(/\.$/, ''), ...word.split(/[-.]/).slice(1)])
    .filter(Boolean);

/** What people also call a setting, name by name. */
export const synonymsOf = (path: Setting['path']): readonly string[] =>
  synonyms(`synonyms.${path}`).split(', ');
