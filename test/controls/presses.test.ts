/**
 * Goal: what a press of a node does is one thing, and is called as its menu calls it.
 * Method: every change there is.
 */
import { expect, it } from 'vitest';
import { menuLabel } from '../../src/controls/changes';
import { pressWord } from '../../src/controls/presses';
import { CHANGES, createSimulation } from '../../src/engine';
import { scenario } from '../support/scenarios';

it('is called as in the menu', () => {
  const presses = CHANGES.filter(({ id }) => pressWord(id) !== null);
  expect(presses.map(({ id }) => pressWord(id))).toEqual(
    presses.map(({ id }) => menuLabel(id).toLowerCase()),
  );
});

it('is exactly one thing for every machine, before and after it', () => {
  const simulation = createSimulation(scenario({ cdn: { on: true } }), { architecture: 'hybrid' });
  const presses = () =>
    CHANGES.filter(({ id }) => pressWord(id) !== null && simulation.accepts(id, 0));
  const before = presses();
  expect(before.map(({ subject }) => subject)).toEqual([
    ...new Set(before.map(({ subject }) => subject)),
  ]);
  for (const { id } of before) simulation.intervene(id, 0);
  const after = presses();
  expect(after.map(({ subject }) => subject).toSorted()).toEqual(
    before.map(({ subject }) => subject).toSorted(),
  );
  expect(after.map(({ id }) => id)).not.toEqual(before.map(({ id }) => id));
});
