/**
 * Goal: of a message is said what a visitor follows, what is new and what fails, and what it carries.
 * Method: single messages of every kind, half way on their wire.
 */
import { describe, expect, it } from 'vitest';
import { Action, Ending, Leg, packAnswer, TraceKind } from '../../../src/engine';
import { frameAt } from '../../../src/stage/frame/frame';
import { tagText } from '../../../src/stage/layers/labels/tags';
import type { Followed, Packet } from '../../../src/stage/layers/types';
import { SystemFold } from '../../../src/timeline/systemFold';
import { type HandWritten, s, scenarioOf } from '../../timeline/story';
import { answered, frame, nothing, packetOn, shop } from '../handFrames';
import { tagTexts } from '../samples';

/** Nothing where there is no tag. */
const said = ({ tag }: Packet): string => (tag === null ? '' : tagText(tag, tagTexts));

describe('what a message says', () => {
  it.each([
    ['sticky', 'cookie 234 B'],
    ['jwt', 'token 234 B'],
  ] as const)('under %s of a request is its credential', (architecture, tag) => {
    const packet = packetOn(Leg.balancerToServer, nothing, architecture);
    expect([said(packet), packet.mood]).toEqual([tag, 'plain']);
  });

  it.each([
    [answered(200, Ending.ok), 'ok', ''],
    [answered(200, Ending.notLoggedIn), 'notLoggedIn', 'log in'],
    [answered(502, Ending.error), 'error', '502'],
    [answered(0, Ending.refused), 'error', 'refused'],
    [(hand: HandWritten) => hand.add(TraceKind.refused, 1, 3, 1), 'error', 'refused'],
    [(hand: HandWritten) => hand.add(TraceKind.workLost, 1, 2, 1), 'error', 'no answer'],
  ])('of an answer is how it will be received (%#)', (prepare, mood, tag) => {
    const packet = packetOn(Leg.serverToBalancer, (hand) => void prepare(hand));
    expect(packet).toMatchObject({ mood, load: null });
    expect(said(packet)).toBe(tag);
  });

  it('is said of the first request only, and of whoever is followed', () => {
    const hand = shop().at(1).send(1, 1).hop(1, Leg.clientToBalancer, 1);
    hand.send(2, 4).hop(2, Leg.clientToBalancer, 4);
    hand.hop(0, Leg.checkToServer, 0, 1).hop(0, Leg.checkToServer, 0, 2);
    const tagsFor = (followed: Followed | null) => {
      const fold = hand.fold();
      fold.advance(hand.trace, s(1.25));
      return frameAt(fold, s(1.25), followed).packets.map(said);
    };
    expect(tagsFor(null)).toEqual(['cookie 92 B', '', 'health check', '']);
    expect(tagsFor({ kind: 'person', index: 4 })).toEqual([
      'cookie 92 B',
      'cookie 92 B',
      'health check',
      '',
    ]);
    expect(tagsFor({ kind: 'server', index: 2 })[3]).toBe('health check');
    expect(tagsFor({ kind: 'balancer', index: 0 })[3]).toBe('health check');
  });

  it('is said again when another run is shown from now on', () => {
    const hand = shop().at(1).send(1, 1).hop(1, Leg.clientToBalancer, 1);
    hand.at(3).send(2, 4).hop(2, Leg.clientToBalancer, 4);
    const options = { scenario: scenarioOf(), architecture: 'jwt', trace: hand.trace } as const;
    const tagAt = (seconds: number) => {
      const fold = new SystemFold({ ...options, shownSinceUs: s(2) });
      fold.advance(hand.trace, s(seconds));
      return frameAt(fold, s(seconds)).packets.map(said);
    };
    expect([tagAt(1.25), tagAt(3.25)]).toEqual([[''], ['token 92 B']]);
  });

  it('is nothing of health checks that come later', () => {
    const hand = shop().at(1).hop(0, Leg.checkToServer, 0, 1).at(5);
    hand.hop(0, Leg.checkToServer, 0, 1);
    expect(frame(hand, 5.25).packets.map(said)).toEqual(['']);
  });

  it.each([
    ['sticky', Action.login, 0],
    ['sticky', Action.add, null],
    ['jwt', Action.login, 0],
    ['jwt', Action.add, 0],
    ['jwt', Action.read, null],
    ['hybrid', Action.add, null],
  ] as const)(
    'under %s an answer brings a credential where it hands one out (%s)',
    (id, action, load) => {
      const hand = shop().at(1).send(1, 1, action, 60);
      hand.add(TraceKind.answered, 1, 3, packAnswer(200, Ending.ok));
      hand.hop(1, Leg.balancerToClient, 1);
      expect(frame(hand, 1.25, id).packets[0]?.load).toBe(load);
    },
  );

  it('stays what it was when another answer follows', () => {
    const hand = shop().at(1).send(1, 1);
    hand.add(TraceKind.answered, 1, 0, packAnswer(504, Ending.error));
    hand.hop(1, Leg.balancerToClient, 1).at(1.2);
    hand.add(TraceKind.answered, 1, 3, packAnswer(200, Ending.ok));
    hand.hop(1, Leg.serverToBalancer, 1, 2);
    expect(frame(hand, 1.3).packets.map(said)).toEqual(['504', '']);
  });

  it('weighs between a small cookie and a header at the limit', () => {
    const load = (bytes: number) => {
      const hand = shop().at(1).send(1, 1, Action.read, bytes).hop(1, Leg.clientToBalancer, 1);
      return frame(hand, 1.2).packets[0]?.load;
    };
    expect([0, 40, 64, 8192, 20_000].map(load)).toEqual([null, 0, 0, 1, 1]);
    expect(load(234)).toBeGreaterThan(load(92) as number);
  });
});
