import {
  Belief,
  Cause,
  CHANGES,
  type ChangeId,
  ClusterFlag,
  ServerCondition,
  ServerFlag,
  Standing,
  TraceKind,
  type TraceRecord,
  unpackEnding,
} from '../engine';
import { ChangeStory } from './changeStory';
import { Chronicle } from './chronicle';
import { CROWD_PACE, Gatherer, NAMED_PACE } from './gatherer';
import { mishapIn } from './mishapIn';
import { operationTold } from './operations';
import { detection, opening } from './sentences';
import { storeNews } from './storeNews';
import { type TopicId, topicsFor } from './topics';
import type { Mark, Sentence } from './view';
import { PeopleWords } from './words';
import { isDestruction, type Witness, type WorldFold } from './worldFold';
import { isFailure } from './worldView';

/** These rewrite what the balancer believes: what follows at the same instant is no detection. */
const RESETS_BELIEFS: readonly ChangeId[] = [
  'stop-balancer',
  'start-balancer',
  'remove-server',
  'add-server',
  'maintain-server',
  'deploy',
];

/** A consequence that comes this much later still belongs to its change, in microseconds. */
const LATE_US = 5_000_000;

/**
 * Tells a run in calm sentences. Reads along with the fold of the world and remembers only what it
 * needs to gather consequences: those of a change at the same instant, those of a topic as
 * `Gatherer` says.
 */
export class Narrator implements Witness {
  readonly #words: PeopleWords;
  readonly #chronicle = new Chronicle();
  readonly #gatherers: Readonly<Record<TopicId, Gatherer>>;
  readonly #allGatherers: readonly Gatherer[];
  #story: ChangeStory | null = null;
  /** The story before, whose last consequences may still come: a copy in a worker's hand dies a little later. */
  #earlier: ChangeStory | null = null;

  constructor(world: WorldFold) {
    const { clients } = world.scenario;
    this.#words = new PeopleWords(world.everybody, !world.crowd);
    this.#gatherers = gatherersFor(this.#words, world.crowd);
    this.#allGatherers = Object.values(this.#gatherers);
    const saying = opening(
      new PeopleWords(clients.count, true).all(),
      clients.loggedIn,
      world.keeping,
    );
    this.#chronicle.tell(saying, 0);
  }

  /** Newest last. */
  get sentences(): readonly Sentence[] {
    return this.#chronicle.sentences;
  }

  get marks(): readonly Mark[] {
    return this.#chronicle.marks;
  }

  observe(record: TraceRecord, world: WorldFold): void {
    if (record.timeUs > world.timeUs) {
      this.#tell(world, record.timeUs);
      this.#leaveStory();
    }
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
      default:
        this.#person(record, world);
    }
  }

  #store(record: TraceRecord, world: WorldFold): void {
    const saying = storeNews(record, world);
    if (saying === null) return;
    const label = saying.text.replace(/\.$/, '');
    this.#chronicle.tell(saying, record.timeUs, { kind: 'change', label });
  }

  settle(world: WorldFold, untilUs: number): void {
    this.#tell(world, untilUs);
    if (this.#story !== null && this.#story.atUs < untilUs) this.#leaveStory();
  }

  /**
   * Everything before `nowUs` has happened, or everything at `nowUs` that has been recorded so far.
   */
  #tell(world: WorldFold, nowUs: number): void {
    if (this.#earlier?.hasGrown) this.#tellStory(world, this.#earlier);
    if (this.#story !== null) this.#tellStory(world, this.#story);
    this.#tellDue(world, nowUs);
  }

  /** What comes due first is told first: it is the same however often one asks. */
  #tellDue(world: WorldFold, nowUs: number): void {
    for (;;) {
      let firstUs = Number.POSITIVE_INFINITY;
      let first: Gatherer | null = null;
      for (const gatherer of this.#allGatherers) {
        const dueUs = gatherer.dueUs(nowUs);
        if (dueUs >= firstUs) continue;
        firstUs = dueUs;
        first = gatherer;
      }
      if (first === null) return;
      first.tell(this.#chronicle, world, firstUs);
    }
  }

  #leaveStory(): void {
    if (this.#story?.destroys) this.#earlier = this.#story;
    this.#story = null;
  }

  #tellStory(world: WorldFold, story: ChangeStory): void {
    story.hasGrown = false;
    const saying = story.saying(this.#words, world);
    const flag = story.flag(this.#words, world);
    if (story.sentence === null) {
      story.sentence = this.#chronicle.tell(saying, story.atUs, flag);
    } else {
      this.#chronicle.revise(story.sentence, saying, flag);
    }
  }

  #begin(record: TraceRecord, world: WorldFold): void {
    if (this.#story !== null) this.#tellStory(world, this.#story);
    const change = CHANGES[record.a];
    if (change === undefined) return;
    this.#story = new ChangeStory(change.id, record.b, record.timeUs);
    for (const gatherer of this.#allGatherers) gatherer.beginChapter();
  }

  #serverCondition({ a, b, timeUs }: TraceRecord, world: WorldFold): void {
    if (!world.servers.known(a)) {
      if (this.#story?.change === 'add-server') this.#story.target = a;
      return;
    }
    const leaves = b === ServerCondition.removed && world.servers.at(a).condition !== b;
    if (leaves) this.#story ??= new ChangeStory('remove-server', a, timeUs);
  }

  #belief({ a, b, timeUs }: TraceRecord, world: WorldFold): void {
    const belief = b as Belief;
    if (!world.servers.known(a) || world.servers.at(a).belief === belief) return;
    if (isNoNews(world, a, belief)) return;
    if (this.#story !== null && RESETS_BELIEFS.includes(this.#story.change)) return;
    const saying = detection(world, a, belief);
    const label = saying.text.replace(/\.$/, '');
    this.#chronicle.tell(saying, timeUs, { kind: 'detection', label });
  }

  /** The story that a destruction belongs to, if it is still being told. */
  #storyOf(cause: Cause, atUs: number): ChangeStory | null {
    // Tokens that nobody can read any more belong to the change of the key.
    if (cause === Cause.keyDropped)
      return this.#story?.change === 'rotate-keys' ? this.#story : null;
    if (!isDestruction(cause)) return null;
    if (this.#story !== null) return this.#story;
    const earlier = this.#earlier;
    return earlier !== null && atUs - earlier.atUs <= LATE_US ? earlier : null;
  }

  #person({ kind, a, b, c, timeUs }: TraceRecord, world: WorldFold): void {
    const note = (topic: TopicId, client: number) => this.#gatherers[topic].note(client, timeUs);
    const isLoss = kind === TraceKind.sessionLost || kind === TraceKind.cartLost;
    const story = isLoss ? this.#storyOf(c as Cause, timeUs) : null;
    switch (kind) {
      case TraceKind.clientStanding: {
        const before = world.people.standingOf(a);
        const wasIn = before === Standing.loggedIn || before === Standing.sessionLost;
        // Whoever has just left was not logged out by anybody.
        const isThere = world.people.present[a] === 1;
        if (b === Standing.loggedOut && wasIn && isThere) note('loggedOut', a);
        return;
      }
      case TraceKind.attemptEnded:
        if (isFailure(unpackEnding(c).ending)) note('failed', b);
        return;
      case TraceKind.sessionLost:
        // A lost session that is replaced, and the cart in it, are told of as "logged in again".
        if (story !== null) story.addSession(a);
        else if (c !== Cause.replaced) note('sessionGone', a);
        return;
      case TraceKind.cartLost:
        if (story !== null) story.addCart(a);
        else if (!this.#gatherers.loggedInAgain.isAboutToTellOf(a)) note('cartGone', a);
        return;
      case TraceKind.sessionEnded:
        // One that was ended on purpose is told of by what was done.
        if (c !== Cause.revoked) note('sessionEnded', a);
        return;
      case TraceKind.forcedLogin:
        note('loggedInAgain', a);
        return;
      case TraceKind.duplicateOrder:
        note('chargedTwice', a);
        return;
      default:
        this.#mechanism({ kind, a, b, c, timeUs }, world);
    }
  }

  #mechanism(record: TraceRecord, world: WorldFold): void {
    const mishap = mishapIn(record, world);
    if (mishap !== null) this.#gatherers[mishap.topic].note(mishap.client, record.timeUs);
    const told = operationTold(record);
    if (told !== null) this.#chronicle.tell(told.saying, record.timeUs, told.flag);
  }
}

/** Whether the balancer has only done what it was told: somebody has taken the server out. */
function isNoNews({ servers, surroundings }: WorldFold, server: number, belief: Belief): boolean {
  const { belief: before, flags } = servers.at(server);
  if (belief === Belief.forgotten) return true;
  if (belief !== Belief.down) return false;
  // Taken back into balancing, and not checked yet: it gets as little as before.
  if (before === Belief.forgotten || (flags & ServerFlag.maintenance) !== 0) return true;
  const deploying = (surroundings.clusterFlags & ClusterFlag.deploying) !== 0;
  return deploying && (flags & ServerFlag.draining) !== 0;
}

function gatherersFor(words: PeopleWords, crowd: boolean): Readonly<Record<TopicId, Gatherer>> {
  const pace = crowd ? CROWD_PACE : NAMED_PACE;
  const pairs = Object.entries(topicsFor(words)).map(
    ([id, topic]) => [id, new Gatherer(topic, pace)] as const,
  );
  return Object.fromEntries(pairs) as Record<TopicId, Gatherer>;
}
