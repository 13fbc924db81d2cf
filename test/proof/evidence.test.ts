/**
 * Goal: a file of another build, or of anything else, is found out when it is read, and not while it is drawn.
 * Method: evidence that is good, and the same with each of its properties left out or of another kind in turn.
 */
import { describe, expect, it } from 'vitest';
import { isEvidence } from '../../src/proof/evidence';
import { evidence } from '../support/reports';

const good = (): unknown => structuredClone(evidence('agrees', 'disagrees', 'too vague'));

type Step = string | number;

/** Every place in a value, from the outside in. */
function places(value: unknown, path: readonly Step[] = []): (readonly Step[])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const here = [...path, Array.isArray(value) ? Number(name) : name];
    return [here, ...places(inner, here)];
  });
}

/** Good evidence with one place changed. */
function broken(
  path: readonly Step[],
  change: (holder: Record<Step, unknown>, last: Step) => void,
) {
  const value = good();
  const last = path.at(-1) ?? '';
  const holder = path.slice(0, -1).reduce((inner, step) => {
    return (inner as Record<Step, unknown>)[step];
  }, value);
  change(holder as Record<Step, unknown>, last);
  return value;
}

const named = places(good()).map((path) => [path.join('.'), path] as const);
const isInList = (path: readonly Step[]): boolean => typeof path.at(-1) === 'number';

describe('evidence', () => {
  it('is good as the build writes it, with or without a report', () => {
    expect(isEvidence(good())).toBe(true);
    expect(isEvidence({ report: null, reason: 'No time.', omissions: [] })).toBe(true);
  });

  it('may say more than this page shows', () => {
    expect(isEvidence({ ...(good() as object), later: 1 })).toBe(true);
  });

  it.each([null, undefined, 1, 'text', [], {}].map((value) => [value]))('is not %j', (value) => {
    expect(isEvidence(value)).toBe(false);
  });

  it.each(named.filter(([, path]) => !isInList(path)))('is none without %s', (_name, path) => {
    const without = broken(path, (holder, last) => {
      delete holder[last];
    });
    expect(isEvidence(without)).toBe(false);
  });

  it.each(named)('is none with another kind of %s', (_name, path) => {
    const changed = broken(path, (holder, last) => {
      holder[last] = true;
    });
    expect(isEvidence(changed)).toBe(false);
  });

  it('has no verdict that this page does not know', () => {
    const path = ['report', 'laws', 0, 'rows', 0, 'verdict'];
    const changed = broken(path, (holder, last) => {
      holder[last] = 'perhaps';
    });
    expect(isEvidence(changed)).toBe(false);
  });
});
