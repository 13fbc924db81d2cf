import { KeyAnswer, TraceKind } from '../trace/events';
import type { Attempt } from './attempt';
import type { Tab } from './tab';
import type { World } from './world';

/** What a place remembers of a request that came with an Idempotency-Key. Replaced as a whole, never changed. */
export interface KeyRecord {
  /** What the request contained: the same key may come with nothing else. */
  readonly print: number;
  /** Status of its answer, or 0 while it is being worked on. */
  readonly status: number;
  /** Cart that it ordered, or 0. */
  readonly cart: number;
  readonly sinceUs: number;
}

/** The keys that one place knows, in the order in which they came. */
export type Keys = Map<number, KeyRecord>;

/** What a claim needs to know: the key, the contents it came with, and the attempt it came by. */
export interface Claim {
  readonly key: number;
  readonly print: number;
  readonly attemptId: number;
  readonly client: number;
}

/** Puts the key of its wish on a checkout: the same one on every try. */
export function putKey(world: World, tab: Tab, attempt: Attempt): void {
  const { clients, orders } = world.scenario;
  if (orders.idempotencyKeys === 'off' || !clients.sendsKey) return;
  if (tab.key === 0) {
    world.lastKey += 1;
    tab.key = world.lastKey;
  }
  attempt.key = tab.key;
  // The request says which cart its person sees, and how many items in it.
  attempt.print = tab.client.shownCart * 256 + tab.client.items;
}

/**
 * The answers of the IETF draft. Seen for the first time, a key is taken: its request is being worked on from now on.
 * @param lockUs how long a request may be worked on before it is taken for dead
 */
export function claim(world: World, keys: Keys, { key, print, ...by }: Claim, lockUs: number) {
  forget(world, keys);
  const seen = keys.get(key);
  const answer = judge(seen, print, world.nowUs - lockUs);
  if (answer === KeyAnswer.executed) {
    keys.delete(key);
    keys.set(key, { print, status: 0, cart: 0, sinceUs: world.nowUs });
  }
  world.emit(TraceKind.keyAnswer, by.attemptId, answer, by.client);
  return answer;
}

/** Whether a key is known already, and what for. Nothing is taken by asking. */
export function recall(world: World, keys: Keys, call: Claim & { answer: KeyAnswer }): void {
  forget(world, keys);
  call.answer = judge(keys.get(call.key), call.print, Number.NEGATIVE_INFINITY);
  if (call.answer !== KeyAnswer.executed) {
    world.emit(TraceKind.keyAnswer, call.attemptId, call.answer, call.client);
  }
}

function judge(seen: KeyRecord | undefined, print: number, deadUs: number): KeyAnswer {
  if (seen === undefined) return KeyAnswer.executed;
  if (seen.print !== print) return KeyAnswer.mismatch;
  if (seen.status !== 0) return KeyAnswer.replayed;
  return seen.sinceUs <= deadUs ? KeyAnswer.executed : KeyAnswer.conflict;
}

/** The answer to the request with this key is known. */
export function remember(keys: Keys, key: number, status: number, cart: number): void {
  const seen = keys.get(key);
  if (seen !== undefined) keys.set(key, { ...seen, status, cart });
}

/** Keys are forgotten by age, the oldest first. */
export function forget(world: World, keys: Keys): void {
  const limitUs = world.nowUs - world.scenario.orders.keyLifetime;
  for (const [key, { sinceUs }] of keys) {
    if (sinceUs > limitUs) return;
    keys.delete(key);
  }
}
