import {
  Action,
  Belief,
  CacheAnswer,
  type Cause,
  type ChangeId,
  ClusterFlag,
  copyMap,
  copyState,
  Ending,
  KeyAnswer,
  RouteReason,
  Standing,
  TraceKind,
  type TraceRecord,
  unpackEnding,
  unpackSent,
} from '../../engine';
import { TRAITS } from '../changes/changeTraits';
import type { CountId } from '../claims/claim';
import { isOnPurpose } from '../facts/causes';
import type { SystemFold } from '../systemFold';
import { isFailure } from '../systemView';

/** How long a change is watched at least, and at most, before it is told what it came to. In microseconds. */
const LEAST_US = { stretched: 8_000_000, realistic: 5_000_000 } as const;
const MOST_US = 30_000_000;
/** It is asked this often whether things have settled. */
const STEP_US = 500_000;
/** In a crowd there is always somebody who waits. */
const CROWD_SHARE = 0.97;

type Sums = Record<CountId, number>;
const noSums = (): Sums => ({
  sessionsLost: 0,
  cartsLost: 0,
  progressLost: 0,
  messagesLost: 0,
  transfersLost: 0,
  toldFailed: 0,
  forcedLogins: 0,
  failed: 0,
  duplicates: 0,
  replayed: 0,
  accepted: 0,
  sent: 0,
  routed: 0,
  routedTo: 0,
  bound: 0,
  cacheAsked: 0,
  cacheHits: 0,
  orders: 0,
  emptyCheckouts: 0,
});

/** Counts what happens after a change, until things have settled. */
export class Watch {
  readonly change: ChangeId;
  readonly target: number;
  readonly sinceUs: number;
  /** From when on routes are counted: an added server gets none before it is found up. */
  upUs: number;
  sums = noSums();
  /** Requests sent in the time before the change, and how long that was. */
  before = { sent: 0, us: 0 };
  readonly sessionsLost = new Set<number>();
  readonly forcedLogins = new Map<number, number>();
  readonly charged = new Set<number>();
  /** Why the session of its person has ended, other than by age. */
  endedBy: Cause | null = null;
  isDeployed = false;
  isTold = false;
  /** Something else has destroyed what it hid: what it came to cannot be told any more. */
  isSpoilt = false;
  /** From when on things are to settle, and the instant to be asked about next. */
  #armedUs: number;
  #askUs: number;
  /** Of each person, whether an order was placed since a checkout was first tried: by the latest one. */
  readonly #ordered = new Map<number, boolean>();
  /** When attempts reached the CDN, of those that more may be told of. */
  readonly #askedCdn = new Map<number, number>();
  #served = new Set<number>();

  constructor(change: ChangeId, target: number, sinceUs: number) {
    this.change = change;
    this.target = target;
    this.sinceUs = sinceUs;
    this.#armedUs = sinceUs;
    this.#askUs = sinceUs;
    this.upUs = TRAITS[change].brings ? Number.POSITIVE_INFINITY : sinceUs;
  }

  copy(): Watch {
    const copy = new Watch(this.change, this.target, this.sinceUs);
    copyState(this, copy);
    copy.sums = { ...this.sums };
    copy.before = this.before;
    copy.#armedUs = this.#armedUs;
    copy.#askUs = this.#askUs;
    copyMap(this.#ordered, copy.#ordered);
    copyMap(this.#askedCdn, copy.#askedCdn);
    copy.#served = new Set(this.#served);
    return copy;
  }

  /** Reads a record; `system` has not. */
  observe(record: TraceRecord, system: SystemFold): void {
    const { kind, a, b, c } = record;
    const { sums } = this;
    switch (kind) {
      case TraceKind.attemptSent:
        sums.sent += 1;
        this.#sent(b, unpackSent(c));
        return;
      case TraceKind.routed:
        this.#routed(b, c as RouteReason);
        return;
      case TraceKind.sessionLost:
        sums.sessionsLost += 1;
        this.sessionsLost.add(a);
        return;
      case TraceKind.cartLost:
        if (!system.people.isBanned(a)) sums.cartsLost += 1;
        return;
      case TraceKind.forcedLogin:
        sums.forcedLogins += 1;
        this.forcedLogins.set(a, (this.forcedLogins.get(a) ?? 0) + 1);
        return;
      case TraceKind.attemptEnded:
        this.#ended(a, b, unpackEnding(c).ending, system);
        return;
      case TraceKind.balancerBelief:
        if (a === this.target && b === Belief.up) this.#isUp(record.timeUs);
        return;
      default:
        this.#mechanism(record, system);
    }
  }

  #mechanism(record: TraceRecord, system: SystemFold): void {
    const { kind, a, b, c } = record;
    const { sums } = this;
    switch (kind) {
      case TraceKind.progressLost:
        sums.progressLost += 1;
        return;
      case TraceKind.messageLost:
        sums.messagesLost += 1;
        return;
      case TraceKind.transferLost:
        if (!system.people.isBanned(a)) sums.transfersLost += 1;
        return;
      case TraceKind.toldFailed:
        sums.toldFailed += 1;
        return;
      case TraceKind.transferTwice:
      case TraceKind.duplicateOrder:
        sums.duplicates += 1;
        this.charged.add(a);
        return;
      case TraceKind.orderPlaced:
        sums.orders += 1;
        if (this.#ordered.has(a)) this.#ordered.set(a, true);
        return;
      case TraceKind.keyAnswer:
        if (b === KeyAnswer.replayed) sums.replayed += 1;
        return;
      case TraceKind.nothingDone:
        if (c === Action.checkout && this.#ordered.get(a) === true) sums.emptyCheckouts += 1;
        return;
      case TraceKind.acceptedAfterRevocation:
        if (a === this.target) sums.accepted += 1;
        return;
      case TraceKind.sessionEnded:
        if (a === this.target && isOnPurpose(c as Cause)) this.endedBy = c as Cause;
        return;
      case TraceKind.cacheAnswer:
        this.#cached(record, system);
        return;
      case TraceKind.clusterCondition:
        this.isDeployed = (a & ClusterFlag.deploying) === 0;
        return;
    }
  }

  /** One that waited for another, or missed, is told of again: when it is passed on, and when that has failed. */
  #cached({ a: attempt, c: answer, timeUs }: TraceRecord, { scenario }: SystemFold): void {
    for (const [oldest, atUs] of this.#askedCdn) {
      if (atUs + 2 * scenario.cdn.timeout >= timeUs) break;
      this.#askedCdn.delete(oldest);
    }
    if (!this.#askedCdn.has(attempt)) {
      this.sums.cacheAsked += 1;
      this.#askedCdn.set(attempt, timeUs);
    }
    if (answer === CacheAnswer.hit || answer === CacheAnswer.stale) this.sums.cacheHits += 1;
  }

  #isUp(atUs: number): void {
    if (Number.isFinite(this.upUs)) return;
    this.upUs = atUs;
    this.#served.clear();
    Object.assign(this.sums, { routed: 0, routedTo: 0, bound: 0 });
  }

  #sent(client: number, { action, again }: ReturnType<typeof unpackSent>): void {
    if (action === Action.checkout && !again) this.#ordered.set(client, false);
  }

  #routed(server: number, reason: RouteReason): void {
    if (!Number.isFinite(this.upUs)) return;
    const { sums } = this;
    sums.routed += 1;
    if (server === this.target) sums.routedTo += 1;
    if (reason === RouteReason.affinity || reason === RouteReason.address) sums.bound += 1;
  }

  #ended(attempt: number, client: number, ending: Ending, system: SystemFold): void {
    const facts = system.attempts.get(attempt);
    if (isFailure(ending)) this.sums.failed += 1;
    if (ending !== Ending.ok || facts === undefined) return;
    if (facts.sentUs >= Math.max(this.#armedUs, this.upUs)) this.#served.add(client);
  }

  /** What was done is undone: it is told once more, when that has settled. */
  rearm(nowUs: number): void {
    this.isTold = false;
    this.#armedUs = nowUs;
    this.#askUs = nowUs;
    this.#served.clear();
  }

  /**
   * The first instant before `nowUs` at which things had settled, or had not for too long; infinity where there was
   * none. `system` has everything that happened before `nowUs`.
   */
  dueUs(nowUs: number, system: SystemFold): number {
    if (this.isTold || this.isSpoilt) return Number.POSITIVE_INFINITY;
    const leastUs = this.#leastUs(system);
    for (; this.#askUs < nowUs; this.#askUs += STEP_US) {
      if (this.#askUs < leastUs) continue;
      if (this.#askUs >= this.#armedUs + MOST_US || this.#isCalm(system)) return this.#askUs;
    }
    return Number.POSITIVE_INFINITY;
  }

  /** Whether it has been watched for long enough to be told before something else is done. */
  isRipe(nowUs: number, { scenario }: SystemFold): boolean {
    const sinceUs = Math.max(this.#armedUs, this.upUs);
    return !this.isTold && !this.isSpoilt && nowUs - sinceUs >= LEAST_US[scenario.world] / 2;
  }

  #leastUs({ scenario }: SystemFold): number {
    if (this.change === 'deploy' && !this.isDeployed) return Number.POSITIVE_INFINITY;
    // An order is seldom: what becomes of a retry takes its time.
    const leastUs = this.change === 'lose-answers' ? MOST_US : LEAST_US[scenario.world];
    return Math.max(this.#armedUs, this.upUs) + leastUs;
  }

  /** Whether everybody has been served since, and nobody is in trouble now. */
  #isCalm({ people }: SystemFold): boolean {
    const here = people.here().filter((client) => !people.isBanned(client));
    const well = here.filter((client) => {
      const last = people.lastEndingOf(client);
      const isIn = people.standingOf(client) === Standing.loggedIn;
      return isIn && this.#served.has(client) && (last === null || !isFailure(last.ending));
    });
    return well.length >= here.length * (people.count > 8 ? CROWD_SHARE : 1);
  }
}
