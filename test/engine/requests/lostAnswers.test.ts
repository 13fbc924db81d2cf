/**
 * Goal: a POST whose answer is lost with probability q and that is repeated until it is heard has 1 / (1 - q) effects
 * in the mean; with a key in the orders database it has one.
 * Method: the engine is driven event by event, and answers to checkouts vanish on their way by chance. The token goes
 * on saying that the cart is full until an answer brings another one.
 */
import { describe, expect, it } from 'vitest';
import { Action } from '../../../src/engine';
import { EventKind } from '../../../src/engine/kernel/eventKind';
import { RandomStreams } from '../../../src/engine/kernel/random';
import { dispatch } from '../../../src/engine/model/dispatch';
import { setUpRun } from '../../../src/engine/model/setup/setUpRun';
import { Trace } from '../../../src/engine/trace/trace';
import { scenario, seconds } from '../../support/scenarios';
import { only, readTrace } from '../../support/trace';
import { createWorld } from '../../support/world';

/** Orders for every checkout that was heard of. */
function effects(q: number, idempotencyKeys: string): number {
  const from = scenario({
    clients: {
      count: 40,
      firstRequestSpacing: 0.1,
      thinkTime: [0.1, 0.2],
      timeout: 4,
      retryAfter: 0.1,
      tries: 100,
      addWeight: 1,
      checkoutWeight: 1,
      browseWeight: 0,
      readWeight: 0,
    },
    servers: { count: 20, workers: 8 },
    orders: { idempotencyKeys },
  });
  const trace = new Trace(4_000_000);
  const world = createWorld(from, 'jwt', trace);
  const random = new RandomStreams(3);
  const chance = random.open('lost answers');
  setUpRun(world);
  const event = { timeUs: 0, kind: 0, a: 0, b: 0 };
  while (world.queue.nextUs <= seconds(600)) {
    world.queue.pop(event);
    world.nowUs = event.timeUs;
    const attempt = event.kind === EventKind.answerAtClient ? world.attempts.at(event.a) : null;
    const vanishes = attempt?.action === Action.checkout && random.uniform(chance) < q;
    if (attempt !== null && vanishes) world.attempts.release(attempt);
    else dispatch(world, event);
  }
  world.flush();
  const records = readTrace(trace);
  const checkouts = new Set(
    only(records, 'attemptSent').flatMap(({ attempt, action }) =>
      action === Action.checkout ? [attempt] : [],
    ),
  );
  const heard = only(records, 'attemptEnded').filter(
    ({ attempt, ending }) => checkouts.has(attempt) && ending === 0,
  );
  expect(heard.length).toBeGreaterThan(500);
  return only(records, 'orderPlaced').length / heard.length;
}

describe('orders for every intent', () => {
  it.each([
    [0, 1],
    [0.25, 4 / 3],
    [0.5, 2],
    [0.75, 4],
  ])('with answers lost at %f: about %f', (q, expected) => {
    expect(effects(q, 'off') / expected).toBeGreaterThan(0.93);
    expect(effects(q, 'off') / expected).toBeLessThan(1.07);
  });

  it.each([0.25, 0.75])('with answers lost at %f and keys: one', (q) => {
    // Some orders of the last seconds have not been heard of.
    expect(effects(q, 'sent')).toBeGreaterThanOrEqual(1);
    expect(effects(q, 'sent')).toBeLessThan(1.05);
  });
});
