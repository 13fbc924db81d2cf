/**
 * Goal: lost messages are lost in the proportion asked for, and an answer that is lost was still worked for.
 * Method: shares are counted in a crowd; the classic "answer lost after the commit" is followed by hand.
 */
import { describe, expect, it } from 'vitest';
import { Leg } from '../../../src/engine';
import { onePerson } from '../../support/onePerson';
import { type ChangeAt, run, seconds, type Told } from '../../support/scenarios';

const LOSSY: readonly ChangeAt[] = [[0, 'start-loss']];
const DEAF: readonly ChangeAt[] = [[0, 'lose-answers']];
const crowd = (network: object, interventions: readonly ChangeAt[], store: object = {}) =>
  run(
    { world: 'realistic', clients: { count: 900, thinkTime: [1, 2] }, network, store },
    'central-store',
    20,
    interventions,
  );

/** Share of the messages on a leg that were lost. */
function lost(told: Told, leg: Leg): { share: number; sent: number } {
  const gone = told.only('hopLost').filter((hop) => hop.leg === leg).length;
  const sent = gone + told.only('hop').filter((hop) => hop.leg === leg).length;
  return { share: gone / sent, sent };
}

/** How late each message on a leg left for the last time, in seconds. */
function lateBy(told: Told, leg: Leg): readonly number[] {
  const since = new Map<string, number>();
  const late: number[] = [];
  for (const record of told.records) {
    if (record.kind === 'sentAgain' && record.leg === leg) {
      since.set(`${record.attempt} ${record.atUs}`, record.sinceUs);
    }
    if (record.kind !== 'hop' || record.leg !== leg) continue;
    late.push((since.get(`${record.attempt} ${record.atUs}`) ?? 0) / seconds(1));
  }
  return late;
}

describe('messages that are lost now and then', () => {
  const told = crowd({ loss: 20, retransmitAfter: 0 }, LOSSY);

  it.each([
    Leg.clientToBalancer,
    Leg.balancerToServer,
    Leg.serverToBalancer,
    Leg.balancerToClient,
    Leg.serverToStore,
    Leg.storeToServer,
  ])('are one in five on leg %i', (leg) => {
    const { share, sent } = lost(told, leg);
    expect(sent).toBeGreaterThan(500);
    expect(Math.abs(share - 0.2)).toBeLessThan(4 * Math.sqrt(0.16 / sent));
  });

  it('are never orders: the way to the orders database does not fail', () => {
    expect(lost(told, Leg.serverToOrders)).toMatchObject({ share: 0 });
    expect(lost(told, Leg.serverToOrders).sent).toBeGreaterThan(50);
  });

  it('lose nobody a session', () => {
    expect(told.people('sessionLost')).toEqual([]);
    expect(told.errors().length).toBeGreaterThan(100);
  });

  it('arrive again when it is over', () => {
    const healed = run({}, 'sticky', 60, [
      [5, 'start-loss'],
      [15, 'stop-loss'],
    ]);
    expect(healed.only('hopLost').length).toBeGreaterThan(3);
    expect(healed.only('hopLost').every(({ atUs }) => atUs < seconds(15))).toBe(true);
  });
});

describe('messages that are sent again', () => {
  const told = crowd({ loss: 30, retransmitAfter: 0.2 }, LOSSY);

  it('come late by 0.2 s, then 0.4 s more, then 0.8 s more', () => {
    const extra = lateBy(told, Leg.clientToBalancer);
    const share = (late: number) =>
      extra.filter((one) => Math.abs(one - late) < 1e-9).length / extra.length;
    expect(share(0)).toBeCloseTo(0.7, 1);
    expect(share(0.2)).toBeCloseTo(0.21, 1);
    expect(share(0.6)).toBeCloseTo(0.063, 1);
    expect(share(1.4)).toBeGreaterThan(0);
    // After k retransmissions: 2^k - 1 times 0.2 s.
    const possible = [0, 1, 2, 3, 4, 5, 6].map((tries) => 0.2 * (2 ** tries - 1));
    const strange = extra.filter((late) => !possible.some((one) => Math.abs(one - late) < 1e-6));
    expect(strange).toEqual([]);
  });

  it('are judged anew every time: three in ten of the second transmissions are lost too', () => {
    const again = told.only('sentAgain').filter(({ leg }) => leg === Leg.clientToBalancer);
    const second = again.filter(({ sinceUs }) => sinceUs === seconds(0.2)).length;
    const third = again.filter(({ sinceUs }) => sinceUs === seconds(0.6)).length;
    expect(second).toBeGreaterThan(500);
    expect(Math.abs(third / second - 0.3)).toBeLessThan(4 * Math.sqrt(0.21 / second));
  });

  it('cost time, and nothing else but where somebody has less than that', () => {
    // A server waits for the store for a second only, and the balancer for a server for ten; what is asked again may find
    // that the order stands.
    expect(told.errors().every(({ status }) => [422, 500, 504].includes(status))).toBe(true);
    const patient = crowd({ loss: 10, retransmitAfter: 0.2 }, LOSSY, { timeout: 60 });
    expect(patient.errors()).toEqual([]);
  });
});

describe('answers that are lost', () => {
  it('are those of servers to the balancer, in their proportion, and nothing else', () => {
    const told = crowd({ answerLoss: 50 }, DEAF);
    const { share, sent } = lost(told, Leg.serverToBalancer);
    expect(Math.abs(share - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / sent));
    expect(new Set(told.only('hopLost').map(({ leg }) => leg))).toEqual(
      new Set([Leg.serverToBalancer]),
    );
  });

  it('leave an order behind that its person was told has failed', () => {
    const told = run({ ...onePerson('checkout'), network: { answerLoss: 100 } }, 'sticky', 8, DEAF);
    expect(told.only('orderPlaced')).toHaveLength(1);
    expect(told.only('attemptEnded')[0]).toMatchObject({ status: 504 });
  });

  it('make people order twice where the cart is carried, not kept', () => {
    const network = { answerLoss: 100 };
    const interventions: readonly ChangeAt[] = [...DEAF, [8, 'deliver-answers']];
    const orders = (id: 'sticky' | 'jwt') =>
      run({ ...onePerson('checkout'), network }, id, 30, interventions).only('duplicateOrder')
        .length;
    // Memory has emptied the cart; the token in the pocket has not heard of the order.
    expect(orders('sticky')).toBe(0);
    expect(orders('jwt')).toBe(1);
  });
});
