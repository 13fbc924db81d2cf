import {
  Belief,
  Cause,
  CHANGES,
  copyMap,
  ServerCondition,
  Standing,
  TraceKind,
  type TraceRecord,
  unpackEnding,
} from '../engine';
import { ChangeStories } from './changes/changeStories';
import { ChangeStory } from './changes/changeStory';
import { stillTrue } from './claims/stillTrue';
import { Watcher } from './conclusions/watcher';
import { isOnPurpose } from './facts/causes';
import { Harms } from './facts/harms';
import type { Collector } from './incidents/collector';
import { collectorsFor } from './incidents/collectors';
import { cartIncident, type IncidentId } from './incidents/incidents';
import { simpleIncidentIn } from './incidents/simpleIncidentIn';
import { isExpected, resetsBeliefs } from './machines/expectedBelief';
import { KeySayings, machineSaying } from './machines/machineSaying';
import { storeSaying } from './machines/storeSaying';
import type { SystemFold, Witness } from './systemFold';
import { isFailure } from './systemView';
import type { MarkData } from './view';
import { PeopleWords } from './words/peopleWords';
import { headOf, type ToldSentence } from './words/saying';
import { SentenceLog } from './words/sentenceLog';
import { afterDetection, allIn, detection, opening } from './words/sentences';

/**
 * Tells a run in calm sentences. Reads along with the fold of the system and remembers only what it
 * needs to gather consequences: those of a change at the same instant, those of a sort of incident as
 * `Collector` says.
 */
export class Narrator implements Witness {
  readonly #words: PeopleWords;
  readonly #system: SystemFold;
  readonly #log = new SentenceLog();
  readonly #collectors: Readonly<Record<IncidentId, Collector>>;
  readonly #allCollectors: readonly Collector[];
  readonly #watcher: Watcher;
  readonly #keyNews = new KeySayings();
  #isOpen = false;
  /** What was done to whom so far. */
  readonly harms = new Harms();
  readonly #stories = new ChangeStories();
  /** Who has yet to log in for the first time, where everybody has. */
  #outside = new Set<number>();
  /** Whose session has ended by age, and when, until the next one. */
  readonly #expired = new Map<number, number>();
  /** What follows from these is told when their instant is over. */
  #detected: Array<{ server: number; belief: Belief; sentence: number }> = [];

  constructor(system: SystemFold) {
    const { clients } = system.scenario;
    this.#system = system;
    this.#words = new PeopleWords(system.everybody, !system.crowd);
    this.#collectors = collectorsFor(this.#words, system.crowd);
    this.#allCollectors = Object.values(this.#collectors);
    this.#watcher = new Watcher(this.#words);
    if (system.keeping.identity !== null && !clients.loggedIn && system.everybody > 0) {
      for (let client = 0; client < clients.count; client += 1) this.#outside.add(client);
    }
    this.#log.tell(opening(clients.count, system), 0);
  }

  /** Another narrator that knows and has told the same. @param system a copy of the one that this one reads along with */
  copy(system: SystemFold): Narrator {
    const copy = new Narrator(system);
    this.#log.copyTo(copy.#log);
    for (const [incident, collector] of Object.entries(this.#collectors)) {
      collector.copyTo(copy.#collectors[incident as IncidentId]);
    }
    this.#watcher.copyTo(copy.#watcher);
    this.#keyNews.copyTo(copy.#keyNews);
    this.harms.copyTo(copy.harms);
    copy.#isOpen = this.#isOpen;
    this.#stories.copyTo(copy.#stories);
    copy.#outside = new Set(this.#outside);
    copyMap(this.#expired, copy.#expired);
    copy.#detected = this.#detected.slice();
    return copy;
  }

  /** Newest last. */
  get sentences(): readonly ToldSentence[] {
    this.#refresh();
    return this.#log.sentences;
  }

  get marks(): readonly MarkData[] {
    this.#refresh();
    return this.#log.marks;
  }

  #refresh(): void {
    for (const collector of this.#allCollectors) collector.refresh(this.#log, this.#system);
  }

  observe(record: TraceRecord, system: SystemFold): void {
    if (record.timeUs > system.timeUs) {
      this.#tell(system, record.timeUs);
      this.#stories.leave();
    }
    this.#watcher.observe(record, system);
    this.harms.observe(record, system.people);
    switch (record.kind) {
      case TraceKind.change:
        this.#begin(record, system);
        return;
      case TraceKind.serverCondition:
        this.#serverCondition(record, system);
        return;
      case TraceKind.balancerBelief:
        this.#belief(record, system);
        return;
      case TraceKind.failover:
      case TraceKind.storeCondition:
        this.#store(record, system);
        return;
      case TraceKind.copyPlaced:
        this.#stories.placed(record);
        return;
      case TraceKind.copyRemoved:
        this.#stories.destroyed(record, system);
        return;
      case TraceKind.keyChanged:
        this.#keyNews.note(record, system);
        return;
      default:
        this.#person(record, system);
    }
  }

  settle(system: SystemFold, untilUs: number): void {
    this.#tell(system, untilUs);
    if (this.#stories.current !== null && this.#stories.current.atUs < untilUs)
      this.#stories.leave();
  }

  /**
   * Everything before `nowUs` has happened, or everything at `nowUs` that has been recorded so far.
   */
  #tell(system: SystemFold, nowUs: number): void {
    this.#open(system);
    const { grown, current } = this.#stories;
    for (const story of grown) this.#tellStory(system, story);
    if (current !== null) this.#tellStory(system, current);
    for (const { server, belief, sentence } of this.#detected.splice(0)) {
      this.#log.add(sentence, afterDetection(system, server, belief));
    }
    const keys = this.#keyNews.take();
    if (keys !== null) this.#log.tell(keys.saying, keys.atUs);
    this.#tellDue(system, nowUs);
  }

  /** Not everybody who was to be logged in need be: a cookie may be too large. */
  #open(system: SystemFold): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    const [first] = this.#log.sentences;
    if (first === undefined || stillTrue(first, system) !== null) return;
    this.#log.revise(first.id, { ...first, says: first.says.slice(1) });
  }

  /** What comes due first is told first: it is the same however often one asks. */
  #tellDue(system: SystemFold, nowUs: number): void {
    for (;;) {
      let firstUs = this.#watcher.dueUs(nowUs, system);
      let first: Collector | null = null;
      for (const collector of this.#allCollectors) {
        const dueUs = collector.dueUs(nowUs);
        if (dueUs > firstUs || !Number.isFinite(dueUs)) continue;
        firstUs = dueUs;
        first = collector;
      }
      if (!Number.isFinite(firstUs)) return;
      if (first !== null) first.tell(this.#log, system);
      else {
        for (const { saying, atUs } of this.#watcher.take(firstUs, system)) {
          this.#log.tell(saying, atUs);
        }
      }
    }
  }

  #tellStory(system: SystemFold, story: ChangeStory): void {
    story.hasGrown = false;
    const saying = story.saying(this.#words, system);
    const flag = story.flag(this.#words, system);
    if (story.sentence === null) {
      story.sentence = this.#log.tell(saying, story.atUs, flag);
    } else {
      this.#log.revise(story.sentence, saying, flag);
    }
  }

  #begin(record: TraceRecord, system: SystemFold): void {
    const change = CHANGES[record.a];
    if (change === undefined) return;
    if (this.#stories.current !== null) this.#tellStory(system, this.#stories.current);
    this.#stories.leave();
    for (const collector of this.#allCollectors) collector.beginChapter(this.#log, system);
    const concluded = this.#watcher.begin(change.id, record.b, system, record.timeUs);
    for (const { saying, atUs } of concluded) this.#log.tell(saying, atUs);
    this.#stories.current = new ChangeStory(change.id, record.b, record.timeUs);
    if (change.id === 'rotate-keys') this.#stories.current.strikeTokens(system);
  }

  #serverCondition({ a, b, timeUs }: TraceRecord, system: SystemFold): void {
    if (!system.servers.known(a)) {
      if (this.#stories.current?.change !== 'add-server') return;
      this.#stories.current.target = a;
      this.#watcher.retarget(a);
      return;
    }
    const leaves = b === ServerCondition.removed && system.servers.at(a).condition !== b;
    if (leaves) this.#stories.current ??= new ChangeStory('remove-server', a, timeUs);
  }

  #store(record: TraceRecord, system: SystemFold): void {
    const saying = storeSaying(record, system);
    if (saying === null) return;
    this.#log.tell(saying, record.timeUs, { kind: 'change', label: headOf(saying) });
  }

  #belief({ a, b, timeUs }: TraceRecord, system: SystemFold): void {
    const belief = b as Belief;
    if (!system.servers.known(a) || system.servers.at(a).belief === belief) return;
    if (isExpected(system, a, belief) || resetsBeliefs(this.#stories.current?.change)) return;
    const saying = detection(system, a, belief, timeUs);
    const kind = belief === Belief.up ? 'recovery' : 'detection';
    const flag = { kind, label: headOf(saying) } as const;
    const sentence = this.#log.tell(saying, timeUs, flag);
    this.#detected.push({ server: a, belief, sentence });
  }

  #person(record: TraceRecord, system: SystemFold): void {
    const { kind, a, b, c, timeUs } = record;
    const note = (incident: IncidentId, client: number) =>
      this.#collectors[incident].note(client, timeUs);
    switch (kind) {
      case TraceKind.clientStanding: {
        const before = system.people.standingOf(a);
        const wasIn = before === Standing.loggedIn || before === Standing.sessionLost;
        // Whoever has just left was not logged out by anybody, and whoever intended it neither.
        const isThere = system.people.present[a] === 1;
        if (b === Standing.loggedOut && wasIn && isThere && c !== 0) this.#loggedOut(a, timeUs);
        if (b === Standing.loggedIn) this.#loggedIn(a, timeUs);
        return;
      }
      case TraceKind.attemptEnded:
        if (isFailure(unpackEnding(c).ending)) note('failed', b);
        return;
      case TraceKind.sessionLost:
      case TraceKind.cartLost:
        this.#lost(record, system);
        return;
      case TraceKind.sessionEnded:
        // One that was ended on purpose is told of by what was done.
        if (isOnPurpose(c as Cause)) return;
        this.#expired.set(a, timeUs);
        note('sessionEnded', a);
        return;
      case TraceKind.forcedLogin:
        note('loggedInAgain', a);
        return;
      case TraceKind.duplicateOrder:
        note('chargedTwice', a);
        return;
      case TraceKind.transferLost:
        this.#stories.forgo(a);
        return this.#mechanism(record, system);
      default:
        this.#mechanism(record, system);
    }
  }

  /** Whose session has expired is out because of that, whatever a server says; what comes at once is told once. */
  #loggedOut(client: number, atUs: number): void {
    const { loggedOut, loggedOutByAge, sessionEnded } = this.#collectors;
    sessionEnded.forget(client);
    (this.#expired.has(client) ? loggedOutByAge : loggedOut).note(client, atUs);
  }

  /** Where that was the first time: is anybody still to come? */
  #loggedIn(client: number, atUs: number): void {
    this.#expired.delete(client);
    if (!this.#outside.delete(client) || this.#outside.size > 0) return;
    const { count } = this.#system.scenario.clients;
    this.#log.tell(allIn(count, atUs), atUs);
  }

  #lost({ kind, a, c, timeUs }: TraceRecord, system: SystemFold): void {
    const isSession = kind === TraceKind.sessionLost;
    // What is taken from somebody who was banned was meant to be taken.
    if (!isSession && system.people.isBanned(a)) return;
    const cause = c as Cause;
    const story = this.#stories.of(a, cause, timeUs, system);
    if (story !== null) {
      story.add(isSession ? 'sessions' : 'carts', a, this.#stories.placeOf(a, timeUs), timeUs);
      return;
    }
    this.#stories.forgo(a);
    // A lost session that is replaced, and the cart in it, are told of as "had to log in again".
    const isOut = isSession && cause === Cause.outOfReach;
    if (isOut) return this.#collectors.outOfReach.note(a, timeUs);
    const isTold = isSession
      ? cause === Cause.replaced
      : this.#collectors.loggedInAgain.isAboutToTellOf(a);
    if (isTold) return;
    const { identity, cart } = system.keeping;
    const isOfOne = cause === Cause.idle && identity === cart;
    const isWithSession = !isSession && isOfOne && this.#expired.get(a) === timeUs;
    if (isWithSession) this.#collectors.sessionEnded.forget(a);
    const incident = isSession
      ? 'sessionGone'
      : isWithSession
        ? 'cartEnded'
        : cartIncident(cause, system);
    this.#collectors[incident].note(a, timeUs);
  }

  #mechanism(record: TraceRecord, system: SystemFold): void {
    const found = simpleIncidentIn(record, system);
    if (found !== null) this.#collectors[found.incident].note(found.client, record.timeUs);
    const told = machineSaying(record, system);
    if (told === null) return;
    // What was done comes before what follows from it.
    if (this.#stories.current?.sentence === null) this.#tellStory(system, this.#stories.current);
    this.#log.tell(told.saying, record.timeUs, told.flag);
  }
}
