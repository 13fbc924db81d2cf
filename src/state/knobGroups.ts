import { FIELDS, type Field, type Problem, partsOf } from '../engine';
import { SYNONYMS } from './knobSynonyms';

/** Headings of the groups. A knob is in the group of the first part of its path, unless it is set apart below. */
export const GROUP_TITLES: Readonly<Record<string, string>> = {
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
  GROUPS.get(path) ?? (path.includes('.') ? partsOf(path)[0] : 'general');

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

/**
 * The knobs that a query is about: those in which every word of it begins a word of their title, help, group, choices or
 * other names. Only where there are none, what their sources say counts too: a product is looked for by its name.
 */
export function found(query: string): readonly Field[] {
  const words = wordsOf(query);
  const among = (texts: (field: Field) => readonly string[]) =>
    KNOBS.filter((field) => {
      const known = wordsOf(texts(field).join(' '));
      return words.every((word) => known.some((one) => one.startsWith(word)));
    });
  const byName = among(namesOf);
  return byName.length > 0 ? byName : among((field) => [...namesOf(field), field.source]);
}

function namesOf(field: Field): readonly string[] {
  const { title, help, path, unit, choices = [] } = field;
  // "servers.serviceTime" is found by its parts, and as a whole.
  const parts = path.replace(/[A-Z]/g, (capital) => ` ${capital}`).split('.');
  return [
    title,
    help,
    path,
    ...parts,
    unit,
    groupTitle(groupOf(field)),
    ...choices,
    ...synonymsOf(path),
  ];
}

/** Words are what is between spaces and punctuation; "round-robin" is found as "round robin" and as it is. */
const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[\s,;:()"“”/]+/)
    .flatMap((word) => [word.replace(/\.$/, ''), ...word.split(/[-.]/).slice(1)])
    .filter(Boolean);

const synonymsOf = (path: string): readonly string[] => SYNONYMS[path] ?? [];
