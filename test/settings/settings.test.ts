/**
 * Goal: every setting does something. A setting that changes no run at all is a lie on the page.
 * Method: for each one, a scenario in which it matters is run twice, with only that setting turned between. The table has
 * to name every setting, so that a new one cannot come without a proof.
 */
import { describe, expect, it } from 'vitest';
import { createSimulation, FIELDS } from '../../src/engine';
import { type ChangeAt, history, type Overrides, scenario, seconds } from '../support/scenarios';
import { TURNS } from './turns';

function turned(where: Overrides, path: string, value: unknown): Overrides {
  const [first, second] = path.split('.') as [string, string | undefined];
  if (second === undefined) return { ...where, [first]: value };
  return { ...where, [first]: { ...(where[first] as Overrides | undefined), [second]: value } };
}

function hashOf(document: Overrides, done: readonly ChangeAt[] = []): string {
  const simulation = createSimulation(scenario(document), { history: history(done) });
  simulation.advanceTo(seconds(40));
  return simulation.traceHash;
}

describe('the table of settings', () => {
  it('names every setting and no other', () => {
    expect(Object.keys(TURNS).sort()).toEqual(FIELDS.map(({ path }) => path).sort());
  });
});

describe.each(FIELDS.map((field) => [field.path, field] as const))('%s', (path, field) => {
  it('changes the run', () => {
    const turn = TURNS[path];
    if (turn === undefined) throw new Error(`There is no line for ${path}.`);
    const { to, where = {}, done } = turn;
    expect(to).not.toEqual(field.stretched);
    const before = hashOf(where, done);
    expect(hashOf(turned(where, path, field.stretched), done)).toBe(before);
    expect(hashOf(turned(where, path, to), done)).not.toBe(before);
  });
});
