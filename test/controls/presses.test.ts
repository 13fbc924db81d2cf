/**
 * Goal: what a press of a node does is one thing, and is called as its menu calls it.
 * Method: every change there is.
 */
import { expect, it } from 'vitest';
import { menuLabel } from '../../src/controls/changes';
import { changesOf, pressWord } from '../../src/controls/presses';
import { CHANGES, createSimulation } from '../../src/engine';
import { scenario } from '../support/scenarios';
import { person, server, system } from '../support/viewParts';

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

it('is what can be done to that very node, also after others have gone', () => {
  const now = system({
    servers: [server(2, { changes: ['stop-server'] }), server(5, { changes: ['start-server'] })],
    people: [person(1, { changes: ['ban-client'] }), person(4, { changes: ['log-out-client'] })],
  });
  const servers = [0, 1, 2, 3, 5].map((index) => changesOf(now, { kind: 'server', index }));
  expect(servers).toEqual([[], [], ['stop-server'], [], ['start-server']]);
  const people = [0, 1, 2, 4].map((index) => changesOf(now, { kind: 'person', index }));
  expect(people).toEqual([[], ['ban-client'], [], ['log-out-client']]);
});
