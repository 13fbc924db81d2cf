import { FIELDS, type Field, type Problem } from '../engine';

/** Headings of the groups. A knob is in the group of the first part of its path, unless it is set apart below. */
export const GROUP_TITLES: Readonly<Record<string, string>> = {
  general: 'General',
  clients: 'People',
  retries: 'Browsers and retries',
  arrivals: 'Arrivals and surges',
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

/** Parts of large groups under headings of their own. */
export const APART: Readonly<Record<string, readonly string[]>> = {
  retries: [
    'clients.retryAfter',
    'clients.tries',
    'clients.timeout',
    'clients.cookieLimit',
    'clients.tabs',
    'clients.backoff',
    'clients.backoffBase',
    'clients.backoffCap',
    'clients.retryBudget',
    'clients.retryUnsafe',
    'clients.addMethod',
    'clients.sendsKey',
  ],
  arrivals: [
    'clients.arrivalRate',
    'clients.visitLength',
    'clients.places',
    'clients.surgeFactor',
    'clients.popularity',
  ],
  health: [
    'balancer.checkInterval',
    'balancer.checkTimeout',
    'balancer.fall',
    'balancer.rise',
    'balancer.checkDepth',
    'balancer.ejectAfter',
    'balancer.ejectFor',
    'balancer.ejectShare',
    'balancer.slowStart',
    'balancer.panicBelow',
    'balancer.newServer',
  ],
  durability: [
    'store.persistence',
    'store.snapshotEvery',
    'store.syncEvery',
    'store.restartTime',
    'store.replica',
    'store.replicaLag',
    'store.failoverAfter',
    'store.capacity',
    'store.eviction',
  ],
};

const GROUPS: ReadonlyMap<string, string> = new Map(
  Object.entries(APART).flatMap(([group, paths]) => paths.map((path) => [path, group] as const)),
);

/** The header of the page chooses these. */
const ELSEWHERE = ['architecture'];

/** Every knob that Settings has, in the order of the engine's list. */
export const KNOBS: readonly Field[] = FIELDS.filter(({ path }) => !ELSEWHERE.includes(path));

const groupOf = ({ path }: Field): string =>
  GROUPS.get(path) ?? (path.includes('.') ? (path.split('.')[0] as string) : 'general');

export const groupTitle = (group: string): string => GROUP_TITLES[group] ?? group;

/** What is wrong, with the knob's title in place of its path. */
export function problemWords({ field, value, allowed, message }: Problem): string {
  const title = KNOBS.find(({ path }) => path === field)?.title;
  return title === undefined ? message : `${title}: ${value} is not possible. Allowed: ${allowed}.`;
}

/** Knobs under the headings of their groups, in the order of the headings. */
export function grouped(
  fields: readonly Field[],
): ReadonlyArray<readonly [group: string, fields: readonly Field[]]> {
  const groups = new Map<string, Field[]>();
  for (const field of fields) {
    const group = groupOf(field);
    groups.set(group, [...(groups.get(group) ?? []), field]);
  }
  const order = Object.keys(GROUP_TITLES);
  return [...groups].sort(([one], [other]) => order.indexOf(one) - order.indexOf(other));
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
