/**
 * Goal: whatever a page opens at once asks for none of the extras of the engine, which come later; whatever asks for them
 * too early says for what; and once they are here, a run is the same as if they had been there from the start.
 * Method: the run behind a page is built for Node as the page's worker is, and played beside the engine as it is.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ArchitectureId, isPlain, type Scenario } from '../../../src/engine';
import { SCENARIOS } from '../../../src/scenarios';
import { smallShop } from '../../../src/scenarios/smallShop';
import { built, forgetBuilt } from '../../support/extras/build';
import type * as Start from '../../support/extras/start';
import * as whole from '../../support/extras/start';

afterAll(forgetBuilt);

const scenarioOf = ({ parseScenario }: typeof Start, document: unknown): Scenario => {
  const parsed = parseScenario(document);
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.scenario;
};

/** Plays a document under an architecture, and looks at it again from the middle on. */
function played(
  of: typeof Start,
  document: unknown,
  architecture: ArchitectureId,
  seconds: number,
) {
  const simulation = of.createSimulation(scenarioOf(of, document), { architecture });
  simulation.advanceTo((seconds * 1_000_000) / 2);
  simulation.record(new of.Trace(100_000));
  simulation.advanceTo(seconds * 1_000_000);
  return simulation.traceHash;
}

describe('before the extras are here', () => {
  let start: typeof Start;
  beforeAll(async () => {
    ({ start } = await built('before'));
  }, 120_000);

  const plain = whole.ARCHITECTURES.flatMap(({ id }) =>
    [1, 2, 77].map((seed) => [id, seed] as const),
  );

  it('two hours, in which tokens expire, ask for none either', () => {
    for (const id of ['jwt', 'central-store'] as const) {
      const document = { version: 1, world: 'stretched', seed: 5, architecture: id };
      expect(played(start, document, id, 7200)).toBe(played(whole, document, id, 7200));
    }
  });

  it.each(plain)('half an hour under %s with seed %i asks for none of them', (id, seed) => {
    const document = { version: 1, world: 'stretched', seed, architecture: id };
    expect(isPlain(document)).toBe(true);
    expect(played(start, document, id, 1800)).toBe(played(whole, document, id, 1800));
  });

  it('a story is played, seen and shown under every architecture', () => {
    const opening = start.openingOfDocument(smallShop.document);
    if ('problems' in opening) throw new Error('The small shop is no scenario.');
    const story = new start.Story(opening);
    for (const { id } of opening.takes) {
      for (const _ of story.show(id));
      story.advance(5_000_000);
      expect(story.view().shown).toBe(id);
    }
  });

  it('what asks for one of them says for which', () => {
    const simulation = start.createSimulation(scenarioOf(start, smallShop.document));
    const early = 'is called before the extras of the engine are here';
    expect(() => simulation.intervene('stop-server', 0)).toThrow(`subjectState ${early}`);
    const { document } = SCENARIOS.find(({ name }) => name === 'public-pages') as {
      document: unknown;
    };
    const cdn = start.createSimulation(scenarioOf(start, document));
    expect(() => cdn.advanceTo(10_000_000)).toThrow(early);
  });
});

describe('once they are here', () => {
  it('every ready-made scenario is the run that it is with the whole engine', async () => {
    const { start } = await built('after');
    await start.fetchLater();
    for (const { document, name } of SCENARIOS) {
      const own = document.architecture as ArchitectureId;
      const hash = played(start, document, own, 60);
      expect([name, hash]).toEqual([name, played(whole, document, own, 60)]);
    }
  }, 240_000);
});

describe('isPlain', () => {
  it.each([
    [smallShop.document, true],
    [{ version: 1, clients: { count: 6 } }, false],
    [{ version: 1, world: 'realistic' }, false],
    [{ version: 1, interventions: [] }, false],
    [[], false],
    [null, false],
  ])('%j', (document, expected) => {
    expect(isPlain(document)).toBe(expected);
  });

  it('is none of the other ready-made scenarios', () => {
    const plain = SCENARIOS.filter(({ document }) => isPlain(document));
    expect(plain.map(({ name }) => name)).toEqual([smallShop.name]);
  });
});
