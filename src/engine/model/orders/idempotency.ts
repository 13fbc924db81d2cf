import { KeyAnswer, TraceKind } from '../../trace/events';
import type { KeyRecord, Keys } from '../state/idempotencyKeys';
import type { World } from '../state/world';

/** What a claim needs to know: the key, the contents it came with, and the attempt it came by. */
interface Claim {
  readonly key: number;
  readonly print: number;
  readonly attemptId: number;
  readonly client: number;
}

/**
 * The answers of the IETF draft. Seen for the first time, a key is taken: its request is being worked on from now on.
 * @param lockUs how long a request may be worked on before it is taken for dead
 */
export function claimKey(world: World, keys: Keys, { key, print, ...by }: Claim, lockUs: number) {
  forgetOldKeys(world, keys);
  const seen = keys.get(key);
  const answer = judgeKey(seen, print, world.nowUs - lockUs);
  if (answer === KeyAnswer.executed) {
    keys.delete(key);
    keys.set(key, { print, status: 0, cart: 0, sinceUs: world.nowUs });
  }
  world.emit(TraceKind.keyAnswer, by.attemptId, answer, by.client);
  return answer;
}

/** Whether a key is known already, and what for. Nothing is taken by asking. */
export function recallKey(world: World, keys: Keys, call: Claim & { answer: KeyAnswer }): void {
  forgetOldKeys(world, keys);
  call.answer = judgeKey(keys.get(call.key), call.print, Number.NEGATIVE_INFINITY);
  if (call.answer !== KeyAnswer.executed) {
    world.emit(TraceKind.keyAnswer, call.attemptId, call.answer, call.client);
  }
}

function judgeKey(seen: KeyRecord | undefined, print: number, deadUs: number): KeyAnswer {
  if (seen === undefined) return KeyAnswer.executed;
  if (seen.print !== print) return KeyAnswer.mismatch;
  if (seen.status !== 0) return KeyAnswer.replayed;
  return seen.sinceUs <= deadUs ? KeyAnswer.executed : KeyAnswer.conflict;
}

/** What a request with a key has come to: the answer, and the cart that was ordered. */
interface Remembered {
  readonly key: number;
  readonly status: number;
  readonly cart: number;
}

/**
 * The answer to the request with this key is known. A transfer that stands is remembered as made, whatever else of its
 * request has failed; one that does not may be made with the same key later, so nothing is remembered of it.
 */
export function rememberKey(world: World, keys: Keys, { key, status, cart }: Remembered): void {
  const seen = keys.get(key);
  if (seen === undefined) return;
  const { transfers } = world.workload;
  if (transfers && cart === 0) keys.delete(key);
  else keys.set(key, { ...seen, status: transfers ? 200 : status, cart });
}

/** Keys are forgotten by age, the oldest first. */
export function forgetOldKeys(world: World, keys: Keys): void {
  const limitUs = world.nowUs - world.scenario.orders.keyLifetime;
  for (const [key, { sinceUs }] of keys) {
    if (sinceUs > limitUs) return;
    keys.delete(key);
  }
}
