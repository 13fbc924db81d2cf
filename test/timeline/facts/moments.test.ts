/**
 * Goal: what leads the eye is true: somebody's session is seen to die exactly where and when it
 * dies, once, and what is lit was read or written just now.
 * Method: every architecture through hard minutes, with the trace itself as the yardstick; and
 * traces written by hand for how long things are shown.
 */
import { describe, expect, it } from 'vitest';
import {
  ARCHITECTURES,
  type ArchitectureId,
  Cause,
  type ChangeId,
  createSimulation,
  LookupResult,
  PlaceKind,
  packContents,
  packPlace,
  Standing,
  Trace,
  TraceKind,
  type TraceRecord,
  unpackPlace,
} from '../../../src/engine';
import { frameAt } from '../../../src/stage/frame/frame';
import { type Death, momentTimes } from '../../../src/timeline/facts/moments';
import { SystemFold } from '../../../src/timeline/systemFold';
import { viewOf } from '../../../src/timeline/systemView';
import { HandWritten, memory, s, scenarioOf, store, whole } from '../story';

const HARD: ReadonlyArray<readonly [seconds: number, change: ChangeId, target: number]> = [
  [6, 'stop-server', 0],
  [14, 'start-server', 0],
  [18, 'wipe-store', 0],
  [24, 'crash-store-machine', 0],
  [30, 'start-store', 0],
  [36, 'remove-server', 1],
  [40, 'rotate-keys', 0],
  [50, 'stop-server', 2],
  [56, 'wipe-store', 0],
];
const END = s(60);
const scenario = scenarioOf({ token: { rotation: 'at-once' } });

/** All records of a run, and every death that was ever shown in it. */
function livedThrough(id: ArchitectureId, everyUs: number) {
  const trace = new Trace(1_000_000);
  const history = HARD.map(([seconds, change, target]) => ({ atUs: s(seconds), change, target }));
  const simulation = createSimulation(scenario, { architecture: id, history, trace });
  const fold = new SystemFold({ scenario, architecture: id, trace });
  const deaths = new Map<number, Death>();
  for (let atUs = 0; atUs <= END; atUs += everyUs) {
    simulation.advanceTo(atUs);
    fold.advance(trace, atUs);
    for (const death of fold.moments.deaths) deaths.set(death.id, { ...death });
  }
  const records: TraceRecord[] = [];
  for (let at = trace.first; at < trace.end; at += 1) {
    const record = { timeUs: 0, kind: TraceKind.change as TraceKind, a: 0, b: 0, c: 0 };
    records.push({ ...trace.read(at, record) });
  }
  return { records, deaths: [...deaths.values()] };
}

const isDestroyed = (cause: number) =>
  ([Cause.crash, Cause.wipe, Cause.removal, Cause.keyDropped, Cause.failover] as number[]).includes(
    cause,
  );

describe.each(ARCHITECTURES.map(({ id }) => id))('under %s', (id) => {
  const { records, deaths } = livedThrough(id, 100_000);

  it('a session is seen to die exactly when the engine loses one, and it is its owner’s', () => {
    // Who logs in anew gives the old session up: that is no death.
    const lost = records.filter(
      ({ kind, c }) => kind === TraceKind.sessionLost && c !== Cause.replaced,
    );
    const seen = deaths.filter(({ session }) => session);
    const key = (atUs: number, client: number) => `${atUs} ${client}`;
    expect(seen.map(({ atUs, client }) => key(atUs, client))).toEqual(
      lost.map(({ timeUs, a }) => key(timeUs, a)),
    );
    const isTried = id === 'in-memory' || id === 'sticky' || id === 'central-store';
    if (isTried) expect(seen.length).toBeGreaterThan(2);
  });

  it('it dies in a place where a copy of it was destroyed, and nowhere else', () => {
    for (const { client, place, atUs } of deaths) {
      const broken = records.filter(
        ({ kind, timeUs, b, c }) =>
          kind === TraceKind.copyRemoved && timeUs <= atUs && b === place && isDestroyed(c),
      );
      const loss = records.find(
        ({ kind, timeUs, a }) =>
          (kind === TraceKind.sessionLost || kind === TraceKind.cartLost) &&
          timeUs === atUs &&
          a === client,
      );
      expect(loss).toBeDefined();
      // What was on its way to somebody has not broken anywhere.
      if (place === null) expect(loss?.c).toBe(Cause.underWay);
      else expect(broken.length).toBeGreaterThan(0);
    }
  });

  it('is the same however often one looks', () => {
    expect(livedThrough(id, 50_000).deaths).toEqual(deaths);
  });
});

const stopped = () => {
  const hand = new HandWritten().cluster(3);
  for (let index = 0; index < 6; index += 1) hand.person(index, memory(index % 3));
  hand.at(2).add(TraceKind.copyRemoved, 1, memory(0), Cause.crash);
  hand.add(TraceKind.sessionLost, 0, 1, Cause.crash);
  return hand.standing(0, Standing.sessionLost, 1);
};

describe('a death', () => {
  it('leads from the copy to its owner, and is over after 0.6 seconds', () => {
    const shares = [2, 2.15, 2.45, 2.59, 2.61].map((seconds) => {
      const hand = stopped();
      const fold = hand.fold();
      fold.advance(hand.trace, s(seconds));
      return frameAt(fold, s(seconds)).moments.map(({ share }) => Math.round(share * 100));
    });
    expect(shares).toEqual([[0], [25], [75], [98], []]);
    const hand = stopped();
    const fold = hand.fold();
    fold.advance(hand.trace, s(2.1));
    expect(frameAt(fold, s(2.1)).moments).toMatchObject([
      {
        client: 0,
        from: { node: 'server', index: 0 },
        to: { node: 'client', index: 0 },
        hollow: true,
        people: 1,
      },
    ]);
  });

  it('breaks a chip that is shown as long, and only that one', () => {
    const views = [2.1, 2.7].map((seconds) => stopped().view(seconds).servers);
    expect(views.map(([first]) => first?.breaking.map(({ owner }) => owner))).toEqual([[0], []]);
    expect(views[0]?.slice(1).flatMap(({ breaking }) => breaking)).toEqual([]);
  });

  it('takes as long on the wall at any speed, and stands longer without movement', () => {
    expect(momentTimes(4, false).deathUs).toBe(2_400_000);
    expect(momentTimes(1, true).deathUs).toBeGreaterThan(1_000_000);
    expect(momentTimes(4, true).deathUs).toBe(4 * momentTimes(1, true).deathUs);
  });

  it('goes on in a pause if it began there, and stands if it did not', () => {
    const [before, within] = [stopped(), stopped()].map((hand) => hand.fold());
    const { trace } = stopped();
    before?.advance(trace, s(2));
    before?.moments.pause();
    within?.advance(trace, s(1.9));
    within?.moments.pause();
    within?.advance(trace, s(2));
    const shareAfter = (fold: SystemFold | undefined) => {
      const goesOn = fold?.moments.rest(300_000, s(2)).goesOn;
      return [goesOn, ...frameAt(fold as SystemFold, s(2)).moments.map(({ share }) => share)];
    };
    expect(shareAfter(before)).toEqual([false, 0]);
    expect(shareAfter(within)).toEqual([true, 0.5]);
    expect(within?.moments.rest(300_000, s(2))).toEqual({ goesOn: false, isOver: true });
    expect(within && viewOf(within).servers[0]?.breaking).toEqual([]);
  });

  it('is history in a run that is told again', () => {
    const hand = stopped();
    const fold = hand.fold();
    fold.advance(hand.trace, s(2));
    fold.moments.settle();
    expect(frameAt(fold, s(2)).moments).toEqual([]);
  });

  it('has no way to go where a token dies with its own pocket', () => {
    const place = packPlace(PlaceKind.pocket, 2);
    const hand = new HandWritten().cluster(3);
    hand.person(2, place).at(1).add(TraceKind.copyRemoved, 3, place, Cause.keyDropped);
    hand.add(TraceKind.sessionLost, 2, 3, Cause.keyDropped);
    const fold = hand.fold('jwt');
    fold.advance(hand.trace, s(1.1));
    expect(unpackPlace(fold.moments.deaths[0]?.place as number).kind).toBe(PlaceKind.pocket);
    expect(frameAt(fold, s(1.1)).moments).toMatchObject([{ from: null, client: 2 }]);
  });

  it('is not seen where another copy serves on, or where nobody counted on it', () => {
    const hand = new HandWritten().cluster(3).person(0, memory(0));
    hand.add(TraceKind.copyPlaced, 90, memory(0), whole(1));
    hand.at(2).add(TraceKind.copyRemoved, 90, memory(0), Cause.crash);
    const fold = hand.fold();
    fold.advance(hand.trace, s(2));
    expect(fold.moments.deaths).toEqual([]);
    expect(viewOf(fold).servers[0]?.breaking).toEqual([]);
  });
});

describe('what was used just now', () => {
  const used = () =>
    new HandWritten()
      .cluster(3)
      .person(0, memory(0))
      .person(1, store)
      .at(1)
      .send(1, 0)
      .add(TraceKind.lookup, 1, memory(0), LookupResult.found)
      .add(TraceKind.copyPlaced, 2, store, packContents(1, true, 3));

  it('is lit for 0.4 seconds where it was read or written', () => {
    const at = (seconds: number) => {
      const { servers, store: kept } = used().view(seconds);
      return [servers[0]?.lit, servers[1]?.lit, kept.lit];
    };
    expect(at(0.9)).toEqual([[], [], []]);
    expect(at(1.2)).toEqual([[0], [], [1]]);
    expect(at(1.5)).toEqual([[], [], []]);
  });

  it('is not lit where nothing was found', () => {
    const hand = new HandWritten().cluster(3).person(0, memory(0)).at(1).send(1, 0);
    hand.add(TraceKind.lookup, 1, memory(1), LookupResult.missing);
    expect(hand.view(1.1).servers.map(({ lit }) => lit)).toEqual([[], [], []]);
  });

  it('leaves a pocket with a request, and comes back when something new is handed out', () => {
    const moving = (seconds: number) => {
      const hand = used().at(2).add(TraceKind.clientCredential, 0, 1, 108);
      return hand.view(seconds).people[0]?.credential.moving;
    };
    expect([0.5, 1.2, 1.6, 2.2, 2.6].map(moving)).toEqual(['no', 'leaves', 'no', 'comes', 'no']);
  });

  it('does not come where an answer only says what its receiver has already', () => {
    const hand = used().at(2).add(TraceKind.clientCredential, 0, 1, 108);
    hand.at(4).add(TraceKind.clientCredential, 0, 1, 108);
    expect(hand.view(4.1).people[0]?.credential.moving).toBe('no');
    hand.at(6).standing(0, Standing.loggedIn, 77);
    expect(hand.view(6.1).people[0]?.credential.moving).toBe('comes');
  });
});

describe('people of a crowd', () => {
  it('flare when they lose something and when they are told, and are one death together', () => {
    const crowd = scenarioOf({ clients: { count: 20 } });
    const hand = new HandWritten().cluster(2);
    for (let client = 0; client < 20; client += 1) hand.person(client, memory(client % 2));
    hand.at(2);
    for (let client = 0; client < 20; client += 2) {
      hand.add(TraceKind.copyRemoved, client + 1, memory(0), Cause.crash);
      hand.add(TraceKind.sessionLost, client, client + 1, Cause.crash);
      hand.standing(client, Standing.sessionLost, client + 1);
    }
    hand.at(5).standing(4, Standing.loggedOut, 5);
    const fold = hand.fold('sticky', crowd);
    const flaresAt = (seconds: number) => {
      fold.advance(hand.trace, s(seconds));
      const { dots, moments } = frameAt(fold, s(seconds));
      return { moments, flares: dots.map(({ flare }) => flare) };
    };
    const first = flaresAt(2);
    expect(first.flares).toEqual(Array.from({ length: 20 }, (_, client) => (client % 2) ^ 1));
    expect(first.moments).toMatchObject([{ people: 10, client: -1, to: { index: 0 } }]);
    expect(new Set(flaresAt(2.5).flares)).toEqual(new Set([0, 0.5]));
    expect(new Set(flaresAt(3.1).flares)).toEqual(new Set([0]));
    expect(flaresAt(5.1).flares.filter((flare) => flare > 0)).toHaveLength(1);
  });
});
