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
import { isNoNews, resetsBeliefs } from './machines/beliefNews';
import { KeyNews, machineNews } from './machines/machineNews';
import { storeNews } from './machines/storeNews';
import type { MarkData } from './view';
import { PeopleWords } from './words/peopleWords';
import { headOf, type ToldSentence } from './words/saying';
import { SentenceLog } from './words/sentenceLog';
import { afterDetection, allIn, detection, opening } from './words/sentences';
import type { Witness, WorldFold } from './worldFold';
import { isFailure } from './worldView';

/**
 * Tells a run in calm sentences. Reads along with the fold of the world and remembers only what it
 * needs to gather consequences: those of a change at the same instant, those of a sort of incident as
 * `Collector` says.
 */
export class Narrator implements Witness {
  readonly #words: PeopleWords;
  readonly #world: WorldFold;
  readonly #log = new SentenceLog();
  readonly #collectors: Readonly<Record<IncidentId, Collector>>;
  readonly #allCollectors: readonly Collector[];
  readonly #watcher: Watcher;
  readonly #keyNews = new KeyNews();
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

  constructor(world: WorldFold) {
    const { clients } = world.scenario;
    this.#world = world;
    this.#words = new PeopleWords(world.everybody, !world.crowd);
    this.#collectors = collectorsFor(this.#words, world.crowd);
    this.#allCollectors = Object.values(this.#collectors);
    this.#watcher = new Watcher(this.#words);
    if (world.keeping.identity !== null && !clients.loggedIn && world.everybody > 0) {
      for (let client = 0; client < clients.count; client += 1) this.#outside.add(client);
    }
    this.#log.tell(opening(clients.count, world), 0);
  }

  /** Another narrator that knows and has told the same. @param world a copy of the one that this one reads along with */
  copy(world: WorldFold): Narrator {
    const copy = new Narrator(world);
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
    for (const collector of this.#allCollectors) collector.refresh(this.#log, this.#world);
  }

  observe(record: TraceRecord, world: WorldFold): void {
    if (record.timeUs > world.timeUs) {
      this.#tell(world, record.timeUs);
      this.#stories.leave();
    }
    this.#watcher.observe(record, world);
    this.harms.observe(record, world.people);
    switch (record.kind) {
      case TraceKind.change:
        this.#begin(record, world);
        return;
      case TraceKind.serverCondition:
        this.#serverCondition(record, world);
        return;
      case TraceKind.balancerBelief:
        this.#belief(record, world);
        return;
      case TraceKind.failover:
      case TraceKind.storeCondition:
        this.#store(record, world);
        return;
      case TraceKind.copyPlaced:
        this.#stories.placed(record);
        return;
      case TraceKind.copyRemoved:
        this.#stories.destroyed(record, world);
        return;
      case TraceKind.keyChanged:
        this.#keyNews.note(record, world);
        return;
      default:
        this.#person(record, world);
    }
  }

  settle(world: WorldFold, untilUs: number): void {
    this.#tell(world, untilUs);
    if (this.#stories.current !== null && this.#stories.current.atUs < untilUs)
      this.#stories.leave();
  }

  /**
   * Everything before `nowUs` has happened, or everything at `nowUs` that has been recorded so far.
   */
  #tell(world: WorldFold, nowUs: number): void {
    this.#open(world);
    const { grown, current } = this.#stories;
    for (const story of grown) this.#tellStory(world, story);
    if (current !== null) this.#tellStory(world, current);
    for (const { server, belief, sentence } of this.#detected.splice(0)) {
      this.#log.add(sentence, afterDetection(world, server, belief));
    }
    const keys = this.#keyNews.take();
    if (keys !== null) this.#log.tell(keys.saying, keys.atUs);
    this.#tellDue(world, nowUs);
  }

  /** Not everybody who was to be logged in need be: a cookie may be too large. */
  #open(world: WorldFold): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    const [first] = this.#log.sentences;
    if (first === undefined || stillTrue(first, world) !== null) return;
    this.#log.revise(first.id, { ...first, says: first.says.slice(1) });
  }

  /** What comes due first is told first: it is the same however often one asks. */
  #tellDue(world: WorldFold, nowUs: number): void {
    for (;;) {
      let firstUs = this.#watcher.dueUs(nowUs, world);
      let first: Collector | null = null;
      for (const collector of this.#allCollectors) {
        const dueUs = collector.dueUs(nowUs);
        if (dueUs > firstUs || !Number.isFinite(dueUs)) continue;
        firstUs = dueUs;
        first = collector;
      }
      if (!Number.isFinite(firstUs)) return;
      if (first !== null) first.tell(this.#log, world);
      else {
        for (const { saying, atUs } of this.#watcher.take(firstUs, world)) {
          this.#log.tell(saying, atUs);
        }
      }
    }
  }

  #tellStory(world: WorldFold, story: ChangeStory): void {
    story.hasGrown = false;
    const saying = story.saying(this.#words, world);
    const flag = story.flag(this.#words, world);
    if (story.sentence === null) {
      story.sentence = this.#log.tell(saying, story.atUs, flag);
    } else {
      this.#log.revise(story.sentence, saying, flag);
    }
  }

  #begin(record: TraceRecord, world: WorldFold): void {
    const change = CHANGES[record.a];
    if (change === undefined) return;
    if (this.#stories.current !== null) this.#tellStory(world, this.#stories.current);
    this.#stories.leave();
    for (const collector of this.#allCollectors) collector.beginChapter(this.#log, world);
    const concluded = this.#watcher.begin(change.id, record.b, world, record.timeUs);
    for (const { saying, atUs } of concluded) this.#log.tell(saying, atUs);
    this.#stories.current = new ChangeStory(change.id, record.b, record.timeUs);
    if (change.id === 'rotate-keys') this.#stories.current.strikeTokens(world);
  }

  #serverCondition({ a, b, timeUs }: TraceRecord, world: WorldFold): void {
    if (!world.servers.known(a)) {
      if (this.#stories.current?.change !== 'add-server') return;
      this.#stories.current.target = a;
      this.#watcher.retarget(a);
      return;
    }
    const leaves = b === ServerCondition.removed && world.servers.at(a).condition !== b;
    if (leaves) this.#stories.current ??= new ChangeStory('remove-server', a, timeUs);
  }

  #store(record: TraceRecord, world: WorldFold): void {
    const saying = storeNews(record, world);
    if (saying === null) return;
    this.#log.tell(saying, record.timeUs, { kind: 'change', label: headOf(saying) });
  }

  #belief({ a, b, timeUs }: TraceRecord, world: WorldFold): void {
    const belief = b as Belief;
    if (!world.servers.known(a) || world.servers.at(a).belief === belief) return;
    if (isNoNews(world, a, belief) || resetsBeliefs(this.#stories.current?.change)) return;
    const saying = detection(world, a, belief, timeUs);
    const kind = belief === Belief.up ? 'recovery' : 'detection';
    const flag = { kind, label: headOf(saying) } as const;
    const sentence = this.#log.tell(saying, timeUs, flag);
    this.#detected.push({ server: a, belief, sentence });
  }

  #person(record: TraceRecord, world: WorldFold): void {
    const { kind, a, b, c, timeUs } = record;
    const note = (incident: IncidentId, client: number) =>
      this.#collectors[incident].note(client, timeUs);
    switch (kind) {
      case TraceKind.clientStanding: {
        const before = world.people.standingOf(a);
        const wasIn = before === Standing.loggedIn || before === Standing.sessionLost;
        // Whoever has just left was not logged out by anybody, and whoever intended it neither.
        const isThere = world.people.present[a] === 1;
        if (b === Standing.loggedOut && wasIn && isThere && c !== 0) this.#loggedOut(a, timeUs);
        if (b === Standing.loggedIn) this.#loggedIn(a, timeUs);
        return;
      }
      case TraceKind.attemptEnded:
        if (isFailure(unpackEnding(c).ending)) note('failed', b);
        return;
      case TraceKind.sessionLost:
      case TraceKind.cartLost:
        this.#lost(record, world);
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
      default:
        this.#mechanism(record, world);
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
    const { count } = this.#world.scenario.clients;
    this.#log.tell(allIn(count, atUs), atUs);
  }

  #lost({ kind, a, c, timeUs }: TraceRecord, world: WorldFold): void {
    const isSession = kind === TraceKind.sessionLost;
    // What is taken from somebody who was banned was meant to be taken.
    if (!isSession && world.people.isBanned(a)) return;
    const cause = c as Cause;
    const story = this.#stories.of(a, cause, timeUs, world);
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
    const { identity, cart } = world.keeping;
    const isOfOne = cause === Cause.idle && identity === cart;
    const isWithSession = !isSession && isOfOne && this.#expired.get(a) === timeUs;
    if (isWithSession) this.#collectors.sessionEnded.forget(a);
    const incident = isSession
      ? 'sessionGone'
      : isWithSession
        ? 'cartEnded'
        : cartIncident(cause, world);
    this.#collectors[incident].note(a, timeUs);
  }

  #mechanism(record: TraceRecord, world: WorldFold): void {
    const found = simpleIncidentIn(record, world);
    if (found !== null) this.#collectors[found.incident].note(found.client, record.timeUs);
    const told = machineNews(record, world);
    if (told === null) return;
    // What was done comes before what follows from it.
    if (this.#stories.current?.sentence === null) this.#tellStory(world, this.#stories.current);
    this.#log.tell(told.saying, record.timeUs, told.flag);
  }
}
