import type { ArchitectureId } from '../engine';
import { type Claim, type LaneFigures, type Statement, say, stillText } from './claims/claim';
import { type PeopleWords, theirs } from './peopleWords';
import type { Saying } from './saying';
import { isStandstill, standstillWords } from './standstill';
import type { LaneSummary, Tally } from './view';
import { digits, instant, plural } from './words';

/** More would not fit into one caption. */
const FACTS_MAX = 2;
/** Between two runs of the same people, errors that differ by less than this are a matter of timing. */
const ERRORS_APART = 5;
const ERRORS_RATIO = 2;

/** One side of a comparison: how a run came out, and how its people are spoken of. */
export interface Side {
  readonly lane: LaneSummary;
  readonly words: PeopleWords;
}

/**
 * What came out differently under two architectures on the same history, in one sentence for each.
 * Losses come with names and the instant of the latest; what is the same in both is not repeated.
 * @param kept where sessions live under the other one
 */
export function compareLanes(
  from: LaneSummary,
  to: LaneSummary,
  words: PeopleWords,
  titles: Readonly<Record<ArchitectureId, string>>,
  kept: Statement,
  atUs: number,
): Saying {
  const [one, other] = [titles[from.architecture], titles[to.architecture]];
  const claim = talliesOf([from, to], atUs);
  const same = say(`As if it had been ${other} from the start: same people, choices and changes.`, {
    is: 'works',
    how: 'same-history',
  });
  const differing = factsApart(from, to);
  const areErrorsTold = differing.some(({ id }) => id === 'errors');
  const adds = [same, ...(areErrorsTold ? [] : errorsApart(from, to, titles, claim))];
  if (differing.length > 0) {
    const outcome = (lane: LaneSummary) => outcomeOf(differing, { lane, words });
    const text = `${one}: ${outcome(from)}. ${other}: ${outcome(to)}.`;
    return { category: 'comparison', tone: 'plain', says: [say(text, claim)], adds };
  }
  const text = LOSSES.some((id) => from[id].total > 0)
    ? `${one} and ${other}: the same people lost the same.`
    : `${one} and ${other}: no session or cart lost so far.`;
  // Where sessions live is so of one of the two only.
  const [head, ...tail] = stillText(kept.words);
  const there = { ...kept, words: `Under ${other}, ${head?.toLowerCase()}${tail.join('')}` };
  return { category: 'comparison', tone: 'plain', says: [say(text, claim), there], adds };
}

/**
 * What came out differently in the same run with other settings; nothing where nothing has happened
 * yet. Each run has its own people.
 */
export function compareReplayed(before: Side, after: Side, atUs: number): Statement[] {
  const claim = talliesOf([before.lane, after.lane], atUs);
  const differing = factsApart(before.lane, after.lane);
  if (differing.length === 0) {
    const hasTrouble = LOSSES.some((id) => before.lane[id].total > 0);
    return hasTrouble ? [say('The same people lost the same.', claim)] : [];
  }
  const text = `Before: ${outcomeOf(differing, before)}. Now: ${outcomeOf(differing, after)}.`;
  return [say(text, claim)];
}

const talliesOf = (lanes: readonly LaneSummary[], atUs: number): Claim => ({
  is: 'tallies',
  atUs,
  of: lanes.map(figuresOf),
});

const figuresOf = (lane: LaneSummary): LaneFigures => ({
  architecture: lane.architecture,
  sessionsLost: lane.sessionsLost.total,
  cartsLost: lane.cartsLost.total,
  duplicateOrders: lane.duplicateOrders.total,
  errors: lane.errors.total,
  servedUs: lane.servedUs,
  losers: lane.sessionsLost.people,
});

/** Errors are told as what they are: a difference of one or two between six people says nothing. */
function errorsApart(
  from: LaneSummary,
  to: LaneSummary,
  titles: Readonly<Record<ArchitectureId, string>>,
  claim: Claim,
): Statement[] {
  if (from.errors.total === to.errors.total) return [];
  const [one, other] = [from, to].map(
    ({ architecture, errors }) => `${digits(errors.total)} under ${titles[architecture]}`,
  );
  const why = areErrorsApart(from, to) ? '' : '; so small a difference is timing';
  return [say(`Failed requests so far: ${one}, ${other}${why}.`, claim)];
}

function areErrorsApart(from: LaneSummary, to: LaneSummary): boolean {
  const [one, other] = [from.errors.total, to.errors.total];
  const [low, high] = [Math.min(one, other), Math.max(one, other)];
  return high - low >= ERRORS_APART && high >= low * ERRORS_RATIO;
}

const factsApart = (from: LaneSummary, to: LaneSummary): readonly Fact[] =>
  FACTS.filter((fact) => fact.differs(from, to)).slice(0, FACTS_MAX);

const outcomeOf = (facts: readonly Fact[], { lane, words }: Side): string =>
  facts.map(({ tell }) => tell(lane, words)).join('; ');

const LOSSES = ['sessionsLost', 'cartsLost', 'duplicateOrders'] as const;
type LossId = (typeof LOSSES)[number];

interface Fact {
  readonly id: LossId | 'served' | 'errors';
  differs(from: LaneSummary, to: LaneSummary): boolean;
  tell(lane: LaneSummary, words: PeopleWords): string;
}

const differsIn =
  (id: LossId) =>
  (from: LaneSummary, to: LaneSummary): boolean =>
    from[id].total !== to[id].total || `${from[id].people}` !== `${to[id].people}`;

const happenedTo =
  (id: LossId, what: (tally: Tally) => string, nobody: string): Fact['tell'] =>
  ({ [id]: tally }, words) =>
    tally.total === 0
      ? nobody
      : `${words.some(tally.people, tally.peopleCount)} ${what(tally)}${when(tally)}`;

const lost =
  (what: string) =>
  ({ people, peopleCount, total }: Tally): string =>
    peopleCount === 1 && total === 1
      ? `lost ${theirs(people.slice(0, 1), what)}`
      : `lost ${total > 1 && peopleCount === 1 ? plural(total, what) : `${what}s`}`;

/** The most serious first. */
const FACTS: readonly Fact[] = [
  {
    id: 'sessionsLost',
    differs: differsIn('sessionsLost'),
    tell: happenedTo('sessionsLost', lost('session'), 'no session lost'),
  },
  {
    id: 'cartsLost',
    // Whoever loses a session usually loses the cart in it: that is not news.
    differs: (from, to) => differsIn('cartsLost')(from, to) && !differsIn('sessionsLost')(from, to),
    tell: happenedTo('cartsLost', lost('cart'), 'no cart lost'),
  },
  {
    id: 'duplicateOrders',
    differs: differsIn('duplicateOrders'),
    tell: happenedTo(
      'duplicateOrders',
      ({ total }) => `charged twice (${plural(total, 'duplicate order')})`,
      'nobody charged twice',
    ),
  },
  {
    id: 'served',
    differs: (from, to) => isStandstill(from) !== isStandstill(to),
    tell: (lane) => (isStandstill(lane) ? standstillWords(lane) : lastSuccess(lane)),
  },
  {
    id: 'errors',
    differs: areErrorsApart,
    tell: ({ errors }) => plural(errors.total, 'failed request'),
  },
];

const lastSuccess = ({ servedUs }: LaneSummary): string =>
  servedUs === null ? 'nobody served yet' : `latest success at ${instant(servedUs)}`;

/** The instant, where there was only one; else the latest. */
const when = ({ firstUs, lastUs }: Tally): string => {
  if (lastUs === null) return '';
  return `${firstUs === lastUs ? ' at' : ' by'} ${instant(lastUs)}`;
};
