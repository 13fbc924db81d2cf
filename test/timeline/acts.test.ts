/**
 * Goal: what is said of an act neither contradicts what stands beside it nor tells one thing twice.
 * Method: real runs of the opening shop with two things done to them, or with short lives of sessions.
 */
import { describe, expect, it } from 'vitest';
import {
  type ArchitectureId,
  CacheAnswer,
  Cause,
  ClientFlag,
  DeployPhase,
  RouteReason,
  Trace,
  TraceKind,
} from '../../src/engine';
import { Watch } from '../../src/timeline/conclusions/watch';
import { SystemFold } from '../../src/timeline/systemFold';
import { type ChangeAt, scenario } from '../support/scenarios';
import { conclusion, told } from './concluded';
import { HandWritten, store } from './story';
import { tell } from './told';

describe('an outage in which what is hidden is destroyed', () => {
  const LAW = /it ends nothing/;

  it.each(['make-store-unreachable', 'freeze-store'] as const)('comes to nothing: %s', (change) => {
    const interventions: readonly ChangeAt[] = [
      [6, change],
      [16, 'wipe-store'],
      [20, change === 'freeze-store' ? 'unfreeze-store' : 'make-store-reachable'],
    ];
    const all = conclusion('central-store', interventions, 60);
    expect(all).toMatch(/The session store was wiped at 16\.0 s/);
    expect(all).not.toMatch(LAW);
    expect(conclusion('central-store', interventions.slice(0, 1), 60)).toMatch(LAW);
  });

  it('is told of where what is destroyed was elsewhere', () => {
    const other = conclusion(
      'sticky',
      [
        [6, 'freeze-server', 0],
        [16, 'stop-server', 1],
      ],
      60,
    );
    expect(other).toMatch(/S1 froze.*it ends nothing/);
    const same = conclusion(
      'sticky',
      [
        [6, 'freeze-server', 0],
        [16, 'stop-server', 0],
      ],
      60,
    );
    expect(same).not.toMatch(LAW);
    expect(same).toMatch(/S1 stopped at 16\.0 s/);
  });
});

describe('what is counted after a change', () => {
  it.each(Object.entries(RouteReason))(
    'calls bound whom a cookie or an address binds: %s',
    (name, reason) => {
      const watch = new Watch('drain-server', 0, 0);
      const record = { timeUs: 1, kind: TraceKind.routed, a: 1, b: 1, c: reason };
      watch.observe(record, new HandWritten().cluster(3).fold());
      expect([watch.sums.routed, watch.sums.bound]).toEqual([
        1,
        name === 'affinity' || name === 'address' ? 1 : 0,
      ]);
    },
  );

  it('is no cart of whoever was banned: it was meant to be taken', () => {
    const hand = new HandWritten().cluster(3).person(0, store).person(1, store);
    hand.add(TraceKind.clientFlags, 0, ClientFlag.banned);
    const fold = hand.fold('central-store');
    fold.advance(hand.trace, 1);
    const watch = new Watch('stop-server', 0, 0);
    for (const client of [0, 1]) {
      const record = { timeUs: 2, kind: TraceKind.cartLost, a: client, b: 2, c: Cause.revoked };
      watch.observe(record, fold);
    }
    expect(watch.sums.cartsLost).toBe(1);
  });
});

describe('a deploy', () => {
  it.each([
    [3, 'The deploy took S1 out of rotation. 2 to go after it.'],
    [2, 'The deploy took S1 out of rotation. 1 to go after it.'],
    [1, 'The deploy took S1 out of rotation.'],
  ])('counts those that come after the one it has reached: of %i', (left, words) => {
    const hand = new HandWritten().cluster(3).person(0, store).at(4);
    hand.add(TraceKind.deployStep, 0, DeployPhase.drain, left);
    expect(tell(hand, 5, 'central-store').last?.text).toBe(words);
  });
});

describe('what a CDN answers', () => {
  it('counts once, old pages too', () => {
    const watch = new Watch('purge-cdn', 0, 0);
    const fold = new SystemFold({
      scenario: scenario(),
      architecture: 'sticky',
      trace: new Trace(1000),
    });
    const say = (attempt: number, answer: CacheAnswer, timeUs = 0) =>
      watch.observe({ timeUs, kind: TraceKind.cacheAnswer, a: attempt, b: 0, c: answer }, fold);
    say(1, CacheAnswer.hit);
    say(2, CacheAnswer.miss);
    say(2, CacheAnswer.stale);
    say(3, CacheAnswer.collapsed);
    say(3, CacheAnswer.miss);
    say(4, CacheAnswer.pass);
    expect([watch.sums.cacheHits, watch.sums.cacheAsked]).toEqual([2, 4]);
    // It waits for one that is given up at last, and then until it is given up itself.
    const lastUs = 2 * scenario().cdn.timeout;
    say(5, CacheAnswer.collapsed, 0);
    say(5, CacheAnswer.stale, lastUs);
    expect([watch.sums.cacheHits, watch.sums.cacheAsked]).toEqual([3, 5]);
    // Nothing is told of it after that, so nobody need remember it.
    say(5, CacheAnswer.hit, lastUs + 1);
    expect(watch.sums.cacheAsked).toBe(6);
  });
});

describe('a store that starts again', () => {
  it('is not called wiped, whether its disk kept everything or nothing', () => {
    for (const persistence of ['none', 'append-only']) {
      const all = conclusion(
        'central-store',
        [
          [6, 'stop-store'],
          [9, 'start-store'],
        ],
        40,
        {
          store: { persistence },
        },
      );
      expect(all).toMatch(/The session store stopped at 6\.0 s/);
      expect(all).not.toMatch(/A wipe/);
    }
  });
});

describe('what goes with an act', () => {
  const of = (
    id: ArchitectureId,
    intervention: ChangeAt['1'],
    interventions: readonly ChangeAt[],
    document: object = {},
  ) =>
    told(id, interventions, 16, document).find(({ says }) =>
      says[0]?.claims.some((claim) => claim.is === 'done' && claim.change === intervention),
    )?.detail;

  it('says of memory that it is still there only where something is', () => {
    const interventions: readonly ChangeAt[] = [
      [6, 'freeze-server', 0],
      [8, 'unfreeze-server', 0],
    ];
    expect(of('sticky', 'unfreeze-server', interventions)).toContain(
      'S1 alone still holds the sessions',
    );
    expect(of('jwt', 'unfreeze-server', interventions)).not.toContain('still');
  });

  it('says how long a token lasts when somebody is banned', () => {
    const interventions: readonly ChangeAt[] = [[8, 'ban-client', 0]];
    const ban = (token: object) => of('jwt', 'ban-client', interventions, { token });
    expect(ban({})).toContain('A token expires 1 h after the login.');
    expect(ban({ lifetime: 30 })).toContain('A token expires 30.0 s after the login.');
    expect(ban({ renewal: 'sliding' })).toContain('after it was last renewed');
    expect(of('sticky', 'ban-client', interventions)).not.toContain('token');
  });
});

describe('a token that is altered', () => {
  const tampered = (id: ArchitectureId, atS: number, document: object = {}) =>
    told(id, [[atS, 'tamper-token', 1]], 30, document).map(({ text }) => text);

  it('is told of with the cart that was in it, and with why its owner is logged out', () => {
    for (const [id, thing] of [
      ['jwt', 'token'],
      ['signed-cookie', 'cookie'],
    ] as const) {
      const all = tampered(id, 8.5);
      expect(all).toContain(
        'Ben’s signed data was altered. Ben lost his cart: no server accepts what was altered.',
      );
      expect(all.join(' ')).toMatch(
        new RegExp(`Ben was logged out: S. found that the signature does not fit the ${thing}\\.`),
      );
      expect(all.join(' ')).toContain('was ended by tampering: it does not count as lost');
      expect(all.join(' ')).not.toMatch(/expired|had to log in|lost his session/);
    }
    const all = tampered('hybrid', 8.5);
    expect(all).toContain('Ben’s signed data was altered.');
    expect(all.join(' ')).not.toMatch(/cart\b.*lost|lost his/);
  });

  it('is nobody’s logout where a refresh token fetches another one', () => {
    const all = tampered('jwt', 8.5, { token: { refreshLifetime: 3600 } });
    expect(all.join(' ')).not.toMatch(/logged out|by tampering/);
  });
});

describe('a session that expires', () => {
  it('is told of together with the logout that comes of it', () => {
    for (const [id, what] of [
      ['jwt', 'token'],
      ['central-store', 'session'],
    ] as const) {
      const plan = { token: { lifetime: 12 }, sessions: { idleTimeout: 5 } };
      const texts = told(id, [], 60, { ...plan, clients: { thinkTime: [6, 14] } }).map(
        ({ text, detail }) => `${text} ${detail}`,
      );
      const outs = texts.filter((text) =>
        new RegExp(`(her|his|their) ${what}s? had expired`).test(text),
      );
      expect(outs.length, id).toBeGreaterThan(2);
      expect(outs[0]).toMatch(/does not count as lost/);
      // What comes at one instant is one sentence.
      if (id === 'jwt') expect(texts.filter((text) => /’s tokens? expired/.test(text))).toEqual([]);
      else
        expect(texts.join()).toMatch(
          /lost (her|his|their) carts?: (her|his|their) sessions? expired/,
        );
      expect(texts.join()).not.toMatch(/does not know/);
    }
  });

  it.each([
    ['hybrid', Cause.tokenExpired, 12, 'Ana lost her cart.'],
    ['hybrid', Cause.tokenExpired, 20, 'Ana lost her cart.'],
    ['central-store', Cause.idle, 12, 'Ana lost her cart: her session expired.'],
    ['central-store', Cause.idle, 20, 'Ana lost her cart.'],
  ] as const)(
    'takes along what is kept with it: %s, %i, %i s',
    (architecture, cause, atS, text) => {
      const hand = new HandWritten().cluster(3).person(0, store).at(12);
      hand.add(TraceKind.sessionEnded, 0, 1, cause);
      hand.at(atS).add(TraceKind.cartLost, 0, 2, Cause.idle);
      const { texts } = tell(hand, 25, architecture);
      expect(texts.filter((one) => one.startsWith('Ana lost'))).toEqual([text]);
    },
  );
});
