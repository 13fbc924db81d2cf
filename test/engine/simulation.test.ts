/**
 * Goal: a run is its scenario, seed and history, and nothing else: not how it was cut, watched, rewound or copied.
 * Method: random runs are played straight and in every other way that the interface allows; fingerprints must agree.
 */

import { describe, expect, it, vi } from 'vitest';
import {
  ARCHITECTURES,
  createSimulation,
  METRICS,
  PACKING,
  parseScenario,
  type Simulation,
  type Snapshot,
  Trace,
} from '../../src/engine';
import { anyCase, type Case } from '../support/arbitraries';
import { onePerson } from '../support/onePerson';
import fc from '../support/random';
import {
  type ChangeAt,
  history,
  type Overrides,
  S1,
  scenario,
  seconds,
} from '../support/scenarios';
import { readTrace } from '../support/trace';

// Many runs: a machine that is busy with other things needs its time.
vi.setConfig({ testTimeout: 300_000 });

const END = seconds(30);
const SLOW: Overrides = { servers: { count: 1, serviceTime: 5 } };
const instant = fc.integer({ min: 0, max: END });
const cuts = fc
  .array(instant, { maxLength: 30 })
  .map((list) => list.sort((one, other) => one - other));

const start = ({ document, architecture, interventions }: Case, trace?: Trace): Simulation =>
  createSimulation(scenario(document), {
    architecture,
    history: history(interventions),
    ...(trace === undefined ? {} : { trace }),
  });

/** All that can be asked of a run. */
const stateOf = (simulation: Simulation) => ({
  hash: simulation.traceHash,
  nowUs: simulation.nowUs,
  nextUs: simulation.nextUs,
  events: simulation.events,
  records: simulation.records,
  metrics: METRICS.map(({ id, counts }) => [
    simulation.measure(id),
    counts === undefined ? null : { ...simulation.counted(id) },
  ]),
});

function straight(from: Case): Simulation {
  const simulation = start(from);
  simulation.advanceTo(END);
  return simulation;
}

/** Moments in which much is unfinished. */
const AWKWARD: readonly (readonly [string, Overrides, readonly ChangeAt[]])[] = [
  [
    'a server freezes and goes on',
    {},
    [
      [1.3, 'freeze-server', S1],
      [1.35, 'unfreeze-server', S1],
      [1.4, 'freeze-server', S1],
      [2.1, 'unfreeze-server', S1],
      [2.4, 'freeze-server', S1],
      [6.2, 'unfreeze-server', S1],
    ],
  ],
  [
    'tries of the same intent overlap',
    { ...onePerson('add', { clients: { timeout: 3, retryAfter: 0.5 } }), ...SLOW },
    [],
  ],
  [
    'the store comes and goes',
    { clients: { count: 12, firstRequestSpacing: 0.1 } },
    [
      [2, 'make-store-unreachable'],
      [5, 'make-store-reachable'],
      [7, 'wipe-store'],
    ],
  ],
  [
    'pages are fetched, shared and outlive their servers',
    {
      clients: { count: 12, firstRequestSpacing: 0.1, publicShare: 80 },
      cdn: { on: true, collapse: true, maxAge: 2, staleIfError: 9, timeout: 2.5, pages: 2 },
      network: { spread: 'lognormal', zones: 2 },
    },
    [
      [5, 'start-loss'],
      [9, 'stop-zone', 1],
      [12, 'stop-cdn'],
      [13, 'start-cdn'],
    ],
  ],
];

describe('the same scenario, seed and history', () => {
  it('give the same run', () => {
    fc.assert(
      fc.property(anyCase, (from) => {
        expect(stateOf(straight(from))).toEqual(stateOf(straight(from)));
      }),
      { numRuns: 40 },
    );
  });

  it('give another run for another seed', () => {
    const hashes = Array.from({ length: 50 }, (_, seed) => {
      const simulation = createSimulation(scenario({ seed }));
      simulation.advanceTo(END);
      return simulation.traceHash;
    });
    expect(new Set(hashes).size).toBe(50);
  });
});

describe('a run', () => {
  it('does not depend on where it is cut', () => {
    fc.assert(
      fc.property(anyCase, cuts, fc.integer({ min: 1, max: 500 }), (from, list, most) => {
        const simulation = start(from);
        for (const cut of [...list, END])
          while (simulation.nowUs < cut) simulation.advanceTo(cut, most);
        expect(stateOf(simulation)).toEqual(stateOf(straight(from)));
      }),
      { numRuns: 60 },
    );
  });

  it('can be taken one event at a time', () => {
    fc.assert(
      fc.property(anyCase, (from) => {
        const simulation = start(from);
        while (simulation.nextUs <= END) {
          const { nextUs, records } = simulation;
          simulation.advanceTo(nextUs);
          expect(simulation.nowUs).toBe(nextUs);
          expect(simulation.nextUs).toBeGreaterThan(nextUs);
          expect(simulation.records).toBeGreaterThanOrEqual(records);
        }
        simulation.advanceTo(END);
        expect(stateOf(simulation)).toEqual(stateOf(straight(from)));
      }),
      { numRuns: 20 },
    );
  });

  it('does not depend on who watches', () => {
    fc.assert(
      fc.property(anyCase, instant, (from, cut) => {
        const trace = new Trace(1_000_000);
        const watched = start(from, trace);
        watched.advanceTo(cut);
        watched.record(null);
        watched.advanceTo(Math.round((cut + END) / 2));
        watched.record(new Trace(4096));
        watched.advanceTo(END);
        expect(stateOf(watched)).toEqual(stateOf(straight(from)));
      }),
      { numRuns: 40 },
    );
  });

  it('only goes forward', () => {
    const simulation = createSimulation(scenario());
    simulation.advanceTo(5);
    expect(() => simulation.advanceTo(4)).toThrow('forward');
  });
});

describe('a snapshot', () => {
  it('lets a run go on as if it had never stopped, there and in another simulation', () => {
    fc.assert(
      fc.property(anyCase, instant, instant, (from, one, other) => {
        const [early, late] = [Math.min(one, other), Math.max(one, other)];
        const expected = stateOf(straight(from));
        const simulation = start(from);
        simulation.advanceTo(early);
        const snapshot = simulation.snapshot(PACKING);
        simulation.advanceTo(late);
        // Going on does not disturb the snapshot.
        simulation.restore(snapshot);
        expect(simulation.nowUs).toBe(early);
        simulation.advanceTo(END);
        expect(stateOf(simulation)).toEqual(expected);
        const twin = start(from);
        twin.restore(snapshot);
        twin.advanceTo(END);
        expect(stateOf(twin)).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });

  it('can be taken into an older one', () => {
    fc.assert(
      fc.property(anyCase, cuts, (from, list) => {
        const simulation = start(from);
        let snapshot: Snapshot | undefined;
        for (const cut of list) {
          simulation.advanceTo(cut);
          snapshot = simulation.snapshot(PACKING, snapshot);
        }
        if (snapshot === undefined) return;
        simulation.advanceTo(END);
        const expected = stateOf(simulation);
        expect(snapshot.nowUs).toBe(list.at(-1));
        simulation.restore(snapshot);
        simulation.advanceTo(END);
        expect(stateOf(simulation)).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('leads to the same records', () => {
    fc.assert(
      fc.property(anyCase, instant, (from, cut) => {
        const whole = new Trace(1_000_000);
        const simulation = start(from, whole);
        simulation.advanceTo(cut);
        const snapshot = simulation.snapshot(PACKING);
        const already = whole.end;
        simulation.advanceTo(END);
        const expected = readTrace(whole).slice(already);
        const rest = new Trace(1_000_000);
        simulation.restore(snapshot);
        simulation.record(rest);
        const described = rest.end;
        simulation.advanceTo(END);
        const found = readTrace(rest).slice(described);
        const strip = (list: typeof found) => list.map(({ position, ...others }) => others);
        expect(strip(found)).toEqual(strip(expected));
      }),
      { numRuns: 30 },
    );
  });

  it.each(AWKWARD)('may be taken at any moment while %s', (_what, overrides, interventions) => {
    for (const { id: architecture } of ARCHITECTURES) {
      const options = { architecture, history: history(interventions) };
      const simulation = createSimulation(scenario(overrides), options);
      const snapshots: Snapshot[] = [];
      for (let at = 0; at <= 20; at += 0.25) {
        simulation.advanceTo(seconds(at));
        snapshots.push(simulation.snapshot(PACKING));
      }
      for (const snapshot of snapshots) {
        // A new simulation knows nothing but what the snapshot tells it.
        const twin = createSimulation(scenario(overrides), options);
        twin.restore(snapshot);
        twin.advanceTo(seconds(20));
        expect([snapshot.nowUs, twin.traceHash]).toEqual([snapshot.nowUs, simulation.traceHash]);
      }
    }
  });

  it('is refused where the past that led to it has been changed since', () => {
    const simulation = createSimulation(scenario());
    simulation.advanceTo(seconds(5));
    const early = simulation.snapshot(PACKING);
    simulation.advanceTo(seconds(8));
    simulation.intervene('stop-server', S1);
    simulation.advanceTo(seconds(10));
    const late = simulation.snapshot(PACKING);
    simulation.restore(early);
    simulation.intervene('wipe-store', 0);
    expect(() => simulation.restore(late)).toThrow('older than the latest change');
  });
});

describe('a change made by hand', () => {
  it('gives the same run as one that was planned, at whatever instant', () => {
    fc.assert(
      fc.property(anyCase, (from) => {
        const planned = straight(from);
        const byHand = start({ ...from, interventions: [] });
        const interventions = [...from.interventions].sort(([one], [other]) => one - other);
        for (const [at, change, target = 0] of interventions) {
          byHand.advanceTo(seconds(at));
          byHand.intervene(change, target);
        }
        byHand.advanceTo(END);
        expect(stateOf(byHand)).toEqual(stateOf(planned));
        // And the history that it leaves behind leads there again.
        const again = createSimulation(scenario(from.document), {
          architecture: from.architecture,
          history: byHand.history,
        });
        again.advanceTo(END);
        expect(stateOf(again)).toEqual(stateOf(planned));
      }),
      { numRuns: 60 },
    );
  });

  it('at the very start comes after what happens then, as it does when the run is told again', () => {
    const byHand = createSimulation(scenario());
    expect(byHand.intervene('stop-server', S1)).toBe(true);
    byHand.advanceTo(END);
    const again = createSimulation(scenario(), { history: byHand.history });
    again.advanceTo(END);
    expect(again.traceHash).toBe(byHand.traceHash);
  });

  it('is kept in the history in order of time, between those that are planned', () => {
    const simulation = createSimulation(scenario(), {
      history: history([
        [20, 'wipe-store'],
        [5, 'stop-server', S1],
      ]),
    });
    simulation.advanceTo(seconds(8));
    expect(simulation.intervene('start-server', S1)).toBe(true);
    expect(simulation.intervene('start-server', S1)).toBe(false);
    expect(simulation.history.map(({ atUs, change }) => [atUs, change])).toEqual([
      [seconds(5), 'stop-server'],
      [seconds(8), 'start-server'],
      [seconds(20), 'wipe-store'],
    ]);
    expect(simulation.nextUs).toBeLessThanOrEqual(seconds(20));
  });

  it('takes a scenario document at its word', () => {
    const parsed = parseScenario({
      version: 1,
      interventions: [{ at: 6, do: 'stop', target: 'S1' }],
    });
    if (!('scenario' in parsed)) throw new Error('no scenario');
    const documented = createSimulation(parsed.scenario);
    const planned = createSimulation(scenario(), { history: history([[6, 'stop-server', S1]]) });
    documented.advanceTo(END);
    planned.advanceTo(END);
    expect(documented.traceHash).toBe(planned.traceHash);
  });
});
