/**
 * Goal: the readers of the trace understand sessions that are in several memories, deploys, start-up and scaling.
 * Method: a minute of the small shop with copies between servers; the engine's own description of the present is the
 * yardstick, and the sentences keep the house style.
 */
import { describe, expect, it } from 'vitest';
import { createSimulation, PlaceKind, Standing, Trace } from '../../src/engine';
import { frameAt } from '../../src/stage/frame/frame';
import { groupsOf } from '../../src/timeline/groups';
import { Narrator } from '../../src/timeline/narrator';
import { describeStep, isStep } from '../../src/timeline/steps/steps';
import { SystemFold } from '../../src/timeline/systemFold';
import { viewOf } from '../../src/timeline/systemView';
import type { SystemView } from '../../src/timeline/view';
import { english } from '../support/english';
import { history, type Overrides, S1, S2, scenario, seconds } from '../support/scenarios';

const END_S = 70;
const shops: readonly (readonly [string, Overrides])[] = [
  ['copies between servers', { sessions: { replication: 'all-to-all' } }],
  ['processes that take time to start', { servers: { startTime: 2 } }],
  [
    'everything at once',
    {
      clients: { count: 8 },
      servers: { startTime: 2, memoryLimit: 4000, whenFull: 'crash' },
      sessions: { replication: 'all-to-all' },
      scaling: { auto: true, min: 2 },
    },
  ],
];

function start(document: Overrides) {
  const trace = new Trace(1_000_000);
  const plan = scenario(document);
  const simulation = createSimulation(plan, {
    architecture: 'sticky',
    trace,
    history: history([
      [8, 'stop-server', S1],
      [14, 'start-server', S1],
      [18, 'slow-server', S2],
      [22, 'restore-server-speed', S2],
      [25, 'deploy'],
    ]),
  });
  const fold = new SystemFold({ scenario: plan, architecture: 'sticky', trace });
  return { trace, plan, simulation, fold, narrator: new Narrator(fold) };
}

/** What a description of the present tells: all but memories of how it came about. */
const present = ({ people, servers }: SystemView) => ({
  people: people.map(({ lastServer, lastResult, troubled, cartLost, credential, ...now }) => {
    const { moving, ...held } = credential;
    return { ...now, held };
  }),
  servers: servers.map(({ gone, goneCount, nextCheckUs, fresh, lit, breaking, ...now }) => now),
});

describe.each(shops)('a shop with %s', (_name, document) => {
  it('is folded to what the engine itself says is true', () => {
    const { trace, plan, simulation, fold } = start(document);
    for (let atS = 0; atS <= END_S; atS += 1) {
      simulation.advanceTo(seconds(atS));
      fold.advance(trace, seconds(atS));
      const described = new Trace(100_000);
      simulation.record(described);
      const fresh = new SystemFold({ scenario: plan, architecture: 'sticky', trace: described });
      fresh.advance(described, seconds(atS));
      simulation.record(trace);
      expect([atS, present(viewOf(fresh))]).toEqual([atS, present(viewOf(fold))]);
      for (const { standing, identityIn } of viewOf(fold).people) {
        if (standing === Standing.loggedIn) expect(identityIn).not.toBeNull();
        if (standing === Standing.sessionLost) expect(identityIn).toBeNull();
      }
    }
  });

  it('is told in short and calm sentences, step by step and as a story', () => {
    const { trace, simulation, fold, narrator } = start(document);
    simulation.advanceTo(seconds(END_S));
    const record = { timeUs: 0, kind: 1 as const, a: 0, b: 0, c: 0 };
    const texts: string[] = [];
    for (let position = trace.first; position < trace.end; position += 1) {
      trace.read(position, record);
      fold.advance(trace, record.timeUs, narrator);
      if (isStep(record.kind)) texts.push(english(describeStep(record, fold)));
    }
    texts.push(...narrator.sentences.map(({ text }) => english(text)));
    for (const text of texts) {
      expect(text.length).toBeLessThanOrEqual(120);
      expect(text).toMatch(/\.$/);
      expect(text).not.toMatch(/!|undefined|NaN| {2}/);
    }
  });

  it('can be drawn at every instant', () => {
    const { trace, simulation, fold } = start(document);
    for (let atS = 0; atS <= END_S; atS += 0.1) {
      simulation.advanceTo(seconds(atS));
      fold.advance(trace, seconds(atS));
      const frame = frameAt(fold, seconds(atS));
      for (const { progress } of frame.packets) expect(progress).toBeLessThan(1);
    }
  });
});

describe('a session in several memories', () => {
  it('is at home where the affinity cookie points, and survives a server in the story too', () => {
    const { trace, simulation, fold, narrator } = start(shops[0]?.[1] ?? {});
    simulation.advanceTo(seconds(7));
    fold.advance(trace, seconds(7), narrator);
    const homes = viewOf(fold).people.map(({ identityIn }) => identityIn);
    expect(homes).toEqual([0, 1, 2, 0, 1, 2].map((index) => ({ kind: PlaceKind.memory, index })));
    simulation.advanceTo(seconds(9));
    fold.advance(trace, seconds(9), narrator);
    expect(viewOf(fold).people.every(({ identityIn }) => identityIn !== null)).toBe(true);
    expect(viewOf(fold).servers[S1]?.goneCount).toBe(0);
    // Nobody lives any more where there is no copy.
    const atHome = groupsOf(fold).views.map(({ home, people }) => [home?.index, people]);
    expect(atHome).toContainEqual([S1, 0]);
    const told = narrator.sentences.map(({ text }) => english(text)).join(' ');
    expect(told).toContain('No session was lost: other servers have copies.');
  });
});
