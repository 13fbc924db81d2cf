import type { Told } from '../messages/told';
import { type Claim, type LaneFigures, type Statement, say } from './claims/claim';
import { isUnserved, unservedWords } from './unserved';
import type { LaneSummary, Tally } from './view';
import { ownersOf, type PeopleWords } from './words/peopleWords';
import type { Saying } from './words/saying';

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
  kept: Statement,
  atUs: number,
): Saying {
  const [one, other] = [nameOf(from), nameOf(to)];
  const claim = talliesOf([from, to], atUs);
  const same = say({ id: 'compared.asIf', args: { other } }, { is: 'works', how: 'same-history' });
  const differing = factsApart(from, to);
  const areErrorsTold = differing.some(({ id }) => id === 'errors');
  const adds = [same, ...(areErrorsTold ? [] : errorsApart(from, to, claim))];
  const itsFacts = outcomeOf(differing, { lane: from, words });
  const othersFacts = outcomeOf(differing, { lane: to, words });
  if (itsFacts !== null && othersFacts !== null) {
    const told: Told = { id: 'compared.sides', args: { one, itsFacts, other, othersFacts } };
    return { category: 'comparison', tone: 'plain', says: [say(told, claim)], adds };
  }
  const id = LOSSES.some((one) => from[one].total > 0)
    ? 'compared.sameLost'
    : 'compared.nothingLost';
  // Where sessions live is so of one of the two only.
  const where = { architecture: other, what: kept.words };
  const there: Statement = { ...kept, words: { id: 'compared.under', args: where } };
  const says = [say({ id, args: { one, other } }, claim), there];
  return { category: 'comparison', tone: 'plain', says, adds };
}

const nameOf = ({ architecture }: LaneSummary): Told => ({ id: `architectures.${architecture}` });

/**
 * What came out differently in the same run with other settings; nothing where nothing has happened
 * yet. Each run has its own people.
 */
export function compareReplayed(before: Side, after: Side, atUs: number): Statement[] {
  const claim = talliesOf([before.lane, after.lane], atUs);
  const differing = factsApart(before.lane, after.lane);
  const [was, now] = [outcomeOf(differing, before), outcomeOf(differing, after)];
  if (was === null || now === null) {
    const hasTrouble = LOSSES.some((id) => before.lane[id].total > 0);
    return hasTrouble ? [say({ id: 'compared.same' }, claim)] : [];
  }
  return [say({ id: 'compared.before', args: { before: was, now } }, claim)];
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
  progressLost: lane.progressLost.total,
  messagesLost: lane.messagesLost.total,
  transfersLost: lane.transfersLost.total,
  toldFailed: lane.toldFailed.total,
  madeTwice: lane.madeTwice.total,
  seatsDenied: lane.seatsDenied.total,
  seatsTwice: lane.seatsTwice.total,
  duplicateOrders: lane.duplicateOrders.total,
  errors: lane.errors.total,
  servedUs: lane.servedUs,
  losers: lane.sessionsLost.people,
});

/** Errors are told as what they are: a difference of one or two between six people says nothing. */
function errorsApart(from: LaneSummary, to: LaneSummary, claim: Claim): Statement[] {
  const [itsErrors, othersErrors] = [from.errors.total, to.errors.total];
  if (itsErrors === othersErrors) return [];
  const isTiming = !areErrorsApart(from, to);
  const args = { itsErrors, one: nameOf(from), othersErrors, other: nameOf(to), isTiming };
  return [say({ id: 'compared.errors', args }, claim)];
}

function areErrorsApart(from: LaneSummary, to: LaneSummary): boolean {
  const [one, other] = [from.errors.total, to.errors.total];
  const [low, high] = [Math.min(one, other), Math.max(one, other)];
  return high - low >= ERRORS_APART && high >= low * ERRORS_RATIO;
}

const factsApart = (from: LaneSummary, to: LaneSummary): readonly Fact[] =>
  FACTS.filter((fact) => fact.differs(from, to)).slice(0, FACTS_MAX);

/** Null where there are no facts. */
function outcomeOf(facts: readonly Fact[], { lane, words }: Side): Told | null {
  const [first, second] = facts.map(({ tell }) => tell(lane, words));
  if (first === undefined) return null;
  return second === undefined ? first : { id: 'compared.facts', args: { first, second } };
}

const LOSSES = [
  'sessionsLost',
  'cartsLost',
  'progressLost',
  'messagesLost',
  'transfersLost',
  'toldFailed',
  'madeTwice',
  'seatsDenied',
  'seatsTwice',
  'duplicateOrders',
] as const;
type LossId = (typeof LOSSES)[number];

interface Fact {
  readonly id: LossId | 'served' | 'errors';
  differs(from: LaneSummary, to: LaneSummary): boolean;
  tell(lane: LaneSummary, words: PeopleWords): Told;
}

const differsIn =
  (id: LossId) =>
  (from: LaneSummary, to: LaneSummary): boolean =>
    from[id].total !== to[id].total || `${from[id].people}` !== `${to[id].people}`;

const happenedTo =
  (id: LossId, what: (tally: Tally, who: Told) => Told, nobody: Told): Fact['tell'] =>
  ({ [id]: tally }, words) =>
    tally.total === 0 ? nobody : what(tally, words.some(tally.people, tally.peopleCount));

const lost =
  (id: 'compared.sessions' | 'compared.carts') =>
  (tally: Tally, who: Told): Told => {
    const { people, peopleCount, total: count } = tally;
    const isOfOne = peopleCount === 1 && count === 1;
    const owner = isOfOne ? ownersOf(people.slice(0, 1)) : peopleCount === 1 ? 'again' : 'many';
    return { id, args: { who, owner, count, ...when(tally) } };
  };

const fellBack = (tally: Tally, who: Told): Told => ({
  id: 'compared.progress',
  args: { who, ...when(tally) },
});

const unseen = (tally: Tally, who: Told): Told => ({
  id: 'compared.messages',
  args: { who, count: tally.total, ...when(tally) },
});

const transfers =
  (what: 'lost' | 'told' | 'twice') =>
  (tally: Tally, who: Told): Told => ({
    id: 'compared.transfers',
    args: { who, what, count: tally.total, ...when(tally) },
  });

const seats =
  (what: 'denied' | 'twice') =>
  (tally: Tally, who: Told): Told => ({
    id: 'compared.seats',
    args: { who, what, count: tally.total, ...when(tally) },
  });

const charged = (tally: Tally, who: Told): Told => ({
  id: 'compared.charges',
  args: { who, count: tally.total, ...when(tally) },
});

/** The most serious first. */
const FACTS: readonly Fact[] = [
  {
    id: 'sessionsLost',
    differs: differsIn('sessionsLost'),
    tell: happenedTo('sessionsLost', lost('compared.sessions'), { id: 'compared.noSession' }),
  },
  {
    id: 'cartsLost',
    // Whoever loses a session usually loses the cart in it: that is not news.
    differs: (from, to) => differsIn('cartsLost')(from, to) && !differsIn('sessionsLost')(from, to),
    tell: happenedTo('cartsLost', lost('compared.carts'), { id: 'compared.noCart' }),
  },
  {
    id: 'progressLost',
    differs: differsIn('progressLost'),
    tell: happenedTo('progressLost', fellBack, { id: 'compared.noProgress' }),
  },
  {
    id: 'messagesLost',
    differs: differsIn('messagesLost'),
    tell: happenedTo('messagesLost', unseen, { id: 'compared.noMessage' }),
  },
  {
    id: 'madeTwice',
    differs: differsIn('madeTwice'),
    tell: happenedTo('madeTwice', transfers('twice'), { id: 'compared.noneTwice' }),
  },
  {
    id: 'toldFailed',
    differs: differsIn('toldFailed'),
    tell: happenedTo('toldFailed', transfers('told'), { id: 'compared.noneTold' }),
  },
  {
    id: 'transfersLost',
    // As with carts.
    differs: (from, to) =>
      differsIn('transfersLost')(from, to) && !differsIn('sessionsLost')(from, to),
    tell: happenedTo('transfersLost', transfers('lost'), { id: 'compared.noTransfer' }),
  },
  {
    id: 'seatsDenied',
    differs: differsIn('seatsDenied'),
    tell: happenedTo('seatsDenied', seats('denied'), { id: 'compared.noSeatDenied' }),
  },
  {
    id: 'seatsTwice',
    differs: differsIn('seatsTwice'),
    tell: happenedTo('seatsTwice', seats('twice'), { id: 'compared.noSeatTwice' }),
  },
  {
    id: 'duplicateOrders',
    differs: differsIn('duplicateOrders'),
    tell: happenedTo('duplicateOrders', charged, { id: 'compared.noCharge' }),
  },
  {
    id: 'served',
    differs: (from, to) => isUnserved(from) !== isUnserved(to),
    tell: (lane) => (isUnserved(lane) ? unservedWords(lane) : lastSuccess(lane)),
  },
  {
    id: 'errors',
    differs: areErrorsApart,
    tell: ({ errors }) => ({ id: 'compared.failed', args: { count: errors.total } }),
  },
];

const lastSuccess = ({ servedUs }: LaneSummary): Told =>
  servedUs === null
    ? { id: 'compared.notYetServed' }
    : { id: 'compared.servedLast', args: { us: servedUs } };

/** The instant, where there was only one; else that of the last. */
const when = ({ firstUs, lastUs }: Tally) =>
  lastUs === null
    ? ({ when: 'other', us: 0 } as const)
    : { when: firstUs === lastUs ? ('at' as const) : ('last' as const), us: lastUs };
