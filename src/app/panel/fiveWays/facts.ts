import { type Keeps, Standing } from '../../../engine';
import type verdict from '../../../messages/en/panel/verdict';
import type { MessageOf } from '../../../messages/room';
import type { Told } from '../../../messages/told';
import { isUnserved, unservedWords } from '../../../timeline/unserved';
import type { LaneSummary, StateCounts, Tally } from '../../../timeline/view';
import { ownerOf } from '../../../timeline/words/peopleWords';

/** More names than this are a number. */
const NAMES_MAX = 4;

/** A part of a verdict. */
export type Part = MessageOf<typeof verdict> | Told;

/** Parts of one list. */
type Parts = readonly Part[];

/** One fact in ever fewer words, from those in full to as few as say it. */
export interface Fact {
  /** What is said apart: "no session lost · 2 carts lost". */
  readonly full: readonly Parts[];
  readonly short: Parts;
  readonly brief: Parts;
  readonly terse: Parts;
  /** Among others in one list, of which the last says that all this was lost. */
  readonly bare: Parts;
}

/** Where there is nothing to say. */
export const NOTHING: Fact = { full: [], short: [], brief: [], terse: [], bare: [] };

/** The same words for those in full and for fewer, until there are fewer. */
function fact(full: Part, short = full, brief = short, terse = brief, bare = terse): Fact {
  return { full: [[full]], short: [short], brief: [brief], terse: [terse], bare: [bare] };
}

const sumOf = (states: StateCounts): number =>
  states.loggedIn +
  states.sessionLost +
  states.loggedOut +
  states.loggingIn +
  states.withoutSession +
  states.anonymous;

/** That nobody gets anything any more, however healthy everybody's session is. */
export function outageFact(lane: LaneSummary): Fact {
  if (!isUnserved(lane)) return NOTHING;
  const full = unservedWords(lane);
  return fact(full, full, { id: 'verdict.nobodyServed' });
}

/** Where nothing was lost: whether everybody is in, or what else can be said. */
export function calmFact({ keeps, states }: LaneSummary, isSerious: boolean): Fact {
  const all = sumOf(states);
  const count = all - states.loggedIn - states.anonymous;
  const isWhole = !isSerious && all > 0 && count === 0;
  const kept = keeps === 'nothing' ? 'verdict.noneKept' : 'verdict.allIn';
  const text = { id: isWhole ? kept : 'verdict.noneLost' } as const;
  if (isSerious) return { ...NOTHING, full: [[text]], short: [text] };
  if (count === 0) return fact(text);
  // Whoever holds a session and is out has been turned away with it.
  const out: Parts = [
    { id: 'verdict.turnedAway', args: { count: states.loggedOut } } as const,
    { id: 'verdict.loggingIn', args: { count: states.loggingIn } } as const,
    { id: 'verdict.notLoggedIn', args: { count: states.withoutSession } } as const,
  ].filter(({ args }) => args.count > 0);
  const notIn = [{ id: 'verdict.notIn', args: { count } }] as const;
  return {
    full: [[text, ...out]],
    short: [text, ...notIn],
    brief: notIn,
    terse: notIn,
    bare: notIn,
  };
}

export function lossFact(lane: LaneSummary): Fact {
  const { sessionsLost, cartsLost } = lane;
  const lostCarts: Part = { id: 'verdict.cartsLost', args: { count: cartsLost.total } };
  const bareCarts: Part = { id: 'verdict.carts', args: { count: cartsLost.total } };
  if (sessionsLost.total === 0) {
    if (cartsLost.total === 0) return NOTHING;
    const only = fact(lostCarts);
    return { ...only, full: [[{ id: 'verdict.noneLost' }], ...only.full], bare: [bareCarts] };
  }
  const { total, peopleCount } = sessionsLost;
  const isTold = isEverybodyTold(lane);
  const carts = cartsLost.total;
  const times = total > peopleCount ? total : 0;
  const isAll = peopleCount === lane.everybody && peopleCount > 1;
  const whom = { ...whoOf(sessionsLost, lane), times, carts, others: othersOut(lane) };
  const count = { isAll, count: peopleCount, carts };
  const id = isTold ? 'verdict.outCount' : 'verdict.lostCount';
  const sessions: Part = { id: 'verdict.sessions', args: { count: total } };
  const lost: Part = { id: 'verdict.sessionsLost', args: { count: total } };
  return {
    full: [[{ id: isTold ? 'verdict.loggedOut' : 'verdict.lost', args: whom }]],
    short: [{ id, args: { ...count, times } }],
    brief: [{ id, args: { ...count, times: 0 } }],
    terse: carts === 0 ? [lost] : [sessions, lostCarts],
    bare: carts === 0 ? [lost] : [sessions, bareCarts],
  };
}

/** Whether everybody whose session was lost has been told so by now. Whoever has left may never have been. */
const isEverybodyTold = ({ states, everybody }: LaneSummary): boolean =>
  states.sessionLost === 0 && sumOf(states) === everybody;

/** People who are not in now and have lost no session so far, as far as it is known who they are. */
const othersOut = ({ fates, sessionsLost }: LaneSummary): number =>
  sessionsLost.people.length < sessionsLost.peopleCount
    ? 0
    : fates.filter(
        ({ index, standing, banned }) =>
          standing !== Standing.loggedIn && !banned && !sessionsLost.people.includes(index),
      ).length;

/** What was lost or paid besides, in the words of what is kept. */
export const besidesFact = (lane: LaneSummary): Fact =>
  lane.chains ? seatFact(lane) : BESIDES[lane.keeps](lane);

const BESIDES: Readonly<Record<Keeps, (lane: LaneSummary) => Fact>> = {
  nothing: chargeFact,
  cart: chargeFact,
  position: progressFact,
  messages: messagesFact,
  login: () => NOTHING,
  transfer: transferFact,
};

function progressFact(lane: LaneSummary): Fact {
  const { total, peopleCount: count } = lane.progressLost;
  if (total === 0) return NOTHING;
  const full: Part = {
    id: 'verdict.progress',
    args: { ...whoOf(lane.progressLost, lane), times: total > count ? total : 0 },
  };
  return fact(full, { id: 'verdict.progressCount', args: { count } });
}

/** Seats of which people are told that there is none, or of which they have two. */
function seatFact({ seatsDenied, seatsTwice }: LaneSummary): Fact {
  const told = [
    { id: 'verdict.seatsDenied', args: { count: seatsDenied.total } } as const,
    { id: 'verdict.seatsTwice', args: { count: seatsTwice.total } } as const,
  ].filter(({ args }) => args.count > 0);
  if (told.length === 0) return NOTHING;
  return { full: [told], short: told, brief: told, terse: told, bare: told };
}

function messagesFact({ messagesLost: { total: count } }: LaneSummary): Fact {
  return count === 0 ? NOTHING : fact({ id: 'verdict.messagesLost', args: { count } });
}

/** What became of transfers: what was made against what was told, and what was lost half done. */
function transferFact({ madeTwice, toldFailed, transfersLost }: LaneSummary): Fact {
  const told = [
    { id: 'verdict.madeTwice', args: { count: madeTwice.total } } as const,
    { id: 'verdict.toldFailed', args: { count: toldFailed.total } } as const,
    { id: 'verdict.transfersLost', args: { count: transfersLost.total } } as const,
  ].filter(({ args }) => args.count > 0);
  const [worst] = told;
  if (worst === undefined) return NOTHING;
  const bare: Part = worst.id === 'verdict.madeTwice' ? { ...worst, id: 'verdict.twice' } : worst;
  return { ...fact(worst), full: [told], bare: [bare] };
}

function chargeFact(lane: LaneSummary): Fact {
  const { duplicateOrders } = lane;
  const { total: orders, peopleCount: count } = duplicateOrders;
  if (orders === 0) return NOTHING;
  const full: Part = { id: 'verdict.charged', args: { ...whoOf(duplicateOrders, lane), orders } };
  const short: Part = { id: 'verdict.chargedCount', args: { count } };
  return fact(full, short, short, short, { id: 'verdict.twice', args: { count } });
}

export const isBanIgnored = ({ bans }: LaneSummary): boolean =>
  bans.stillInCount > 0 && bans.letIn > 0;

/** Whoever is banned is out, or has not been put to the test, or is let in all the same. */
export function banFact({ bans, fates }: LaneSummary): Fact {
  if (bans.peopleCount === 0) return NOTHING;
  const named = (people: readonly number[], count: number): Part =>
    fates.length > 0 && count <= NAMES_MAX
      ? { id: 'who.people', args: { people } }
      : { id: 'verdict.number', args: { count } };
  if (bans.stillInCount === 0) {
    const who = named(bans.people, bans.peopleCount);
    return fact(
      { id: 'verdict.bannedOut', args: { who, times: bans.letIn } },
      { id: 'verdict.bannedOut', args: { who, times: 0 } },
      { id: 'verdict.out', args: { who } },
    );
  }
  const count = bans.stillInCount;
  const args = { who: named(bans.stillIn, count), count };
  if (bans.letIn === 0) {
    // No request of theirs was let in, and none turned away: nobody knows yet what the ban is worth.
    return fact(
      { id: 'verdict.untested', args },
      { id: 'verdict.untestedShort', args },
      { id: 'verdict.notTestedYet' },
      { id: 'verdict.notTested' },
    );
  }
  const full: Part = { id: 'verdict.stillIn', args };
  return fact(full, full, full, { id: 'verdict.banIgnored' });
}

/** "everybody", "Ana and Dee", "5 people", "84 of 1,000 people"; and how many of them are spoken of, or what one is. */
function whoOf(
  { people, peopleCount: count }: Tally,
  { everybody: total, fates }: LaneSummary,
): { readonly who: Told; readonly whose: Whose } {
  const isNamed = fates.length > 0 && people.length === count && count <= NAMES_MAX;
  const who: Told = isNamed
    ? { id: 'who.people', args: { people } }
    : fates.length === 0
      ? { id: 'who.share', args: { count, total } }
      : { id: 'who.count', args: { count } };
  return { who, whose: whoseOf(isNamed ? people : [], count, total) };
}

type Whose = 'everybody' | 'she' | 'he' | 'one' | 'other';

function whoseOf(named: readonly number[], count: number, total: number): Whose {
  if (count === total && total > 1) return 'everybody';
  if (count !== 1) return 'other';
  const [person] = named;
  const owner = person === undefined ? 'other' : ownerOf(person);
  return owner === 'other' ? 'one' : owner;
}
