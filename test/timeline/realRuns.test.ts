/**
 * Goal: on real runs the readers of the trace agree with the engine, with each other, and with the
 * house style.
 * Method: every architecture through a hard minute, in the shop and in a crowd; the engine's own
 * description of the present is the yardstick.
 */
import { describe, expect, it } from 'vitest';
import {
  ARCHITECTURES,
  type ArchitectureId,
  type ChangeId,
  createSimulation,
  type Intervention,
  type Scenario,
  Standing,
  Trace,
} from '../../src/engine';
import { frameAt } from '../../src/stage/frame/frame';
import { Narrator } from '../../src/timeline/narrator';
import { describeStep, isStep } from '../../src/timeline/steps/steps';
import { SystemFold } from '../../src/timeline/systemFold';
import { viewOf } from '../../src/timeline/systemView';
import type { SystemView } from '../../src/timeline/view';
import { english, read } from '../support/english';
import { s, scenarioOf } from './story';

const HARD_MINUTE: ReadonlyArray<readonly [seconds: number, change: ChangeId, target: number]> = [
  [8, 'stop-server', 0],
  [14, 'make-store-unreachable', 0],
  [19, 'make-store-reachable', 0],
  [22, 'start-server', 0],
  [26, 'freeze-server', 1],
  [30, 'wipe-store', 0],
  [36, 'unfreeze-server', 1],
  [40, 'add-server', 0],
  [44, 'stop-balancer', 0],
  [47, 'start-balancer', 0],
  [52, 'remove-server', 2],
];
const HARD_STORE: typeof HARD_MINUTE = [
  [5, 'slow-store', 0],
  [8, 'restore-store-speed', 0],
  [10, 'freeze-store', 0],
  [13, 'unfreeze-store', 0],
  [16, 'stop-store', 0],
  [19, 'start-store', 0],
  [25, 'crash-store-machine', 0],
  [40, 'start-store', 0],
  [45, 'wipe-store', 0],
  [52, 'remove-server', 2],
];
const historyOf = (interventions: typeof HARD_MINUTE): readonly Intervention[] =>
  interventions.map(([seconds, change, target]) => ({ atUs: s(seconds), change, target }));
const END = s(60);

const shop = scenarioOf();
const crowd = scenarioOf({ world: 'realistic', clients: { count: 60 }, servers: { count: 4 } });
const storeWith = (store: object) => scenarioOf({ store: { replica: true, ...store } });
const followed = storeWith({ fallback: 'replica', persistence: 'snapshot', failFast: 1 });
const copied = storeWith({ fallback: 'local-copy', capacity: 5, failFast: 2 });
const coming = scenarioOf({
  clients: { count: 3, arrivalRate: 0.3, visitLength: 3, places: 6 },
});
const passing = scenarioOf({
  world: 'realistic',
  clients: { count: 30, arrivalRate: 2, visitLength: 2, places: 60, loginAfter: 1 },
  servers: { count: 4 },
});
/** A balancer that learns addresses, tries again, ejects, lets servers back slowly and asks about the store. */
const watchful = scenarioOf({
  seed: 3,
  balancer: {
    stickiness: 'source',
    retries: 2,
    redispatch: 'last-retry',
    resend: 'idempotent',
    ejectAfter: 2,
    ejectFor: 5,
    slowStart: 6,
    checkDepth: 'deep',
  },
});
const runs = ARCHITECTURES.flatMap(({ id }) => [
  ['the shop', id, shop] as const,
  ['a crowd', id, crowd] as const,
  ['a store that is followed', id, followed] as const,
  ['a store that is copied', id, copied] as const,
  ['a shop where people come and go', id, coming] as const,
  ['a crowd that comes and goes', id, passing] as const,
  ['a watchful balancer', id, watchful] as const,
]);
const hardStores = [followed, copied];

function run(scenario: Scenario, architecture: ArchitectureId) {
  const trace = new Trace(2_000_000);
  const history = historyOf(hardStores.includes(scenario) ? HARD_STORE : HARD_MINUTE);
  const simulation = createSimulation(scenario, { architecture, history, trace });
  const fold = new SystemFold({ scenario, architecture, trace });
  return { trace, simulation, fold, narrator: new Narrator(fold) };
}

/** What a description of the present tells: all but memories of how it came about. */
function present({ people, servers, store, balancer }: SystemView) {
  return {
    balancer,
    people: people.map(({ lastServer, lastResult, troubled, cartLost, ...now }) => {
      return { ...now, credential: { ...now.credential, moving: 'no' } };
    }),
    servers: servers.map(({ gone, goneCount, lit, breaking, nextCheckUs, fresh, ...now }) => now),
    store: { ...store, gone: [], goneCount: 0, lit: [], breaking: [] },
  };
}

describe.each(runs)('%s under %s', (_, architecture, scenario) => {
  it('is folded to what the engine itself says is true', () => {
    const { trace, simulation, fold } = run(scenario, architecture);
    for (let atUs = 0; atUs <= END; atUs += s(5)) {
      simulation.advanceTo(atUs);
      fold.advance(trace, atUs);
      const described = new Trace(100_000);
      simulation.record(described);
      const fresh = new SystemFold({ scenario, architecture, trace: described });
      fresh.advance(described, atUs);
      simulation.record(null);
      expect(present(viewOf(fresh))).toEqual(present(viewOf(fold)));
      expect([...fresh.people.standing]).toEqual([...fold.people.standing]);
      // Goes on in the same trace: the description is read as well, and changes nothing.
      simulation.record(trace);
    }
  });

  it('shows a session as lost only where no copy of it is left', () => {
    const { trace, simulation, fold } = run(scenario, architecture);
    for (let atUs = 0; atUs <= END; atUs += s(0.5)) {
      simulation.advanceTo(atUs);
      fold.advance(trace, atUs);
      for (let client = 0; client < scenario.clients.count; client += 1) {
        const { copies, people } = fold;
        const isLost = people.standingOf(client) === Standing.sessionLost;
        if (isLost) expect(copies.identityPlace(people.heldBy(client))).toBeUndefined();
      }
    }
  });

  it('makes pictures whose ends are all there', () => {
    const { trace, simulation, fold } = run(scenario, architecture);
    for (let atUs = 0; atUs <= END; atUs += s(0.1)) {
      simulation.advanceTo(atUs);
      fold.advance(trace, atUs);
      const frame = frameAt(fold, atUs);
      // Everybody of a crowd who is here, also who came later.
      expect(frame.dots.filter((dot) => !(dot?.flare >= 0))).toEqual([]);
      const wires = new Set(frame.wires.map(({ from, to }) => JSON.stringify([from, to])));
      for (const { from, to, progress } of frame.packets) {
        expect(progress).toBeGreaterThanOrEqual(0);
        expect(progress).toBeLessThan(1);
        const onWire = [
          [from, to],
          [to, from],
        ].some((ends) => wires.has(JSON.stringify(ends)));
        const removed = [from, to].some((end) => end.node === 'server' && end.index === 2);
        // Copies for other servers and for the replica travel beside the wires.
        const beside = from.node === to.node || to.node === 'replica';
        expect(onWire || beside || (removed && atUs >= s(52))).toBe(true);
      }
    }
  });

  it('is told the same however often one asks, in order, short and calm', () => {
    const [once, often] = [run(scenario, architecture), run(scenario, architecture)];
    once.simulation.advanceTo(END);
    once.fold.advance(once.trace, END, once.narrator);
    for (let atUs = 0; atUs <= END; atUs += 16_667) {
      often.simulation.advanceTo(atUs);
      often.fold.advance(often.trace, atUs, often.narrator);
    }
    often.simulation.advanceTo(END);
    often.fold.advance(often.trace, END, often.narrator);
    expect(often.narrator.sentences).toEqual(once.narrator.sentences);
    const sentences = once.narrator.sentences.map(read);
    expect(sentences.length).toBeLessThan(120);
    for (const [index, { atUs, text, detail }] of sentences.entries()) {
      expect(atUs).toBeGreaterThanOrEqual(sentences[index - 1]?.atUs ?? 0);
      for (const words of [text, detail]) {
        expect(words.length).toBeLessThanOrEqual(120);
        expect(words).not.toMatch(/!|undefined|NaN| {2}/);
        for (const one of words.split(/(?<=\.) /)) {
          expect(one.split(' ').length, one).toBeLessThanOrEqual(16);
        }
      }
    }
  });

  it('has a sentence for every step', () => {
    const { trace, simulation, fold } = run(scenario, architecture);
    const record = { timeUs: 0, kind: 1 as const, a: 0, b: 0, c: 0 };
    simulation.advanceTo(END);
    fold.advance(trace, END);
    for (let position = trace.first; position < trace.end; position += 1) {
      const { kind } = trace.read(position, record);
      if (!isStep(kind)) continue;
      const text = english(describeStep(record, fold));
      expect(text).toMatch(/^[A-Z].*\.$/);
      expect(text.length).toBeLessThanOrEqual(120);
      expect(text).not.toMatch(/undefined|NaN/);
    }
  });
});
