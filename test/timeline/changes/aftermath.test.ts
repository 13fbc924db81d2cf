/**
 * Goal: what a change means is said where its head is not enough, and what the balancer was told is no discovery.
 * Method: traces written by hand; what the narrator makes of them.
 */
import { describe, expect, it } from 'vitest';
import {
  Belief,
  Cause,
  type ChangeId,
  ClusterFlag,
  NetworkFlag,
  ServerCondition,
  ServerFlag,
  StoreCondition,
  TraceKind,
} from '../../../src/engine';
import { type HandWritten, scenarioOf } from '../story';
import { change, six, tell } from '../told';

describe('what the balancer was told', () => {
  const noticed = (write: (hand: HandWritten) => void) => {
    const hand = six().at(4);
    write(hand);
    return tell(hand, 8).texts.filter((text) => /marked S1/.test(text));
  };
  const down = (hand: HandWritten, flags: number) =>
    hand
      .add(TraceKind.serverCondition, 0, ServerCondition.running, flags)
      .at(5)
      .add(TraceKind.balancerBelief, 0, Belief.down);

  it('is no discovery: maintenance, a deploy, a server that is let go', () => {
    expect(noticed((hand) => down(hand, ServerFlag.maintenance))).toEqual([]);
    expect(
      noticed((hand) =>
        down(hand.add(TraceKind.clusterCondition, ClusterFlag.deploying), ServerFlag.draining),
      ),
    ).toEqual([]);
    expect(noticed((hand) => hand.add(TraceKind.balancerBelief, 0, Belief.forgotten))).toEqual([]);
  });

  it('hides no discovery: a draining server may fail like any other', () => {
    expect(noticed((hand) => down(hand, ServerFlag.draining))).toEqual([
      'The balancer marked S1 down, although it runs.',
    ]);
  });
});

describe('changes whose head says too little', () => {
  it.each([
    ['slow-server', 'sticky', /still passes its health checks/],
    ['lose-answers', 'sticky', /The work is done, but whoever asked never hears of it/],
    ['freeze-store', 'central-store', /never answers/],
    ['freeze-store', 'sticky', /Nobody notices/],
    ['cut-server-from-store', 'jwt', /Nobody notices/],
    ['cut-server', 'sticky', /has not noticed yet/],
  ] as const)('%s under %s adds: %s', (id, architecture, detail) => {
    const hand = change(six().at(4), id);
    if (id === 'slow-server') hand.add(TraceKind.serverCondition, 0, 0, ServerFlag.slow);
    if (id === 'lose-answers') hand.add(TraceKind.networkCondition, NetworkFlag.losingAnswers);
    if (id === 'freeze-store') hand.add(TraceKind.storeCondition, StoreCondition.frozen);
    if (id === 'cut-server') {
      const flag = ServerFlag.cutFromBalancer;
      hand.add(TraceKind.serverCondition, 0, ServerCondition.running, flag);
    }
    expect(tell(hand, 5, architecture).last?.detail).toMatch(detail);
  });

  it.each([
    [{ timeout: 1.5 }, 'Servers wait 1.5 s for it, then give up.'],
    [
      { timeout: 3600, queueTimeout: 5 },
      'Servers wait 1 h for it, or 5.0 s to send to it, then give up.',
    ],
    [{ timeout: 2, queueTimeout: 5 }, 'Servers wait 2.0 s for it, then give up.'],
    [
      { timeout: 2, failFast: 9 },
      'Servers wait 2.0 s for it, then give up, and fail fast for 9.0 s.',
    ],
  ])('tell how long servers wait for a store: %o', (store, words) => {
    const hand = change(six().at(4), 'make-store-unreachable');
    hand.add(TraceKind.storeCondition, StoreCondition.unreachable);
    const { last } = tell(hand, 5, 'central-store', scenarioOf({ store }));
    expect(last?.detail).toContain(words);
  });

  /** What is written of a change while it lasts. */
  const LASTS: Partial<Readonly<Record<ChangeId, readonly [TraceKind, number]>>> = {
    'start-loss': [TraceKind.networkCondition, NetworkFlag.losing],
    'stop-store': [TraceKind.storeCondition, StoreCondition.stopped],
    'start-surge': [TraceKind.clusterCondition, ClusterFlag.surge],
  };

  it.each([
    ['start-loss', { network: { retransmitAfter: 0 } }, 'Anyone waiting for a response eventually'],
    ['start-loss', { network: { retransmitAfter: 0.1 } }, 'Lost messages are retransmitted after'],
    ['start-loss', {}, 'Lost messages are retransmitted after'],
    ['stop-store', { store: { offlineQueue: false } }, 'Anyone who asks it is refused at once.'],
    ['stop-store', { store: { offlineQueue: true } }, 'Servers queue their calls until'],
    ['start-surge', { clients: { surgeFactor: 1 } }, ''],
    ['start-surge', { clients: { surgeFactor: 2 } }, 'People send requests more often than'],
  ] as const)('say of %s what it means with these settings: %o', (id, settings, words) => {
    const hand = change(six().at(4), id);
    const [kind, value] = LASTS[id] ?? [];
    if (kind !== undefined) hand.add(kind, value);
    const { last } = tell(hand, 5, 'central-store', scenarioOf(settings));
    if (words === '') expect(last?.detail).toBe('');
    else expect(last?.detail).toContain(words);
  });

  it('tell of tokens that died with their key', () => {
    const hand = change(six().at(4), 'rotate-keys');
    for (const client of [0, 1]) {
      hand.add(TraceKind.sessionLost, client, client + 1, Cause.keyDropped);
      hand.add(TraceKind.cartLost, client, 2, Cause.keyDropped);
    }
    expect(tell(hand, 5, 'jwt').texts.slice(1)).toEqual([
      'The signing key was rotated. Ana and Ben lost their sessions and carts: no server accepts the old key.',
    ]);
  });
});

describe('a server that is added in a zone that is down', () => {
  it('is said to wait, and its start is not offered', () => {
    const hand = six().at(3).add(TraceKind.zoneCondition, 0, 0).add(TraceKind.zoneCondition, 1, 1);
    const { stopped } = ServerCondition;
    change(hand.at(4), 'add-server').add(
      TraceKind.serverCondition,
      3,
      stopped,
      ServerFlag.zoneDown,
    );
    const { texts } = tell(hand, 8);
    expect(texts).toContain('S4 waits for its zone, which is down.');
    expect(texts.join()).not.toContain('is back');
    const added = hand.view(8).servers[3];
    expect(added?.changes).not.toContain('start-server');
    expect(added?.changes).toContain('remove-server');
  });
});
