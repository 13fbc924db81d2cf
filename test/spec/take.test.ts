/**
 * Goal: what is played side by side may differ in anything: an architecture, a setting, a seed.
 * Method: takes made by hand; a story of three that differ in one thing each, beside runs of the engine alone.
 */
import { describe, expect, it } from 'vitest';
import { ARCHITECTURES, createSimulation } from '../../src/engine';
import { finish } from '../../src/runner/lanes/finish';
import { withDone } from '../../src/spec/runSpec';
import { everyArchitecture, takeId, takeOf, takesOf, type Under } from '../../src/spec/take';
import { specFrom, storyOf, valid } from '../support/specs';

const UNDERS: readonly Under[] = [
  { architecture: 'sticky' },
  { architecture: 'sticky', settings: { 'balancer.fall': 5 } },
  { architecture: 'sticky', settings: { seed: 77 } },
];
const [PLAIN = '', SLOWER = '', OTHER = ''] = UNDERS.map(takeId);

describe('a take', () => {
  it('has a name of its own, whatever it differs in, and in whatever order', () => {
    const settings = { 'store.timeout': 1, seed: 3 };
    const turned = { seed: 3, 'store.timeout': 1 };
    const names = [...UNDERS, { architecture: 'jwt', settings } as const].map(takeId);
    expect(new Set(names).size).toBe(4);
    expect(takeId({ architecture: 'jwt', settings: turned })).toBe(names[3]);
    const ids = ARCHITECTURES.map(({ id }) => id);
    expect(everyArchitecture('signed-cookie', 'jwt').map(takeId)).toEqual(ids);
    expect(everyArchitecture('jwt').map(takeId)).toEqual(
      ids.filter((id) => id !== 'signed-cookie'),
    );
  });

  it('is the run with settings of its own, and with everything that was done', () => {
    const spec = withDone(specFrom({ seed: 5 }), { atUs: 3, change: 'stop-server', target: 0 });
    const take = valid(takeOf(spec, { architecture: 'jwt', settings: { seed: 9 } }));
    expect(take.scenario).toEqual({ ...spec.scenario, seed: 9 });
    expect(take.history).toHaveLength(1);
    expect(spec.scenario.seed).toBe(5);
  });

  it('is refused where its settings are not possible', () => {
    const impossible = { architecture: 'jwt', settings: { 'servers.count': 0 } } as const;
    expect(takesOf(specFrom({}), [...UNDERS, impossible])).toMatchObject({
      problems: [{ field: 'servers.count' }],
    });
  });
});

describe('a story of takes that differ in anything', () => {
  it('is the run of each of them alone, with everything done to all', () => {
    const story = storyOf(specFrom({}), 'sticky', UNDERS);
    story.advance(6e6);
    expect(story.change('stop-server', 0)).toBe(true);
    story.advance(14e6);
    expect(story.view().shown).toBe(PLAIN);
    const hashes = [PLAIN, SLOWER, OTHER].map((id, index) => {
      finish(story.show(id));
      const { shown, traceHash, lanes } = story.view();
      expect(shown).toBe(id);
      expect(lanes.map((lane) => lane.id)).toEqual([PLAIN, SLOWER, OTHER]);
      const { scenario, architecture, history } = valid(takeOf(story.spec, UNDERS[index] as Under));
      const alone = createSimulation(scenario, { architecture, history });
      alone.advanceTo(20e6);
      expect(traceHash).toBe(alone.traceHash);
      return traceHash;
    });
    expect(new Set(hashes).size).toBe(3);
    // What the balancer notices later costs more: the lanes are really other runs.
    const [plain, slower] = story.view().lanes;
    expect(slower?.errors.total).toBeGreaterThan(plain?.errors.total ?? 0);
  });
});
