import { FIELDS, type Field, type FieldGroup } from '../engine';
import problems from '../messages/en/problems';
import fields from '../messages/fields';
import { type Problem, problemInWords } from '../messages/problems';
import { choiceInWords, unitInWords } from '../messages/values';
import { SYNONYMS } from './settingSynonyms';

/** Headings of the groups, in their order. */
export const GROUP_TITLES: Readonly<Record<FieldGroup, string>> = {
  general: 'General',
  clients: 'People',
  retries: 'Browsers and retries',
  arrivals: 'Arrivals and traffic spikes',
  servers: 'Servers',
  sessions: 'Sessions',
  health: 'Health checks and ejection',
  balancer: 'Load balancer',
  store: 'Session store',
  durability: 'What the store keeps',
  token: 'Tokens',
  orders: 'Orders',
  network: 'Network',
  cdn: 'CDN',
  deploy: 'Deployments',
  scaling: 'Scaling',
};

/** The header of the page chooses these. */
const ELSEWHERE = ['architecture'];

/** Every setting that Settings has, in the order of the engine's list. */
export const SETTINGS: readonly Field[] = FIELDS.filter(({ path }) => !ELSEWHERE.includes(path));

/** What is wrong, with the setting's title in place of its path. */
export function problemWords(problem: Problem): string {
  const setting = SETTINGS.find(({ path }) => path === problem.field);
  if (setting === undefined || problem.fault !== 'is') return problemInWords(problem);
  const { value, allowed } = problem;
  const title = fields(`fields.${setting.path}`);
  return problems('problems.notPossible', { title, value, allowed });
}

/** Settings under the headings of their groups, in the order of the headings. */
export function grouped(
  settings: readonly Field[],
): ReadonlyArray<readonly [group: FieldGroup, settings: readonly Field[]]> {
  const groups = new Map<FieldGroup, Field[]>();
  for (const field of settings) {
    const { group } = field;
    groups.set(group, [...(groups.get(group) ?? []), field]);
  }
  const order = Object.keys(GROUP_TITLES);
  return [...groups].sort(([one], [other]) => order.indexOf(one) - order.indexOf(other));
}

/**
 * The settings that a query is about: those in which every word of it begins a word of their title, help, group, choices or
 * other names. Only where there are none, what their sources say counts too: a product is looked for by its name.
 */
export function found(query: string): readonly Field[] {
  const words = wordsOf(query);
  const among = (texts: (field: Field) => readonly string[]) =>
    SETTINGS.filter((field) => {
      const known = wordsOf(texts(field).join(' '));
      return words.every((word) => known.some((one) => one.startsWith(word)));
    });
  const byName = among(namesOf);
  return byName.length > 0
    ? byName
    : among((field) => [...namesOf(field), fields(`fields.${field.path}.source`)]);
}

function namesOf(field: Field): readonly string[] {
  const { path, unit, choices = [] } = field;
  // "servers.serviceTime" is found by its parts, and as a whole.
  const parts = path.replace(/[A-Z]/g, (capital) => ` ${capital}`).split('.');
  return [
    fields(`fields.${path}`),
    fields(`fields.${path}.help`),
    path,
    ...parts,
    unitInWords(unit),
    GROUP_TITLES[field.group],
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

const synonymsOf = (path: string): readonly string[] => SYNONYMS[path] ?? [];
