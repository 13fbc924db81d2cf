/**
 * Goal: what may be repeated follows from the method. A second POST adds a second line, a second PUT does not; and
 * whoever repeats nothing unsafe looks into the cart instead.
 * Method: one person whose first try is still worked on when the person gives up waiting; servers that stop with a
 * request in hand, or before it.
 */
import { describe, expect, it } from 'vitest';
import { Action, type ArchitectureId } from '../../../src/engine';
import { isIdempotent } from '../../../src/engine/model/requests/method';
import { shop } from '../../../src/engine/workloads/shop';
import { onePerson } from '../../support/onePerson';
import { type ChangeAt, run, S1, scenario, type Told } from '../../support/scenarios';
import { createWorld } from '../../support/world';

/** The first try is worked on from 1 s to 6 s, the second one from 4.5 s to 9.5 s. */
const twice = (addMethod: string, id: ArchitectureId) =>
  run(
    {
      ...onePerson('add', { clients: { timeout: 3, retryAfter: 0.5, addMethod } }),
      servers: { count: 1, serviceTime: 5 },
    },
    id,
    10.9,
  );
const items = (told: Told) =>
  told.only('copyPlaced').flatMap(({ atUs, items }) => (atUs > 0 ? [items] : []));

const OF_SHOP = shop(scenario().clients).actions.map(({ action }) => action);

describe('adding twice', () => {
  it('leaves two lines by POST and one by PUT, where the second try sees the first', () => {
    expect(items(twice('POST', 'sticky'))).toEqual([3, 4]);
    expect(items(twice('PUT', 'sticky'))).toEqual([3]);
  });

  it('is harmless by PUT also after the answer was lost', () => {
    // The store has the new cart at 2.35; the server dies before it hears so, and the try is repeated.
    const lost: readonly ChangeAt[] = [
      [2.4, 'stop-server', S1],
      [2.45, 'start-server', S1],
    ];
    const add = (addMethod: string) =>
      run(onePerson('add', { clients: { addMethod } }), 'central-store', 12, lost);
    expect(items(add('POST'))).toEqual([3, 4]);
    expect(items(add('PUT'))).toEqual([3]);
    expect(add('PUT').only('clientBelief').at(-1)?.items).toBe(3);
  });

  it('is idempotent by PUT alone', () => {
    const safe = (addMethod: string) => {
      const world = createWorld(scenario({ clients: { addMethod } }), 'jwt');
      return [Action.login, ...OF_SHOP, Action.logout].filter((one) => isIdempotent(world, one));
    };
    expect(safe('POST')).toEqual([Action.browse, Action.read]);
    expect(safe('PUT')).toEqual([Action.browse, Action.add, Action.read]);
  });
});

const stop = (at: number): readonly ChangeAt[] => [
  [at, 'stop-server', S1],
  [at + 0.05, 'start-server', S1],
];
const intent = (
  wants: 'browse' | 'add' | 'read' | 'checkout',
  interventions: readonly ChangeAt[],
  clients = {},
  orders = {},
) =>
  run(
    onePerson(wants, { clients: { retryUnsafe: false, ...clients }, orders }),
    'jwt',
    9,
    interventions,
  );
const sent = (told: Told) => told.only('attemptSent').map(({ action, again }) => [action, again]);

describe('without unsafe retries', () => {
  it('an order whose fate is unknown is not sent again: its person looks into the cart', () => {
    const told = intent('checkout', stop(1.9));
    expect(sent(told)).toEqual([
      [Action.checkout, false],
      [Action.read, false],
    ]);
    expect(told.only('unknownOutcome').map(({ action }) => action)).toEqual([Action.checkout]);
    expect(told.only('orderPlaced')).toHaveLength(1);
    expect(told.only('duplicateOrder')).toEqual([]);
  });

  it('a refusal is no secret: what was not begun is sent again', () => {
    // The request meets a dead server at 1.0: 503.
    const told = intent('checkout', [
      [0.9, 'stop-server', S1],
      [1.1, 'start-server', S1],
    ]);
    expect(told.errors().map(({ status }) => status)).toEqual([503]);
    expect(told.only('unknownOutcome')).toEqual([]);
    expect(sent(told)).toEqual([
      [Action.checkout, false],
      [Action.checkout, true],
    ]);
  });

  it.each(['browse', 'read'] as const)('to %s is sent again, whatever happened', (wants) => {
    const told = intent(wants, stop(1.3));
    expect(told.errors().map(({ status }) => status)).toEqual([502]);
    expect(told.only('unknownOutcome')).toEqual([]);
    expect(sent(told).map(([, again]) => again)).toEqual([false, true]);
  });

  it('a PUT is sent again, and an order with a key', () => {
    expect(sent(intent('add', stop(1.3), { addMethod: 'PUT' }))).toEqual([
      [Action.add, false],
      [Action.add, true],
    ]);
    const keyed = intent('checkout', stop(1.9), {}, { idempotencyKeys: 'sent' });
    expect(sent(keyed)).toEqual([
      [Action.checkout, false],
      [Action.checkout, true],
    ]);
    expect(keyed.only('unknownOutcome')).toHaveLength(1);
    expect(keyed.only('orderPlaced')).toHaveLength(1);
  });
});

describe('not to know', () => {
  it.each([
    ['the server dies with it', stop(1.3), 502],
    ['the balancer gives up', [[0.8, 'freeze-server', S1]], 504],
    ['the balancer dies with it', [[1.3, 'stop-balancer', 0]], 0],
  ] as const)('comes of it when %s', (_what, interventions, status) => {
    const told = intent('add', interventions);
    expect(told.errors()[0]?.status).toBe(status);
    expect(told.only('unknownOutcome').map(({ action }) => action)).toEqual([Action.add]);
  });

  it('comes of an error of the server: here the order stands, and the cart could not be saved', () => {
    // Committed 2.35, back 2.6; the write is lost and given up at 4.1.
    const told = run(
      onePerson('checkout', { clients: { retryUnsafe: false } }),
      'central-store',
      20,
      [
        [2.5, 'make-store-unreachable'],
        [5, 'make-store-reachable'],
      ],
    );
    expect(told.errors().map(({ status }) => status)).toEqual([500]);
    expect(told.only('unknownOutcome')).toHaveLength(1);
    expect(told.only('orderPlaced')).toHaveLength(1);
    expect(told.only('attemptSent').at(-1)?.action).toBe(Action.read);
  });

  it('comes of silence', () => {
    const told = intent('add', [], { timeout: 1.5 });
    expect(told.only('unknownOutcome')).toHaveLength(1);
  });

  it('does not come of a balancer that was dead before', () => {
    const told = intent('add', [[0.2, 'stop-balancer']]);
    expect(told.errors().length).toBeGreaterThan(1);
    expect(told.only('unknownOutcome')).toEqual([]);
  });
});
