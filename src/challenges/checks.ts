import { type ChangeId, ClusterFlag, isKnown, type MetricId } from '../engine';
import { everybody } from '../state/readings';
import type { Check, Finding, Played, Sight } from './challenge';

/** What goals ask for: each is read off the run. */

const MS = 1000;

/** What must never happen is broken at once, and holds until then. */
const never = (count: number): Finding['is'] => (count === 0 ? 'holds' : 'broken');

/** What is compared is open until the end. */
const inTheEnd = ({ isOver }: Sight, isSo: boolean): Finding['is'] =>
  isOver ? (isSo ? 'holds' : 'broken') : 'open';

/** What has to come about. */
const once = ({ isOver }: Sight, isSo: boolean): Finding['is'] =>
  isSo ? 'holds' : isOver ? 'broken' : 'open';

/** Whether this was done by hand, whatever else was. */
const wasDone = ({ acts }: Sight, change: ChangeId): boolean =>
  acts.some((one) => one.change === change);

/** Whether there is anything that this is a mean, a share or a percentile of. */
function isTold(run: Played, id: MetricId): boolean {
  const { samples } = run.measure(id);
  return samples === undefined || isKnown({ id, samples: [samples] }, 0);
}

/** Whoever has lost a session and has not been told is logged out as well. */
export const nobodyLoggedOut: Check = ({ shown }) => {
  const count = shown.metric('sessions-lost');
  return { is: never(count), said: { id: 'challenges.is.sessions', args: { count } } };
};

export const noCartLost: Check = ({ shown }) => {
  const count = shown.metric('carts-lost');
  return { is: never(count), said: { id: 'challenges.is.carts', args: { count } } };
};

export const noError: Check = ({ shown }) => {
  const count = shown.metric('errors');
  return { is: never(count), said: { id: 'challenges.is.errors', args: { count } } };
};

export const noDuplicate: Check = ({ shown }) => {
  const count = shown.metric('duplicate-orders');
  return { is: never(count), said: { id: 'challenges.is.duplicates', args: { count } } };
};

/** In percent, so that what is said to be all of it is all of it. */
export const everythingDone: Check = (sight) => {
  if (!isTold(sight.shown, 'actions-fulfilled'))
    return { is: inTheEnd(sight, false), said: { id: 'challenges.is.unwanted' } };
  const share = sight.shown.metric('actions-fulfilled');
  const percent = Math.floor(share * 100);
  return {
    is: inTheEnd(sight, share === 1),
    said: { id: 'challenges.is.fulfilled', args: { percent } },
  };
};

/** Everybody has the new version. */
export const deployed: Check = (sight) => {
  const isBegun = wasDone(sight, 'deploy');
  const isUnderWay = (sight.shown.facts.clusterFlags & ClusterFlag.deploying) !== 0;
  const isDone = isBegun && !isUnderWay;
  const state = !isBegun ? 'not' : isUnderWay ? 'underWay' : 'other';
  return {
    is: once(sight, isDone),
    said: { id: 'challenges.is.deployed', args: { state } },
  };
};

/** The key was replaced, which begins when somebody asks for it. */
export const keyReplaced: Check = (sight) => {
  const isBegun = wasDone(sight, 'rotate-keys');
  const isUnderWay = (sight.shown.facts.clusterFlags & ClusterFlag.rotatingKeys) !== 0;
  const state = !isBegun ? 'not' : isUnderWay ? 'underWay' : 'other';
  return {
    is: isBegun ? 'holds' : 'open',
    said: { id: 'challenges.is.replaced', args: { state } },
  };
};

/** The new server is there, and the balancer knows it. */
export const serverAdded: Check = (sight) => {
  const isUp = wasDone(sight, 'add-server') && sight.shown.facts.isAddedUp;
  return { is: once(sight, isUp), said: { id: 'challenges.is.added', args: { isUp } } };
};

/** Who was banned is not served any more after this. */
const BAN_WITHIN_S = 1;

/** Rounded up, so that what is too long does not read as what is allowed. */
const inHundredths = (seconds: number): number => Math.ceil(seconds * 100) / 100;

export const banInTime: Check = (sight) => {
  const isDone = wasDone(sight, 'ban-client');
  const lag = sight.shown.metric('revocation-lag');
  const said = { id: 'challenges.is.banned', args: { isDone, s: inHundredths(lag) } } as const;
  if (lag > BAN_WITHIN_S) return { is: 'broken', said };
  return { is: isDone ? inTheEnd(sight, true) : 'open', said };
};

/** Of what the run has that it is held against. */
const SLOWER_MAX = 1.05;

/** Answers take no longer than there, or hardly. */
const notSlower =
  (id: 'latency-mean' | 'latency-p95'): Check =>
  (sight) => {
    if (!isTold(sight.shown, id) || !isTold(sight.start, id))
      return { is: inTheEnd(sight, false), said: { id: 'challenges.is.unmeasured' } };
    const [now, before] = [sight.shown.metric(id), sight.start.metric(id)];
    const which = id === 'latency-p95' ? 'p95' : 'other';
    const args = { which, against: sight.against, ...inMs(now, before) } as const;
    return {
      is: inTheEnd(sight, now <= before * SLOWER_MAX),
      said: { id: 'challenges.is.latency', args },
    };
  };

/** Tenths where times are short: a store is asked in less than a millisecond. */
const inMs = (now: number, before: number) => {
  const digits = before < 1 ? 10 : 1;
  const round = (seconds: number) => Math.round(seconds * MS * digits) / digits;
  return { now: round(now), before: round(before) };
};

export const meanNotSlower = notSlower('latency-mean');
export const p95NotSlower = notSlower('latency-p95');

/** Whoever has to ask twice for one thing waits longer than any answer takes, and gets less done. */
export const asMuchDone: Check = (sight) => {
  const [now, before] = [sight.shown.metric('requests-ok'), sight.start.metric('requests-ok')];
  return {
    is: inTheEnd(sight, now * SLOWER_MAX >= before),
    said: { id: 'challenges.is.served', args: { now, before, against: sight.against } },
  };
};

/** Exactly half of the people lose their session, each once, by one action. */
export const halfLoggedOut: Check = (sight) => {
  const { run, acts, shown } = sight;
  const { people: count, sum: total } = shown.counted('sessions-lost');
  const all = everybody(run);
  const said = { id: 'challenges.is.half', args: { count, all } } as const;
  const isTooMuch = count * 2 > all || total > count || (acts.length === 0 && count > 0);
  return { is: isTooMuch ? 'broken' : inTheEnd(sight, count * 2 === all), said };
};

export const oneAction: Check = ({ acts }) => ({
  is: acts.length > 1 ? 'broken' : acts.length === 1 ? 'holds' : 'open',
  said: { id: 'challenges.is.actions', args: { count: acts.length } },
});

export const noLeak: Check = ({ shown }) => {
  const count = shown.facts.leaks;
  return { is: never(count), said: { id: 'challenges.is.leaks', args: { count } } };
};

/** A cache that keeps nothing shows nobody anything. */
export const cacheInUse: Check = (sight) => {
  const count = sight.shown.facts.hits;
  return {
    is: once(sight, count > 0),
    said: { id: 'challenges.is.hits', args: { count } },
  };
};
