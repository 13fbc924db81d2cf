/**
 * Goal: a scenario that is too much for a machine is never silent for long: what is done at once is bounded by what happens,
 * and not by simulated time.
 * Method: a shop in which nothing takes time; events are counted between two signs of life, and two looks at the clock.
 */
import { afterEach, expect, it, vi } from 'vitest';
import { createSimulation, type Scenario } from '../../src/engine';
import { type Opening, openingOfDocument } from '../../src/runner/opening/opening';
import { Run } from '../../src/runner/run';
import { Story } from '../../src/runner/story';
import { inRealTime, RealTimeRun } from '../../src/runner/telling/realTime';
import * as telling from '../../src/runner/telling/telling';
import { smallShop } from '../../src/scenarios/smallShop';
import { specFrom, valid } from '../support/specs';
import { seenOf } from '../support/visits';

const TOO_MUCH = {
  version: 1,
  architecture: 'sticky',
  clients: { count: 12, thinkTime: [0, 0], timeout: 10 },
  servers: { serviceTime: 0.00001, loginTime: 0.00001 },
  network: { clientBalancer: 0, balancerServer: 0, serverStore: 0 },
  store: { operationTime: 0 },
  orders: { operationTime: 0 },
};
/** The rest of one lane and the first piece of another, and what happens at one instant. */
const AT_ONCE = 22_000;

const spec = specFrom(TOO_MUCH);
const opening = (): Opening => valid(openingOfDocument(TOO_MUCH));

/** Counts the events that every simulation processes. */
function countingEvents(): { count: number } {
  const counted = { count: 0 };
  const runs = Object.getPrototypeOf(createSimulation(spec.scenario));
  const { advanceTo } = runs;
  vi.spyOn(runs, 'advanceTo').mockImplementation(function (this: { events: number }, ...to) {
    const before = this.events;
    advanceTo.apply(this, to);
    counted.count += this.events - before;
  });
  return counted;
}

afterEach(() => void vi.restoreAllMocks());

it('gives a sign of life in the middle of a frame, of a view, and of what is told at once', () => {
  const events = countingEvents();
  let sinceBeat = 0;
  let most = 0;
  const beat = () => {
    most = Math.max(most, events.count - sinceBeat);
    sinceBeat = events.count;
  };
  const story = new Story(opening(), { beat });
  const play = () => {
    story.advance(25_000);
    story.view();
  };
  play();
  story.tell(telling);
  play();
  beat();
  expect(events.count).toBeGreaterThan(4 * AT_ONCE);
  expect(most).toBeLessThan(AT_ONCE);
  const small = new Story(opening());
  small.tell(telling);
  for (let frame = 0; frame < 50; frame += 1) small.advance(1000);
  expect(seenOf(story)).toEqual(seenOf(small));
});

it('looks at the clock often where it finds out real times, and comes to an end', () => {
  const events = countingEvents();
  const run = new RealTimeRun(inRealTime(spec.scenario) as Scenario);
  let looked = 0;
  let most = 0;
  const times = run.work(() => {
    most = Math.max(most, events.count - looked);
    looked = events.count;
    return events.count < 5_000_000;
  });
  expect(most).toBeLessThan(1500);
  expect(times?.['latency-mean'].every((seconds) => seconds > 0)).toBe(true);
});

it('begins with little where another scenario is opened', async () => {
  let nowMs = 0;
  const frames: ((nowMs: number) => void)[] = [];
  vi.stubGlobal('requestAnimationFrame', (callback: (nowMs: number) => void) =>
    frames.push(callback),
  );
  vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
  const run = new Run(() => {});
  const play = async (document: unknown) => {
    run.obey({ type: 'open', document, source: '', playing: true, speed: 1 });
    await vi.dynamicImportSettled();
    const advance = vi.spyOn(Story.prototype, 'advance');
    for (let count = 0; count < 20; count += 1) {
      nowMs += 20;
      for (const callback of frames.splice(0)) callback(nowMs);
    }
    const slices = advance.mock.calls.map(([us]) => us);
    advance.mockRestore();
    return slices;
  };
  expect((await play(smallShop.document)).at(-1)).toBe(20_000);
  expect((await play(smallShop.document))[0]).toBe(100);
  run.close();
  vi.unstubAllGlobals();
});
