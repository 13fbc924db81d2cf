/**
 * Goal: the picture is computed from the trace and an instant alone, and shows where things really
 * are.
 * Method: single messages at departure, midway and arrival; every look of every wire; a crowd.
 */
import { describe, expect, it } from 'vitest';
import {
  Activity,
  type ArchitectureId,
  BalancerCondition,
  Belief,
  Cause,
  CdnCondition,
  Leg,
  NetworkFlag,
  packHop,
  ServerCondition,
  ServerFlag,
  Standing,
  StoreCondition,
  TraceKind,
} from '../../../src/engine';
import { CROWD_PACKETS_MAX, NAMED_PACKETS_MAX } from '../../../src/stage/frame/framePackets';
import type { Frame, PacketEnd } from '../../../src/stage/layers/types';
import { HandWritten, memory, s, scenarioOf } from '../../timeline/story';
import { frame, nothing, packetOn, shop } from '../handFrames';
import { balancer, client, server, store } from '../samples';

describe('a message', () => {
  it('moves at constant speed from departure to just before arrival', () => {
    const hand = shop().at(1).send(1, 1).hop(1, Leg.clientToBalancer, 1);
    const progress = (at: number) => frame(hand, at).packets.map((packet) => packet.progress);
    expect([0.9, 1, 1.125, 1.25, 1.4, 1.5].map(progress)).toEqual([
      [],
      [0],
      [0.25],
      [0.5],
      [0.8],
      [],
    ]);
  });

  it.each([
    [Leg.clientToBalancer, client(1), balancer, 'request'],
    [Leg.balancerToServer, balancer, server(2), 'request'],
    [Leg.serverToStore, server(2), store, 'store'],
    [Leg.storeToServer, store, server(2), 'store'],
    [Leg.serverToBalancer, server(2), balancer, 'answer'],
    [Leg.balancerToClient, balancer, client(1), 'answer'],
    [Leg.checkToServer, balancer, server(2), 'check'],
    [Leg.checkToBalancer, server(2), balancer, 'check'],
  ] as const)('on leg %i goes from one end to the other', (leg, from, to, kind) => {
    expect(packetOn(leg, nothing)).toMatchObject({ from, to, kind, client: 1 });
  });

  it.each([Leg.serverToOrders, Leg.ordersToServer])('on leg %i is not drawn', (leg) => {
    const hand = shop().at(1).send(1, 1).hop(1, leg, 1, 2);
    expect(frame(hand, 1.25)).toMatchObject({ packets: [], surplus: [] });
  });

  it('from before the trace begins is drawn with what the record says', () => {
    const hand = shop().at(1).hop(99, Leg.clientToBalancer, 4);
    expect(frame(hand, 1.2).packets).toMatchObject([{ client: 4, tag: null, load: null }]);
  });
});

describe('a lost message', () => {
  const lost = () =>
    shop()
      .at(1)
      .send(1, 1)
      .add(TraceKind.hopLost, 1, packHop(Leg.serverToStore, 2, 1), s(0.5));

  it('gets half way, stays there for 1.2 s, and is gone', () => {
    const seen = [1, 1.1, 1.25, 2, 2.44, 2.45].map((at) => frame(lost(), at).packets[0]);
    expect(seen.map((packet) => packet?.progress)).toEqual([0, 0.2, 0.5, 0.5, 0.5, undefined]);
    expect(seen[3]).toMatchObject({ mood: 'lost', tag: { word: 'lost' } });
  });
});

describe('too many messages', () => {
  const busy = (messages: number, clients: number) => {
    const hand = shop().at(1);
    for (let attempt = 1; attempt <= messages; attempt += 1) {
      hand.send(attempt, attempt % clients).hop(attempt, Leg.clientToBalancer, attempt % clients);
    }
    return hand;
  };

  it('are counted per wire', () => {
    const { packets, surplus } = frame(busy(NAMED_PACKETS_MAX + 7, 6), 1.2);
    expect(packets).toHaveLength(NAMED_PACKETS_MAX);
    expect(surplus).toEqual(
      [1, 2, 3, 4, 5, 0, 1].slice(0, 6).map((index) => ({
        from: client(index),
        to: balancer,
        count: index === 1 ? 2 : 1,
        back: 0,
      })),
    );
  });

  it('are counted per wire with those that go back', () => {
    const hand = busy(NAMED_PACKETS_MAX, 6).hop(98, Leg.clientToBalancer, 2);
    const answered = hand.hop(99, Leg.balancerToClient, 2).hop(100, Leg.balancerToClient, 2);
    const { surplus } = frame(answered, 1.2);
    expect(surplus).toEqual([{ from: client(2), to: balancer, count: 3, back: 2 }]);
  });

  it('of a crowd are thinned out evenly', () => {
    const crowd = scenarioOf({ clients: { count: 1000 }, world: 'realistic' });
    const { packets, surplus } = frame(busy(1000, 6), 1.2, 'sticky', crowd);
    expect(packets.length).toBeLessThanOrEqual(CROWD_PACKETS_MAX);
    expect(packets.length).toBeGreaterThan(CROWD_PACKETS_MAX / 2);
    const rest = surplus.reduce((sum, { count }) => sum + count, 0);
    expect(packets.length + rest).toBe(1000);
  });
});

const look = ({ wires }: Frame, from: PacketEnd, to: PacketEnd) =>
  wires.find((wire) => sameEnd(wire.from, from) && sameEnd(wire.to, to))?.look;
const sameEnd = (one: PacketEnd, other: PacketEnd) => JSON.stringify(one) === JSON.stringify(other);

describe('wires', () => {
  it('join everybody with the balancer, and it with every server', () => {
    const { wires } = frame(shop(), 0);
    expect(wires).toHaveLength(6 + 3 + 3);
    const looks = wires.filter(({ to }) => to.node !== 'store').map((wire) => wire.look);
    expect(looks).toEqual(Array(9).fill('live'));
  });

  it.each([
    [ServerCondition.running, Belief.up, 'live'],
    [ServerCondition.stopped, Belief.up, 'unnoticed'],
    [ServerCondition.frozen, Belief.up, 'unnoticed'],
    [ServerCondition.leaving, Belief.up, 'live'],
    [ServerCondition.stopped, Belief.down, 'dead'],
    [ServerCondition.running, Belief.down, 'dead'],
    [ServerCondition.leaving, Belief.forgotten, 'dead'],
  ] as const)('to a server in condition %i and belief %i are %s', (condition, belief, expected) => {
    const hand = shop().add(TraceKind.serverCondition, 0, condition);
    hand.add(TraceKind.balancerBelief, 0, belief);
    expect(look(frame(hand, 0), balancer, server(0))).toBe(expected);
    expect(look(frame(hand, 0), balancer, server(1))).toBe('live');
  });

  it('are all dead around a stopped balancer', () => {
    const hand = shop().add(TraceKind.balancerCondition, BalancerCondition.stopped);
    expect(look(frame(hand, 0), client(0), balancer)).toBe('dead');
    expect(look(frame(hand, 0), balancer, server(0))).toBe('dead');
  });

  it('to the store are unused, live or dead', () => {
    const cut = shop().add(TraceKind.storeCondition, StoreCondition.unreachable);
    const toStore = (hand: HandWritten, architecture: ArchitectureId) =>
      look(frame(hand, 0, architecture), server(0), store);
    expect(toStore(shop(), 'sticky')).toBe('unused');
    expect(toStore(cut, 'sticky')).toBe('unused');
    expect(toStore(shop(), 'hybrid')).toBe('live');
    expect(toStore(cut, 'hybrid')).toBe('dead');
  });

  const { running, stopped, frozen, leaving } = ServerCondition;
  const { cutFromBalancer, cutFromStore, slow } = ServerFlag;
  it.each([
    ['runs', running, 0, 'live'],
    ['is slow', running, slow, 'live'],
    ['leaves', leaving, 0, 'live'],
    ['is cut off from the balancer', running, cutFromBalancer, 'live'],
    ['is cut off from the store', running, cutFromStore, 'dead'],
    ['is cut off from both', running, cutFromStore | cutFromBalancer, 'dead'],
    ['is frozen and cut off from the store', frozen, cutFromStore, 'dead'],
    ['has stopped', stopped, 0, 'dead'],
  ] as const)(
    'to the store from a server that %s are its own: %i %i',
    (_, condition, flags, own) => {
      const hand = shop().add(TraceKind.serverCondition, 0, condition, flags);
      const looks = [0, 1].map((index) => look(frame(hand, 0, 'hybrid'), server(index), store));
      expect(looks).toEqual([own, 'live']);
    },
  );

  it.each([
    ['can be reached', StoreCondition.reachable, 'live'],
    ['is frozen', StoreCondition.frozen, 'live'],
    ['has stopped', StoreCondition.stopped, 'dead'],
    ['cannot be reached', StoreCondition.unreachable, 'dead'],
  ] as const)('to a store that %s are the same from every server', (_, condition, all) => {
    const hand = shop().add(TraceKind.storeCondition, condition);
    const looks = [0, 1, 2].map((index) => look(frame(hand, 0, 'hybrid'), server(index), store));
    expect(looks).toEqual([all, all, all]);
  });

  it('of a removed server are gone', () => {
    const hand = shop().add(TraceKind.serverCondition, 1, ServerCondition.removed);
    expect(look(frame(hand, 0), balancer, server(1))).toBeUndefined();
    expect(frame(hand, 0).wires).toHaveLength(6 + 2 + 2);
  });
});

describe('a CDN', () => {
  const looks = (write: (hand: HandWritten) => void) => {
    const hand = shop().add(TraceKind.cdnCondition, CdnCondition.running);
    write(hand);
    const { wires } = frame(hand, 1);
    const from = (node: PacketEnd['node']) => wires.find((wire) => wire.from.node === node)?.look;
    return { person: from('client'), cdn: from('cdn') };
  };

  it('stands between people and balancer: what is cut is the way behind it', () => {
    expect(looks(() => undefined)).toEqual({ person: 'live', cdn: 'live' });
    const cut = (hand: HandWritten) => hand.add(TraceKind.networkCondition, NetworkFlag.peopleCut);
    expect(looks(cut)).toEqual({ person: 'live', cdn: 'dead' });
    const stop = (hand: HandWritten) => hand.add(TraceKind.cdnCondition, CdnCondition.stopped);
    expect(looks(stop)).toEqual({ person: 'dead', cdn: 'live' });
  });

  it.each([Leg.clientToCdn, Leg.cdnToClient, Leg.cdnToBalancer, Leg.balancerToCdn])(
    'has lost messages on its links: leg %i',
    (leg) => {
      const hand = shop().add(TraceKind.cdnCondition, CdnCondition.running).at(1).send(1, 1);
      hand.add(TraceKind.hopLost, 1, packHop(leg, 0, 1), 500_000);
      const [packet] = frame(hand, 1.6).packets;
      expect(packet).toMatchObject({
        client: 1,
        mood: 'lost',
        progress: 0.5,
        tag: { word: 'lost' },
      });
      expect([packet?.from.node, packet?.to.node]).toContain('cdn');
    },
  );
});

describe('people who come and go', () => {
  const visits = scenarioOf({ clients: { count: 3, arrivalRate: 0.5, places: 6 } });
  const oneLeft = () => {
    const hand = new HandWritten().cluster(3);
    for (let index = 0; index < 3; index += 1) hand.person(index, memory(index));
    return hand.at(1).add(TraceKind.clientLeft, 0, 1);
  };

  it('have a wire only while they are there', () => {
    const ends = (hand: HandWritten) =>
      frame(hand, 2, 'sticky', visits).wires.filter(({ from }) => from.node === 'client').length;
    expect(ends(oneLeft())).toBe(2);
    expect(ends(oneLeft().add(TraceKind.clientArrived, 0, 3))).toBe(3);
    expect(
      oneLeft()
        .view(2, 'sticky', visits)
        .people.map(({ index }) => index),
    ).toEqual([1, 2]);
  });

  it('lose their sessions at their place among those who are there', () => {
    const hand = oneLeft().at(2).add(TraceKind.copyRemoved, 3, memory(2), Cause.crash);
    hand.add(TraceKind.sessionLost, 2, 3, Cause.crash);
    const { moments } = frame(hand, 2.1, 'sticky', visits);
    expect(moments).toMatchObject([{ client: 2, from: server(2), to: client(1) }]);
    // Of whoever has left meanwhile nothing is seen.
    hand.at(2.05).add(TraceKind.clientLeft, 2, 1);
    expect(frame(hand, 2.1, 'sticky', visits).moments).toEqual([]);
  });

  it('are met at their place among those who are there', () => {
    const hand = oneLeft().at(2).send(1, 2).hop(1, Leg.clientToBalancer, 2);
    expect(frame(hand, 2.1, 'sticky', visits).packets).toMatchObject([
      { client: 2, from: { node: 'client', index: 1 } },
    ]);
  });

  it('get no more answers once they have left', () => {
    const hand = oneLeft().at(2).hop(1, Leg.balancerToClient, 0);
    expect(frame(hand, 2.1, 'sticky', visits).packets).toEqual([]);
  });
});

describe('a crowd', () => {
  const ten = scenarioOf({ clients: { count: 10 } });
  const crowd = () => {
    const hand = new HandWritten().cluster(2);
    for (let index = 0; index < 10; index += 1) hand.person(index, memory(index % 2));
    return hand;
  };

  it('has a wire for each group, and its messages start there', () => {
    const hand = crowd().at(1).send(1, 3).hop(1, Leg.clientToBalancer, 3);
    const { wires, packets } = frame(hand, 1.2, 'sticky', ten);
    expect(wires.filter(({ from }) => from.node === 'client')).toHaveLength(2);
    expect(packets).toMatchObject([{ client: 3, from: client(1), to: balancer, tag: null }]);
  });

  it('has a dot for every person, in order, in the group of the home', () => {
    const hand = crowd().at(1);
    hand.add(TraceKind.copyRemoved, 1, memory(0), Cause.crash);
    hand.standing(0, Standing.sessionLost, 1).standing(2, Standing.loggedOut, 3);
    hand.standing(4, Standing.loggingIn, 5).add(TraceKind.clientActivity, 1, Activity.read);
    const { dots } = frame(hand, 1, 'sticky', ten);
    expect(dots).toHaveLength(10);
    expect(dots.slice(0, 6)).toMatchObject([
      { group: 0, look: 'lost' },
      { group: 1, look: 'waiting' },
      { group: 0, look: 'loggedOut' },
      { group: 1, look: 'held' },
      { group: 0, look: 'loggedOut' },
      { group: 1, look: 'held' },
    ]);
  });

  it('has no dot for whoever has left or has not come yet', () => {
    const hand = new HandWritten().cluster(3);
    for (let index = 0; index < 3; index += 1) hand.person(index, memory(0));
    hand.at(1).add(TraceKind.clientLeft, 0, 1);
    const visits = { clients: { count: 3, arrivalRate: 0.5, places: 20 } };
    expect(frame(hand, 2, 'sticky', scenarioOf(visits)).dots).toHaveLength(2);
  });

  it('is not drawn as dots when people are named', () => {
    expect(frame(shop(), 0).dots).toEqual([]);
  });
});
