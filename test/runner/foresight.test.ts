/**
 * Goal: what is foreseen of a change is what comes of it, and to look ahead leaves no trace.
 * Method: random shops are played to random instants with random changes before; the change is foreseen there and then
 * made, in a run of the engine, and what it came to is counted in its trace. The same run without a look has the same
 * fingerprint. What is said is held to runs that are known.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ArchitectureId,
  type ChangeId,
  createSimulation,
  type Simulation,
  Trace,
} from '../../src/engine';
import { type Futures, horizonOf, playAhead } from '../../src/runner/foresight/ahead';
import { beyond, countsIn, isNothing } from '../../src/runner/foresight/counting';
import {
  dueUs,
  type ForeseenChange,
  foreseenChange,
  isPartOf,
  outcomeOf,
} from '../../src/runner/foresight/outcome';
import { finish } from '../../src/runner/lanes/finish';
import type { Story } from '../../src/runner/story';
import { withDone, withSettings } from '../../src/spec/runSpec';
import { anyChange } from '../explore/cases';
import { anyCase } from '../support/arbitraries';
import { history, type Overrides, S1, S2, scenario, seconds } from '../support/scenarios';
import { specFrom, valid } from '../support/specs';
import { toldStory } from '../support/visits';

const looked = (simulation: Simulation, change: ChangeId, target: number, most?: number) =>
  finish(playAhead(simulation, change, target, most));

/** What comes of a change that is really made now. */
function became(simulation: Simulation, { untilUs, banned }: Futures, act: () => void) {
  const trace = new Trace(4_000_000);
  simulation.recordRest(trace);
  act();
  simulation.advanceTo(untilUs);
  return countsIn({ trace, from: 0, untilUs, scenario: simulation.scenario, banned });
}

const look = fc.record({
  run: anyCase,
  atUs: fc.integer({ min: 0, max: 25_000_000 }),
  change: anyChange,
});

describe('a foresight', () => {
  it('is what comes of the change, of any run at any instant, and leaves no trace', () => {
    let compared = 0;
    let different = 0;
    fc.assert(
      fc.property(look, ({ run, atUs, change: [change, target] }) => {
        const { architecture } = run;
        const plan = scenario(run.document);
        const begin = () => {
          const done = history(run.interventions).filter((one) => one.atUs <= atUs);
          const begun = createSimulation(plan, { architecture, history: done });
          begun.advanceTo(atUs);
          return begun;
        };
        const [simulation, other] = [begin(), begin()];
        const futures = looked(simulation, change, target % 4);
        expect(simulation.traceHash).toBe(other.traceHash);
        if (futures === null) return;
        expect(became(other, futures, () => {})).toEqual(futures.idle);
        const acted = became(simulation, futures, () => simulation.intervene(change, target % 4));
        expect(acted).toEqual(futures.acted);
        // The run may go on while it is looked ahead, and neither is disturbed by the other.
        const [playing, untouched] = [begin(), begin()];
        const slices = playAhead(playing, change, target % 4);
        let slice = slices.next();
        while (!slice.done) {
          playing.advanceTo(playing.nowUs + 170_000);
          slice = slices.next();
        }
        expect(slice.value).toEqual(futures);
        untouched.advanceTo(playing.nowUs);
        expect(untouched.traceHash).toBe(playing.traceHash);
        compared += 1;
        if (!isNothing(beyond(futures.acted, futures.idle))) different += 1;
      }),
      { numRuns: 130 },
    );
    expect(compared).toBeGreaterThan(50);
    expect(different).toBeGreaterThan(15);
  });
});

/** What stopping S1 causes at 14 s. */
function stopped(architecture: ArchitectureId, overrides: Overrides = {}) {
  const simulation = createSimulation(scenario(overrides), { architecture });
  simulation.advanceTo(seconds(14));
  const { acted, idle } = looked(simulation, 'stop-server', S1) as Futures;
  return beyond(acted, idle);
}

describe('what is said of stopping S1', () => {
  it('is whose login and cart are in its memory under Sticky, and not a login under JWT', () => {
    const sticky = stopped('sticky');
    expect(sticky.session).toEqual({ total: 2, people: [0, 3], peopleCount: 2 });
    expect(sticky.cart.people).toEqual([0, 3]);
    expect(sticky.order.total).toBe(0);
    for (const architecture of ['jwt', 'central-store', 'hybrid'] as const) {
      expect(stopped(architecture).session.total).toBe(0);
      expect(stopped(architecture).cart.total).toBe(0);
    }
  });

  it('does not blame it for what would happen anyway', () => {
    const cut = { interventions: [{ at: 13, do: 'cut', target: 'network' }] };
    expect(stopped('jwt').error.total).toBeGreaterThan(0);
    expect(stopped('jwt', cut).error.total).toBe(0);
  });
});

describe('how far is looked', () => {
  it('is until it is noticed and told, and less in real time', () => {
    expect(horizonOf(scenario())).toBe(seconds(10));
    expect(horizonOf(scenario({ world: 'realistic' }))).toBe(seconds(8));
    expect(horizonOf(scenario({ balancer: { checkInterval: 600 } }))).toBe(seconds(30));
  });

  it('is less where there is more to play, and both futures are as long', () => {
    const simulation = createSimulation(scenario(), { architecture: 'sticky' });
    simulation.advanceTo(seconds(14));
    const futures = looked(simulation, 'stop-server', S1, 100) as Futures;
    expect(futures.isCut).toBe(true);
    expect(futures.untilUs).toBeGreaterThan(futures.fromUs);
    expect(futures.untilUs).toBeLessThan(seconds(24));
    const whole = looked(simulation, 'stop-server', S1) as Futures;
    expect(whole).toMatchObject({ isCut: false, untilUs: seconds(24) });
  });
});

describe('a foresight at an instant of the past', () => {
  const plan = scenario({ interventions: [{ at: 16, do: 'stop', target: 'S3' }] });
  const begin = (done: Parameters<typeof history>[0]) => {
    const planned = plan.interventions;
    const simulation = createSimulation(plan, {
      architecture: 'sticky',
      history: [...planned, ...history(done)],
    });
    simulation.advanceTo(seconds(14));
    return looked(simulation, 'stop-server', S1);
  };

  it('knows what is planned, and nothing of what was done later by hand', () => {
    expect(begin([[17, 'stop-server', S2]])).toEqual(begin([]));
    expect(begin([[12, 'stop-server', S2]])).not.toEqual(begin([]));
    // S3 has other people's sessions in its memory.
    expect((begin([]) as Futures).idle.session.reduce((sum, one) => sum + one)).toBe(2);
  });
});

const SHOP = { architecture: 'sticky', changes: [], untilUs: 0, budget: 60_000_000 } as const;

/** The small shop at 14 s, and what is shown there of stopping S1. */
function shownShop() {
  const spec = specFrom({});
  const story = toldStory({ spec, ...SHOP });
  story.advance(seconds(14));
  const futures = looked(story.present.simulation, 'stop-server', S1) as Futures;
  return { story, shown: { futures, spec: story.spec, architecture: story.shown } };
}

/** Stops S1 after so long. */
function stopS1({ story, shown }: ReturnType<typeof shownShop>, afterUs = 0): ForeseenChange {
  story.advance(afterUs);
  expect(story.change('stop-server', S1)).toBe(true);
  const act = foreseenChange(shown, { change: 'stop-server', target: S1 }, story.spec);
  expect(act).not.toBeNull();
  return act as ForeseenChange;
}

const outcome = (act: ForeseenChange, story: Story) => {
  story.advance(Math.max(0, dueUs(act) - story.nowUs) + seconds(3));
  return outcomeOf(act, story);
};

describe('what came of it', () => {
  it('is as shown where nothing else was done', () => {
    const shop = shownShop();
    const act = stopS1(shop);
    expect(dueUs(act)).toBe(seconds(24));
    expect(outcome(act, shop.story)).toBeNull();
  });

  it('may be something else where something else was done, which is named', () => {
    const shop = shownShop();
    const act = stopS1(shop);
    shop.story.advance(seconds(1));
    shop.story.change('stop-server', S2);
    const came = outcome(act, shop.story);
    expect(came?.because).toEqual([
      { is: 'done', atUs: seconds(15), change: 'stop-server', target: S2 },
    ]);
    expect(came?.more.session.people).toEqual([1, 4]);
    expect(came).toMatchObject({ atUs: seconds(14), untilUs: seconds(24) });
  });

  it('may be something else where it was done later than it was shown', () => {
    const shop = shownShop();
    const act = stopS1(shop, seconds(2));
    const came = outcome(act, shop.story);
    expect(came?.because).toEqual([{ is: 'later', fromUs: seconds(14) }]);
    expect(came).toMatchObject({ atUs: seconds(16), untilUs: seconds(26) });
  });

  it('may be something else under another architecture', () => {
    const shop = shownShop();
    const act = stopS1(shop);
    finish(shop.story.show('jwt'));
    const came = outcome(act, shop.story);
    expect(came?.because).toEqual([{ is: 'architecture', shown: 'sticky' }]);
    expect(came?.fewer.session.people).toEqual([0, 3]);
  });

  it('may be something else with another setting', () => {
    const shop = shownShop();
    const act = stopS1(shop);
    const spec = valid(withSettings(shop.story.spec, { 'sessions.replication': 'all-to-all' }));
    const other = toldStory({ spec, ...SHOP });
    other.advance(seconds(14));
    expect(isPartOf(act, other.spec)).toBe(true);
    const came = outcome(act, other);
    expect(came?.because).toEqual([{ is: 'settings' }]);
    expect(came?.fewer.session.people).toEqual([0, 3]);
  });

  it('is asked of the run that it was done to only, and of the change that was shown', () => {
    const shop = shownShop();
    const { shown, story } = shop;
    const act = stopS1(shop);
    expect(isPartOf(act, story.spec)).toBe(true);
    expect(isPartOf(act, specFrom({}))).toBe(false);
    expect(foreseenChange(shown, { change: 'stop-server', target: S2 }, story.spec)).toBeNull();
    story.change('stop-server', S2);
    // The next thing that was done is what was shown, and not one after it.
    expect(foreseenChange(shown, { change: 'stop-server', target: S2 }, story.spec)).toBeNull();
  });

  it('is noticed of what is done in the past, where more was done later', () => {
    const { shown, story } = shownShop();
    const stopAt = (atS: number, target: number) =>
      ({ atUs: seconds(atS), change: 'stop-server', target }) as const;
    // As if S3 had been stopped later: to act before it leaves that out.
    const further = withDone(story.spec, stopAt(20, 2));
    const branch = withDone(story.spec, stopAt(15, S1));
    const act = foreseenChange(
      { ...shown, spec: further },
      { change: 'stop-server', target: S1 },
      branch,
    );
    expect(act).toMatchObject({ done: { latest: stopAt(15, S1) } });
  });

  it('counts from the very change, of several that are alike at one instant', () => {
    const shop = shownShop();
    const { story } = shop;
    const add = { change: 'add-server', target: 0 } as const;
    story.change('add-server', 0);
    const futures = looked(story.present.simulation, 'add-server', 0) as Futures;
    const shown = { futures, spec: story.spec, architecture: story.shown };
    story.change('add-server', 0);
    expect(outcome(foreseenChange(shown, add, story.spec) as ForeseenChange, story)).toBeNull();
  });
});
