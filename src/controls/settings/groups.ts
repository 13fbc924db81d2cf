import { FIELDS, type Field, type Problem } from '../../engine';

/** Headings of the groups, by the first part of a path. A knob without a group is general. */
export const GROUP_TITLES: Readonly<Record<string, string>> = {
  general: 'General',
  clients: 'People',
  servers: 'Servers',
  sessions: 'Sessions',
  balancer: 'Load balancer',
  store: 'Session store',
  token: 'Tokens',
  orders: 'Orders',
  network: 'Network',
  cdn: 'CDN',
  deploy: 'Deployments',
  scaling: 'Scaling',
};

/** The header of the page chooses these. */
const ELSEWHERE = ['architecture'];

/** Every knob that Settings has, in the order of the engine's list. */
export const KNOBS: readonly Field[] = FIELDS.filter(({ path }) => !ELSEWHERE.includes(path));

const groupOf = ({ path }: Field): string =>
  path.includes('.') ? (path.split('.')[0] as string) : 'general';

export const groupTitle = (group: string): string => GROUP_TITLES[group] ?? group;

/** What is wrong, with the knob's title in place of its path. */
export function problemWords({ field, value, allowed, message }: Problem): string {
  const title = KNOBS.find(({ path }) => path === field)?.title;
  return title === undefined ? message : `${title}: ${value} is not possible. Allowed: ${allowed}.`;
}

/** Knobs under the headings of their groups, in the order in which the groups first appear. */
export function grouped(
  fields: readonly Field[],
): ReadonlyArray<readonly [group: string, fields: readonly Field[]]> {
  const groups = new Map<string, Field[]>();
  for (const field of fields) {
    const group = groupOf(field);
    groups.set(group, [...(groups.get(group) ?? []), field]);
  }
  return [...groups];
}

/** The knobs in which every word of a query occurs, whole or in part. */
export function found(query: string): readonly Field[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return KNOBS.filter((field) => {
    const { title, help, path, source, unit, choices = [] } = field;
    const texts = [title, help, path, source, unit, groupTitle(groupOf(field)), ...choices];
    const text = texts.join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
