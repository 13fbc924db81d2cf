import {
  Action,
  type ArchitectureId,
  BalancerCondition,
  type Belief,
  type Cause,
  Ending,
  emptyRecord,
  NAMED_CLIENTS_MAX,
  PlaceKind,
  packAnswer,
  packPlace,
  placesOf,
  type Scenario,
  type ServerCondition,
  Standing,
  type StoreCondition,
  StoreRefusal,
  type Trace,
  TraceKind,
  type TraceRecord,
  unpackContents,
  unpackEnding,
  unpackKeys,
  unpackPlace,
} from '../engine';
import {
  ANSWER,
  ANSWERED_BY,
  Attempts,
  DIED_AT,
  HOLLOW,
  NO_ROOM,
  REFUSED_BY,
  ROUTED_TO,
} from './facts/attempts';
import { isDestruction } from './facts/causes';
import { Copies, STORE } from './facts/copies';
import { Environment } from './facts/environment';
import { FirstSeen } from './facts/firstSeen';
import { isBesideStore, type Keeping, keepingIn } from './facts/keeping';
import { MESSAGE_TIMES, Messages } from './facts/messages';
import { Moments } from './facts/moments';
import { People } from './facts/people';
import { Servers } from './facts/servers';
import { StoreFacts } from './facts/store';

/** Somebody who reads along: sees every record just before it takes effect in the system. */
export interface Witness {
  observe(record: TraceRecord, system: SystemFold): void;
  /** Everything up to `untilUs` has taken effect. */
  settle(system: SystemFold, untilUs: number): void;
}

/** Which run a fold follows. */
export interface RunOptions {
  readonly scenario: Scenario;
  readonly architecture: ArchitectureId;
  readonly trace: Trace;
  /** Since when a visitor has been shown this run; from its beginning if left out. */
  readonly shownSinceUs?: number;
}

/**
 * What is true at one instant, folded from the trace of one run. Runs forward only. State records
 * are absolute, so that reading them twice changes nothing.
 */
export class SystemFold {
  readonly scenario: Scenario;
  readonly architecture: ArchitectureId;
  readonly keeping: Keeping;
  readonly people: People;
  readonly servers = new Servers();
  readonly copies = new Copies();
  readonly attempts: Attempts;
  readonly messages: Messages;
  readonly firstSeen: FirstSeen;
  readonly moments: Moments;
  readonly store = new StoreFacts();
  balancer: BalancerCondition = BalancerCondition.running;
  readonly environment = new Environment();
  timeUs = 0;
  /** Instant of the latest record that was read. */
  readUs = 0;
  #cursor: number;
  #horizonUs = 0;
  readonly #record = emptyRecord();

  constructor({ scenario, architecture, trace, shownSinceUs = 0 }: RunOptions) {
    this.scenario = scenario;
    this.architecture = architecture;
    this.keeping = keepingIn(scenario, architecture);
    this.people = new People(placesOf(scenario), scenario.clients.count);
    // Enough for late answers; only a server that thaws after a long freeze outlasts it.
    this.attempts = new Attempts(scenario.clients.timeout * 4);
    this.messages = new Messages(MESSAGE_TIMES[scenario.world]);
    this.firstSeen = new FirstSeen(shownSinceUs);
    this.moments = new Moments(this.people.count);
    this.#cursor = trace.first;
  }

  get crowd(): boolean {
    return this.people.count > NAMED_CLIENTS_MAX;
  }

  /** How many people there are, from beginning to end; 0 where they come and go. */
  get everybody(): number {
    const { arrivalRate, visitLength, count } = this.scenario.clients;
    return arrivalRate === 0 && visitLength === 0 ? count : 0;
  }

  /**
   * Where the cart is that this person will be shown, and the items in it; null where no copy has a
   * cart.
   */
  cartOf(client: number): { readonly place: number; readonly items: number } | null {
    const { copies, people } = this;
    if (people.present[client] === 0) return null;
    const held = people.heldBy(client);
    return copies.cart(held, this.#namedPlace(client, held)) ?? copies.cart(people.cartKey(client));
  }

  /** Where a person's session is; of several memories, the one that the affinity cookie names. */
  identityPlaceOf(client: number, session = this.people.heldBy(client)): number | undefined {
    return this.#namedPlace(client, session) ?? this.copies.identityPlace(session);
  }

  /** The memory that the affinity cookie names, if a copy of the session is there. */
  #namedPlace(client: number, session: number): number | undefined {
    const affinity = this.people.affinity[client] as number;
    if (affinity === 0) return undefined;
    const place = packPlace(PlaceKind.memory, affinity - 1);
    return this.copies.packedAt(session, place) === undefined ? undefined : place;
  }

  /** Reads every record up to and including `untilUs` that has not been read yet. */
  advance(trace: Trace, untilUs: number, witness?: Witness): void {
    this.#horizonUs = untilUs;
    this.#cursor = Math.max(this.#cursor, trace.first);
    for (; this.#cursor < trace.end; this.#cursor += 1) {
      const record = trace.read(this.#cursor, this.#record);
      if (record.timeUs > untilUs) break;
      witness?.observe(record, this);
      this.timeUs = record.timeUs;
      this.firstSeen.observe(record);
      this.moments.observe(record, this);
      this.readUs = record.timeUs;
      this.#observe(record);
    }
    this.timeUs = untilUs;
    this.messages.dropUntil(untilUs);
    this.moments.dropUntil(untilUs);
    witness?.settle(this, untilUs);
  }

  #observe(record: TraceRecord): void {
    const { a, b, c } = record;
    switch (record.kind) {
      case TraceKind.serverCondition:
        this.servers.setCondition(a, b as ServerCondition, c);
        return;
      case TraceKind.serverLoad:
        Object.assign(this.servers.edit(a), { busy: b, queued: c });
        return;
      case TraceKind.balancerCondition:
        this.balancer = a as BalancerCondition;
        return;
      case TraceKind.balancerBelief:
        this.servers.setBelief(a, b as Belief, record.timeUs, record.timeUs + c);
        return;
      case TraceKind.weight:
        this.servers.edit(a).weight = b;
        return;
      case TraceKind.checkEnded:
        Object.assign(this.servers.edit(a), { streak: c, checkedUs: record.timeUs });
        return;
      case TraceKind.keyChanged:
        this.servers.edit(a).keys = { ...unpackKeys(b), oldest: c };
        return;
      case TraceKind.checkPlanned:
        this.servers.edit(a).nextCheckUs = record.timeUs + b;
        return;
      case TraceKind.storeCondition:
        this.store.condition = a as StoreCondition;
        this.store.flags = b;
        return;
      case TraceKind.storeLoad:
        this.store.busy = a > 0;
        this.store.waiting = b;
        return;
      case TraceKind.copyPlaced:
        this.#copyPlaced(a, b, c);
        return;
      case TraceKind.copyRemoved:
        this.#copyRemoved(a, b, c as Cause);
        return;
      default:
        if (!this.environment.observe(record)) this.#observePerson(record);
    }
  }

  #observePerson(record: TraceRecord): void {
    const { people } = this;
    const { a, b, c } = record;
    switch (record.kind) {
      case TraceKind.clientStanding:
        this.#standing(a, b as Standing, c);
        return;
      case TraceKind.clientActivity:
        people.activity[a] = b;
        return;
      case TraceKind.clientBelief:
        people.items[a] = b;
        // An answer that was already on its way when the cart died brings nothing back.
        if (people.hasAdded[a] === 1 && this.cartOf(a) !== null) people.cartLost[a] = 0;
        people.hasAdded[a] = 0;
        return;
      case TraceKind.clientCredential:
        people.affinity[a] = b;
        people.credential[a] = c;
        this.#settle(a, people.heldBy(a));
        return;
      case TraceKind.cartLost:
        if (!people.isBanned(a)) people.cartLost[a] = 1;
        people.hasAdded[a] = 0;
        return;
      case TraceKind.clientFlags:
        people.flags[a] = b;
        return;
      case TraceKind.clientArrived:
        // One who finds no place has no number.
        if (a >= 0) people.arrive(a, b);
        return;
      case TraceKind.clientLeft:
        people.leave(a);
        return;
      default:
        if (people.observeHarm(record) || people.observeConnection(record)) return;
        this.#observeAttempt(record);
    }
  }

  #observeAttempt(record: TraceRecord): void {
    const { a, b, c } = record;
    switch (record.kind) {
      case TraceKind.attemptSent:
        this.attempts.sent(a, b, c, record.timeUs);
        return;
      case TraceKind.hop:
      case TraceKind.hopLost: {
        const lost = record.kind === TraceKind.hopLost;
        this.messages.depart(record, lost, this.attempts.get(a), this.#horizonUs);
        return;
      }
      case TraceKind.attemptEnded:
        this.#attemptEnded(a, b, c);
        return;
      default:
        this.#observeServing(record);
    }
  }

  /** What the balancer and the servers do about an attempt. */
  #observeServing({ kind, a, b, c }: TraceRecord): void {
    const { attempts } = this;
    switch (kind) {
      case TraceKind.routed:
      case TraceKind.workStarted: {
        const client = attempts.get(a)?.client;
        if (client !== undefined) this.people.lastServer[client] = b;
        if (kind !== TraceKind.routed) return;
        attempts.note(a, ROUTED_TO, b + 1);
        attempts.note(a, REFUSED_BY, 0);
        attempts.note(a, DIED_AT, 0);
        return;
      }
      case TraceKind.lookup:
        attempts.lookedUp(a, b, c);
        return;
      case TraceKind.tokenRejected:
        attempts.rejected(a, b);
        return;
      case TraceKind.answered:
        // Who was given up for another server may answer all the same: nobody waits for that.
        if (b > 0 && (attempts.get(a)?.fact(ROUTED_TO) || b) !== b) return;
        attempts.note(a, ANSWER, c);
        attempts.note(a, ANSWERED_BY, b + 1);
        return;
      case TraceKind.refused:
        attempts.note(a, ANSWER, packAnswer(0, Ending.refused));
        attempts.note(a, REFUSED_BY, b + 1);
        return;
      case TraceKind.workLost:
        attempts.note(a, ANSWER, packAnswer(0, Ending.error));
        attempts.note(a, DIED_AT, b + 1);
        return;
      case TraceKind.storeRefused:
        if (b === StoreRefusal.full) attempts.note(a, NO_ROOM, 1);
        return;
      case TraceKind.nothingDone:
        attempts.note(b, HOLLOW, 1);
        return;
    }
  }

  #standing(client: number, standing: Standing, held: number): void {
    this.people.standing[client] = standing;
    this.people.held[client] = held;
    this.#settle(client, held);
  }

  #settle(client: number, session: number): void {
    const place = this.identityPlaceOf(client, session);
    if (place !== undefined) this.people.settleAt(client, place);
  }

  #copyPlaced(session: number, place: number, contents: number): void {
    const standsBy = isBesideStore(unpackPlace(place).kind, this.keeping);
    this.copies.put(session, place, contents, standsBy);
    if (standsBy) return;
    const { owner, identity } = unpackContents(contents);
    if (place === STORE) this.store.gone.delete(owner);
    // Whoever is logged in lives where the held session does; others move in with any new one.
    const isNews =
      this.people.heldBy(owner) === session || this.people.standingOf(owner) !== Standing.loggedIn;
    if (identity && isNews) this.#settle(owner, session);
  }

  #copyRemoved(session: number, place: number, cause: Cause): void {
    const contents = this.copies.take(session, place);
    if (contents === undefined) return;
    this.moments.removed(this, place, session, contents, cause);
    if (!isDestruction(cause)) return;
    const { owner } = unpackContents(contents);
    if (!this.people.countsOn(owner, session)) return;
    // Another server has a copy: nothing has died, and its owner lives there.
    if (this.copies.identityPlace(session) !== undefined) return this.#settle(owner, session);
    const { kind, index } = unpackPlace(place);
    if (kind === PlaceKind.memory) this.servers.edit(index).gone.add(owner);
    if (kind === PlaceKind.store) this.store.gone.add(owner);
  }

  #attemptEnded(attempt: number, client: number, packed: number): void {
    const action = this.attempts.get(attempt)?.sent.action ?? Action.browse;
    this.people.attemptEnded(client, attempt, action, packed);
    this.people.heard(client, action, unpackEnding(packed).ending === Ending.ok);
  }
}
