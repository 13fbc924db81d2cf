/**
 * Goal: a call from one service to the next is drawn between the two servers, for the person that it is for.
 * Method: single messages, and what the frame has of them.
 */
import { describe, expect, it } from 'vitest';
import { Leg, packHop, packService, ServiceFailure, TraceKind } from '../../../src/engine';
import { s } from '../../timeline/story';
import { frame, shop } from '../handFrames';
import { server } from '../samples';

describe('between two servers', () => {
  it('a call is of its person, and goes from the caller to the one who is called', () => {
    const hand = shop()
      .at(1)
      .send(1, 4)
      .add(TraceKind.hop, 1, packHop(Leg.serverToServer, 2, 0), s(0.5));
    expect(frame(hand, 1.25).packets).toMatchObject([
      { client: 4, kind: 'store', from: server(0), to: server(2), progress: 0.5 },
    ]);
  });

  it('a copy of a session is of nobody', () => {
    const hand = shop()
      .at(1)
      .add(TraceKind.hop, 0, packHop(Leg.serverToServer, 2, 0), s(0.5));
    expect(frame(hand, 1.25).packets).toMatchObject([
      { client: -1, kind: 'copy', from: server(0), to: server(2) },
    ]);
  });
});

describe('a field of a record', () => {
  it('has room for every service and server, and for every failure', () => {
    for (const why of Object.values(ServiceFailure))
      expect(packService(7, 63, why)).toBeLessThan(2 ** 31);
  });
});
