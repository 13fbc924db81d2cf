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

/** Finds the settings that a query is about. */
export type SettingSearch = (query: string) => readonly Field[];

/**
 * A search for those settings in which every word of a query begins a word of their title, help, group, choices or other
 * names. Only where there are none, what their sources say counts too: a product is looked for by its name. It is asked
 * again at every key that is pressed, so the words of each setting are made out once.
 */
export function settingSearch(): SettingSearch {
  const names = new Map(SETTINGS.map((field) => [field, wordsOf(namesOf(field).join(' '))]));
  const namesIn = (field: Setting) => names.get(field) ?? [];
  const sourceOf = ({ path }: Setting) => wordsOf(fields(`fields.${path}.source`));
  return (query) => {
    const words = wordsOf(query);
    const among = (known: (field: Setting) => readonly string[]) =>
      SETTINGS.filter((field) => {
        const all = known(field);
        return words.every((word) => all.some((one) => one.startsWith(word)));
      });
    const byName = among(namesIn);
    return byName.length > 0 ? byName : among((field) => [...namesIn(field), ...sourceOf(field)]);
  };
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
