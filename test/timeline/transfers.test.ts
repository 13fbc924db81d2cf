/**
 * Goal: what is said of transfers is true of the money too: one that is lost may have been made before, and what a wiped
 * store takes is not "nothing", though nobody's session goes with it.
 * Method: online banking as the page has it, with responses lost before a wipe, and with the wipe alone; every sentence.
 */
import { describe, expect, it } from 'vitest';
import { RunLab } from '../../scripts/lessons/runLab';
import type { ArchitectureId } from '../../src/engine';
import { bankTransfers } from '../../src/scenarios/uses/bankTransfers';
import { filmNight } from '../../src/scenarios/uses/filmNight';

const { interventions: _stop, ...transfers } = bankTransfers.document;
const { interventions: _planned, ...films } = filmNight.document;

/** All that is said of a run up to this second, in which this was done. */
function saidOf(
  document: object,
  shown: ArchitectureId,
  done: readonly object[],
  untilS: number,
): string[] {
  const lab = new RunLab({ ...document, interventions: done }, shown);
  lab.play(untilS);
  return lab.view.log.map(({ text, detail }) => `${text} ${detail}`);
}

const WIPE = { do: 'wipe', target: 'store' } as const;

describe('a store that is wiped under Hybrid', () => {
  const wiped = [{ at: 20, ...WIPE }];
  it.each([
    [
      'transfers that were half done',
      transfers,
      /lost (a transfer|transfers) that (was|were) half done/,
    ],
    ['positions, missed later', films, /shown less of the film than had been saved/],
  ] as const)('takes %s, and nobody says that nobody lost anything', (_what, document, lost) => {
    const said = saidOf(document, 'hybrid', wiped, 40).join('\n');
    expect(said).toContain('The session store was wiped.');
    expect(said).toMatch(lost);
    expect(said).not.toMatch(/lost anything/);
  });
});

it('says of no transfer that it was not made which its person only believes to have failed', () => {
  const done = [
    { at: 10, do: 'lose-answers', target: 'network' },
    { at: 30, do: 'deliver-answers', target: 'network' },
    { at: 33, ...WIPE },
  ];
  const said = saidOf({ ...transfers, seed: 2 }, 'central-store', done, 34).join('\n');
  expect(said).toMatch(/Ana believes that a transfer failed: it was made/);
  expect(said).toMatch(/Ana.* lost (a transfer|transfers) that (was|were) half done/);
  expect(said).not.toMatch(/not made/);
});
