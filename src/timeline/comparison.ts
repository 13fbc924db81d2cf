import type { ArchitectureId } from '../engine';
import type { LaneSummary, Tally } from './view';
import { type PeopleWords, plural } from './words';

/** More would not fit into one caption. */
const FACTS_MAX = 2;

/**
 * What came out differently under two architectures on the same history, in one sentence for each.
 * Losses come with names and the instant of the latest; what is the same in both is not repeated.
 */
export function compareLanes(
  from: LaneSummary,
  to: LaneSummary,
  words: PeopleWords,
  titles: Readonly<Record<ArchitectureId, string>>,
): string {
  const [one, other] = [titles[from.architecture], titles[to.architecture]];
  const differing = FACTS.filter((fact) => fact.differs(from, to)).slice(0, FACTS_MAX);
  if (differing.length === 0) {
    const hasTrouble = FACTS.some(({ id }) => from[id].total > 0);
    return hasTrouble
      ? `${one} and ${other}: the same people lost the same.`
      : `So far nobody has lost anything: ${one} and ${other} come out the same.`;
  }
  if (differing.every(({ id }) => id === 'errors')) {
    const same = FACTS.some(({ id }) => id !== 'errors' && from[id].total > 0)
      ? 'The same people lost the same'
      : 'Nobody lost anything either way';
    return `${same}: ${plural(from.errors.total, 'error')} under ${one}, ${to.errors.total} under ${other}.`;
  }
  const outcome = (lane: LaneSummary): string =>
    differing.map(({ id, tell }) => tell(lane[id], words)).join('; ');
  return `${one}: ${outcome(from)}. ${other}: ${outcome(to)}.`;
}

/** What came out differently in the same run with other settings; empty where nothing has happened yet. */
export function compareReplayed(
  before: LaneSummary,
  after: LaneSummary,
  words: PeopleWords,
): string {
  const differing = FACTS.filter((fact) => fact.differs(before, after)).slice(0, FACTS_MAX);
  if (differing.length === 0) {
    return FACTS.some(({ id }) => before[id].total > 0) ? 'The same people lost the same.' : '';
  }
  const outcome = (lane: LaneSummary): string =>
    differing.map(({ id, tell }) => tell(lane[id], words)).join('; ');
  return `Before: ${outcome(before)}. Now: ${outcome(after)}.`;
}

interface Fact {
  readonly id: 'sessionsLost' | 'cartsLost' | 'duplicateOrders' | 'errors';
  differs(from: LaneSummary, to: LaneSummary): boolean;
  tell(tally: Tally, words: PeopleWords): string;
}

const differsIn =
  (id: Fact['id']) =>
  (from: LaneSummary, to: LaneSummary): boolean =>
    from[id].total !== to[id].total || `${from[id].people}` !== `${to[id].people}`;

const happenedTo =
  (many: string, one: string, nobody: string) =>
  (tally: Tally, words: PeopleWords): string => {
    if (tally.total === 0) return nobody;
    const what = tally.total === 1 ? one : many;
    return `${words.some(tally.people, tally.peopleCount)} ${what}${when(tally)}`;
  };

/** The most serious first. */
const FACTS: readonly Fact[] = [
  {
    id: 'sessionsLost',
    differs: differsIn('sessionsLost'),
    tell: happenedTo('lost sessions', 'lost the session', 'nobody'),
  },
  {
    id: 'cartsLost',
    // Whoever loses a session usually loses the cart in it: that is not news.
    differs: (from, to) => differsIn('cartsLost')(from, to) && !differsIn('sessionsLost')(from, to),
    tell: happenedTo('lost carts', 'lost the cart', 'nobody'),
  },
  {
    id: 'duplicateOrders',
    differs: differsIn('duplicateOrders'),
    tell: happenedTo('charged twice', 'charged twice', 'nobody charged twice'),
  },
  {
    id: 'errors',
    differs: (from, to) => from.errors.total !== to.errors.total,
    tell: ({ total }) => (total === 0 ? 'no error' : plural(total, 'error')),
  },
];

/** The instant, where there was only one; else the latest. */
const when = ({ firstUs, lastUs }: Tally): string => {
  if (lastUs === null) return '';
  return `${firstUs === lastUs ? ' at' : ' by'} ${(lastUs / 1e6).toFixed(1)} s`;
};
