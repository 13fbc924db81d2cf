import {
  architecture,
  type Cause,
  type ChangeId,
  copyState,
  type Keeps,
  keepsOf,
  PlaceKind,
  packPlace,
  ServerCondition,
  Standing,
  unpackPlace,
} from '../../engine';
import type { Told } from '../../messages/told';
import { type Claim, type Statement, say } from '../claims/claim';
import { isStoreAsked } from '../claims/truth';
import { signedKind } from '../facts/carried';
import { STORE } from '../facts/copies';
import { lostBy, peopleOf } from '../incidents/parts';
import type { SystemFold } from '../systemFold';
import { headline } from '../words/headlines';
import type { PeopleWords } from '../words/peopleWords';
import type { Saying } from '../words/saying';
import type { Flag } from '../words/sentenceLog';
import { whyNobody } from '../words/sentences';
import { aftermath } from './aftermath';
import { TRAITS } from './changeTraits';

/** Whether all that a store may lose of people is told of here: what is none of it is told by itself, or missed later. */
const IS_ALL_TOLD: Readonly<Record<Keeps, boolean>> = {
  nothing: true,
  login: true,
  cart: true,
  position: false,
  messages: false,
  transfer: false,
};

/** One change and what followed from it at once, told as one. */
export class ChangeStory {
  readonly change: ChangeId;
  readonly atUs: number;
  /** Index of the server concerned, or 0. */
  target: number;
  /** People whose session, or cart, died with it. */
  readonly sessions = new Set<number>();
  readonly carts = new Set<number>();
  /** Whose copy was destroyed with it, and who of these has one there again. */
  readonly hit = new Set<number>();
  readonly restored = new Set<number>();
  /** Whether all of these deaths were seen where the change struck. */
  #isPlaced = true;
  /** Instant of the latest of all this. */
  #lastUs: number;
  /** Its sentence, once told, and whether more has happened since. */
  sentence: number | null = null;
  hasGrown = false;

  constructor(change: ChangeId, target: number, atUs: number) {
    this.change = change;
    this.target = target;
    this.atUs = atUs;
    this.#lastUs = atUs;
  }

  copy(): ChangeStory {
    const copy = new ChangeStory(this.change, this.target, this.atUs);
    copyState(this, copy);
    copy.sentence = this.sentence;
    copy.#isPlaced = this.#isPlaced;
    copy.#lastUs = this.#lastUs;
    return copy;
  }

  /** Whether sessions or carts can die with it, now or a little later. */
  get destroys(): boolean {
    return TRAITS[this.change].cause !== null;
  }

  /**
   * Whether a death for this cause may be its doing. @param place where the last copy was, as
   * `packPlace`; undefined where nobody saw it
   */
  explains(client: number, cause: Cause, place: number | undefined, zones: number): boolean {
    const traits = TRAITS[this.change];
    if (traits.cause !== cause) return false;
    if (traits.takes === 'token') return client === this.target;
    if (place === undefined || traits.takes === 'tokens') return true;
    if (traits.takes === 'store') return place === STORE;
    const { kind, index } = unpackPlace(place);
    if (kind !== PlaceKind.memory) return false;
    return traits.takes === 'zone' ? index % zones === this.target : index === this.target;
  }

  /** Somebody's session, or cart, died with it. */
  add(what: 'sessions' | 'carts', client: number, place: number | undefined, atUs: number): void {
    this[what].add(client);
    this.#isPlaced &&= place !== undefined;
    this.#grow(atUs);
  }

  /** Every token is signed with an old key from now on. What keeps some of them is another matter with refresh tokens. */
  strikeTokens({ people, scenario, architecture: id }: SystemFold): void {
    const { rotation, refreshLifetime } = scenario.token;
    const isRefreshed = architecture(id).refreshable && refreshLifetime > 0;
    if (rotation !== 'at-once' || isRefreshed) return;
    for (const client of people.here()) {
      if (people.standingOf(client) === Standing.loggedIn) this.hit.add(client);
    }
  }

  /** Somebody lost something in another way meanwhile: whatever comes back, this person was not spared. */
  forgo(client: number): void {
    this.hit.delete(client);
    this.restored.delete(client);
  }

  /** Somebody whose copy was destroyed has one there again. */
  restore(client: number, atUs: number): void {
    const isLost = this.sessions.has(client) || this.carts.has(client);
    if (!this.hit.has(client) || isLost || this.restored.has(client)) return;
    this.restored.add(client);
    if (this.#hasLosses() || this.change === 'wipe-store') this.#grow(atUs);
  }

  #grow(atUs: number): void {
    this.#lastUs = atUs;
    this.hasGrown = true;
  }

  flag(words: PeopleWords, system: SystemFold): Flag {
    const what = this.#headWords(system);
    if (!this.#hasLosses()) return { kind: 'change', label: what };
    return {
      kind: 'loss',
      label: { id: 'changed.mark', args: { what, lost: this.#whoLost(words) } },
    };
  }

  saying(words: PeopleWords, system: SystemFold): Saying {
    const head = this.#head(system);
    if (this.#isInVain(system)) {
      return { category: 'change', tone: 'warn', says: [head], adds: [] };
    }
    const after = aftermath(this.change, this.target, system);
    if (this.#hasLosses()) {
      return {
        category: 'loss',
        tone: 'fail',
        says: [head, this.#losses(words, system)],
        adds: [...this.#kept(words, system), ...this.#onlyCarts(), ...after.adds],
      };
    }
    const spared = this.#spared(system);
    return {
      ...after,
      says: [head, ...spared],
      adds: [...this.#kept(words, system), ...after.adds],
    };
  }

  /** Whether a process was to start where none can. */
  #isInVain({ environment }: SystemFold): boolean {
    return this.change === 'add-server' && environment.isDark(this.target);
  }

  #hasLeft({ servers }: SystemFold): boolean {
    const { condition } = servers.at(this.target);
    return this.change === 'remove-server' && condition === ServerCondition.removed;
  }

  #headWords(system: SystemFold): Told {
    const { change, target: server } = this;
    if (this.#isInVain(system)) return { id: 'changed.inVain', args: { server } };
    return this.#hasLeft(system)
      ? { id: 'changed.removed', args: { server } }
      : headline(change, server);
  }

  #head(system: SystemFold): Statement {
    const { change, target, atUs } = this;
    const args = { what: this.#headWords(system) };
    const head: Told = { id: 'changed.done', args };
    if (this.#isInVain(system)) return say(head, { is: 'startedInVain', server: target, atUs });
    if (this.#hasLeft(system)) return say(head, { is: 'left', server: target, untilUs: atUs });
    const done: Claim = { is: 'done', change, target, atUs };
    if (change !== 'remove-server') return say(head, done);
    return say({ id: 'changed.leaves', args }, done, { is: 'leaves', server: target, atUs });
  }

  #hasLosses(): boolean {
    return this.sessions.size + this.carts.size > 0;
  }

  /** What is said where nothing was lost and something might have been. */
  #spared(system: SystemFold): Statement[] {
    const { change, atUs } = this;
    const isGone = change === 'stop-server' || this.#hasLeft(system);
    if (isGone) return [whyNobody(system, this.target)];
    if (change !== 'wipe-store' || !isStoreAsked(system)) return [];
    if (!IS_ALL_TOLD[keepsOf(system.scenario)]) return [];
    const counts = { sessionsLost: 0, cartsLost: 0 };
    const span = { fromUs: atUs, untilUs: atUs };
    return [say({ id: 'changed.nothingLost' }, { is: 'counted', counts, ...span })];
  }

  /** Who had a copy where everything was destroyed, and kept theirs all the same. */
  #kept(words: PeopleWords, { scenario, architecture }: SystemFold): Statement[] {
    const clients = [...this.restored].filter(
      (client) => !this.sessions.has(client) && !this.carts.has(client),
    );
    if (clients.length === 0) return [];
    const isToken = this.change === 'rotate-keys';
    const place = isToken ? packPlace(PlaceKind.pocket, 0) : STORE;
    const id = isToken
      ? 'changed.sparedToken'
      : scenario.store.fallback === 'none'
        ? 'changed.sparedFlight'
        : 'changed.sparedCopy';
    const span = { fromUs: this.atUs, untilUs: this.#lastUs };
    const args = { ...peopleOf(words, clients), signed: signedKind(architecture) };
    return [say({ id, args }, { is: 'kept', clients, place, ...span })];
  }

  #onlyCarts(): Statement[] {
    // A session in a token that was altered has ended, and counts as nobody's loss.
    if (this.sessions.size > 0 || TRAITS[this.change].takes === 'token') return [];
    const span = { fromUs: this.atUs, untilUs: this.#lastUs };
    const claim: Claim = { is: 'counted', counts: { sessionsLost: 0 }, ...span };
    return [say({ id: 'changed.nobodyOut' }, claim)];
  }

  /** "Ana and Dee lost their sessions and carts". */
  #whoLost(words: PeopleWords): Told {
    const { sessions, carts } = this;
    const all = [...(sessions.size > 0 ? sessions : carts)];
    if (sessions.size === 0) return lostBy(words, all, 'befell.lostCarts');
    const both = all.filter((client) => carts.has(client)).length;
    if (both === 0) return lostBy(words, all, 'befell.lostSessions');
    if (both === all.length) return lostBy(words, all, 'changed.andCarts');
    return { id: 'changed.someCarts', args: { who: words.some(all), count: both } };
  }

  #losses(words: PeopleWords, system: SystemFold): Statement {
    const span = { fromUs: this.atUs, untilUs: this.#lastUs };
    const sessions = [...this.sessions];
    const carts = [...this.carts];
    const claims: [Claim, ...Claim[]] = [
      { is: 'befell', what: 'sessionLost', clients: sessions, ...span },
      { is: 'befell', what: 'cartLost', clients: carts, ...span },
    ];
    const place = this.#where(system);
    if (place !== null) {
      const clients = [...new Set([...sessions, ...carts])];
      claims.push({ is: 'diedIn', clients, place, ...span });
    }
    const args = { lost: this.#whoLost(words), count: sessions.length + carts.length };
    return say(this.#lossWords(args, place), ...claims);
  }

  /** @param place where everything was that died, if it was in one place */
  #lossWords(args: { readonly lost: Told; readonly count: number }, place: number | null): Told {
    if (place === STORE) return { id: 'changed.lostStore', args };
    if (place !== null) {
      return { id: 'changed.lostMemory', args: { ...args, server: this.target } };
    }
    const { lost } = args;
    const { takes } = TRAITS[this.change];
    if (takes === 'token') return { id: 'changed.lostAltered', args: { lost } };
    return { id: takes === 'tokens' ? 'changed.lostTokens' : 'changed.lost', args: { lost } };
  }

  /** Where everything was that died, if it was in one place. */
  #where(system: SystemFold): number | null {
    if (!this.#isPlaced) return null;
    if (this.change === 'stop-server' || this.#hasLeft(system)) {
      return packPlace(PlaceKind.memory, this.target);
    }
    return TRAITS[this.change].takes === 'store' ? STORE : null;
  }
}
