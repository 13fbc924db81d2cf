/**
 * Goal: branches, and what can be undone and redone, come back from storage as they were; what is no such thing is not read,
 * whatever it is, and nothing throws. How much room it takes.
 * Method: random histories through JSON and back; then one good text with each of its values in turn replaced by what nobody
 * wrote; a run to which two hundred things were done; and runs as they were saved in the first form.
 */
import { describe, expect, it } from 'vitest';
import { ENGINE_VERSION, FIELDS, type Field, type Intervention } from '../../src/engine';
import { flashSale } from '../../src/scenarios/flashSale';
import { smallShop } from '../../src/scenarios/smallShop';
import { decodedRuns } from '../../src/spec/decodedRuns';
import { encodedRuns } from '../../src/spec/encodedRuns';
import { goneOn, type History, historyFrom, present, redone, undone } from '../../src/spec/history';
import { listDone, valuesOf, withDone, withSettings } from '../../src/spec/runSpec';
import {
  branchedOff,
  changed,
  played,
  type Runs,
  renamed,
  runsOf,
  shownBranch,
  without,
} from '../../src/spec/runs';
import fc from '../support/random';
import { specFrom, valid } from '../support/specs';
import firstForm from './runsOfFirstForm.json';

const shop = specFrom(smallShop.document);
const ofShop = { scenario: 'small-shop', file: null, plain: smallShop.document } as const;
const sale = specFrom(flashSale.document);
const ofSale = { scenario: 'flash-sale', file: null, plain: flashSale.document } as const;

const begun = () => historyFrom(runsOf(shop, ofShop));

/** What a visitor does, with a number that says how. */
type Doing = (history: History<Runs>, number: number) => History<Runs>;

const idOf = ({ branches }: Runs, number: number) => branches[number % branches.length]?.id ?? 0;

function stopped(runs: Runs, target: number) {
  const { spec, latestUs } = shownBranch(runs);
  const last = listDone(spec).at(-1)?.atUs ?? 0;
  const stop: Intervention = {
    atUs: Math.max(last, latestUs) + 1,
    change: target % 2 ? 'stop-server' : 'start-server',
    target: target % 3,
  };
  const act = { is: 'change', ...stop } as const;
  return { act, spec: withDone(spec, stop), nowUs: stop.atUs };
}

const DOINGS: readonly Doing[] = [
  (history, number) =>
    goneOn(history, changed(present(history), stopped(present(history), number))),
  (history, number) =>
    goneOn(history, branchedOff(present(history), stopped(present(history), number))),
  (history, number) => {
    const runs = present(history);
    const spec = valid(withSettings(shownBranch(runs).spec, { 'servers.queue': number }));
    const act = { is: 'settings', told: `Queue limit: ${number}` } as const;
    return goneOn(history, changed(runs, { act, spec, nowUs: 5 }));
  },
  (history, number) => {
    const runs = present(history);
    return goneOn(history, renamed(runs, idOf(runs, number), number % 2 ? `Nr. ${number}` : null));
  },
  (history, number) => {
    const runs = present(history);
    return goneOn(history, without(runs, idOf(runs, number)));
  },
  (history, number) => {
    const act = { is: 'open', name: 'Flash sale' } as const;
    const moved = {
      from: { atUs: number, shown: 'sticky' },
      to: { atUs: 0, shown: 'jwt' },
    } as const;
    return goneOn(history, { ...runsOf(sale, ofSale), act, moved });
  },
  (history, number) => {
    const act = { is: 'restart' } as const;
    const { spec } = shownBranch(present(history));
    const moved = {
      from: { atUs: number, shown: 'sticky' },
      to: { atUs: 0, shown: 'jwt' },
    } as const;
    return goneOn(history, changed(present(history), { act, spec, nowUs: 0, moved }));
  },
  (history, number) => goneOn(history, played(present(history), number * 1_000_000)),
  undone,
  undone,
  redone,
];

const anyHistory = fc
  .array(fc.tuple(fc.constantFrom(...DOINGS), fc.integer({ min: 0, max: 9 })), { maxLength: 30 })
  .map((doings) => doings.reduce((history, [doing, number]) => doing(history, number), begun()));

function throughText(value: unknown) {
  const text = JSON.stringify(value);
  return JSON.parse(text);
}

/** A run to which so much was done, one in twenty of it in the past. */
function grown(acts: number): History<Runs> {
  let history = begun();
  for (let number = 0; number < acts; number += 1) {
    const stop = stopped(present(history), number);
    const atUs = stop.nowUs + 1_234_567;
    const runs = played(present(history), atUs);
    const become = number % 20 === 19 ? branchedOff : changed;
    history = goneOn(history, become(runs, stopped(runs, number)));
  }
  return history;
}

const sizeOf = (history: History<Runs>): number => JSON.stringify(encodedRuns(history)).length;

/** What was encoded, as it comes out of storage. */
function read(found: unknown, history: History<Runs>): History<Runs> | null {
  const { origin, spec } = shownBranch(present(history));
  return decodedRuns(found, origin.plain, spec.document);
}

/** What is there, as far back and as far on as one can go. */
function walked(history: History<Runs>) {
  const all = [present(history)];
  for (let at = history; undone(at) !== at; at = undone(at)) all.unshift(present(undone(at)));
  for (let at = history; redone(at) !== at; at = redone(at)) all.push(present(redone(at)));
  return all.map(({ branches, ...rest }) => ({
    ...rest,
    branches: branches.map(({ spec, ...branch }) => {
      const { document, settings, scenario } = spec;
      return { ...branch, document, settings, scenario, done: listDone(spec) };
    }),
  }));
}

describe('encoded runs', () => {
  it('come back as they were, with all that can be undone and redone', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const found = read(throughText(encodedRuns(history)), history);
        expect(found && walked(found)).toEqual(walked(history));
      }),
      { numRuns: 100 },
    );
  });

  it('of two hundred acts take 16 kB at most, and fifty of them can be undone', () => {
    const history = grown(200);
    const encoded = throughText(encodedRuns(history));
    expect(JSON.stringify(encoded).length).toBeLessThan(16_000);
    let found = read(encoded, history) as History<Runs>;
    expect(present(found).branches).toHaveLength(11);
    let count = 0;
    for (; undone(found) !== found; found = undone(found)) count += 1;
    expect(count).toBe(50);
  });

  it('grow with what was done, and not with the square of it', () => {
    const [small, large] = [200, 800].map((acts) => sizeOf(grown(acts))) as [number, number];
    expect(large).toBeLessThan(3 * small);
  });

  it('of many settings that were turned have each turn once', () => {
    const turn = (history: History<Runs>, number: number): History<Runs> => {
      const { spec } = shownBranch(present(history));
      const { path } = FIELDS.filter(({ kind }) => kind === 'duration')[number] as Field;
      const turned = withSettings(spec, { [path]: (valuesOf(spec)[path] as number) * 1.01 });
      if ('problems' in turned) return history;
      const act = { is: 'settings', told: 'Turned.' } as const;
      return goneOn(history, changed(present(history), { act, spec: turned, nowUs: 5 }));
    };
    let history = begun();
    for (let number = 0; number < 40; number += 1) history = turn(history, number);
    const { settings } = encodedRuns(history);
    expect(settings.length).toBeGreaterThan(10);
    for (const differs of settings) expect(Object.keys(differs).length).toBeLessThan(2);
    const found = read(throughText(encodedRuns(history)), history);
    expect(found && walked(found)).toEqual(walked(history));
  });
});

describe('encoded runs of the first form', () => {
  const { plain, document, holds, runs } = firstForm;
  const ofNow = { ...runs, engine: ENGINE_VERSION };

  it('are what they were', () => {
    const found = decodedRuns(ofNow, plain, document) as History<Runs>;
    const told = walked(found).map(({ act, shown, on, moved, branches }) =>
      JSON.stringify([
        act,
        shown,
        on,
        moved,
        branches.map(({ id, name, latestUs, fork, origin, settings, done }) => [
          ...[id, name, latestUs, fork, origin.scenario, settings],
          done.map(({ atUs, change, target }) => `${atUs} ${change} ${target}`),
        ]),
      ]),
    );
    expect(told).toEqual(holds);
    expect(walked(read(throughText(encodedRuns(found)), found) as History<Runs>)).toEqual(
      walked(found),
    );
  });

  it('that differ in nothing but what was done are of one scenario', () => {
    const all = decodedRuns(ofNow, plain, document)?.versions.flatMap(
      ({ value }) => value.branches,
    );
    const scenarios = new Map<string, Set<object>>();
    for (const { spec } of all ?? []) {
      const key = JSON.stringify([spec.document, spec.settings]);
      scenarios.set(key, (scenarios.get(key) ?? new Set()).add(spec.scenario));
    }
    expect(scenarios.size).toBeGreaterThan(2);
    for (const { size } of scenarios.values()) expect(size).toBe(1);
  });

  it('are not read where they are damaged', () => {
    const damaged = structuredClone(ofNow);
    (damaged.specs[1] as { done: string }).done = 'start S1;1';
    expect(decodedRuns(damaged, plain, document)).toBeNull();
  });
});

/** What nobody wrote; among it names that every list and object has something under. */
const HOSTILE = [
  null,
  -1,
  0.5,
  99,
  '',
  'length',
  '__proto__',
  '0',
  [],
  {},
  { is: 'toString' },
] as const;

/** A copy of a value for each place in it, in which something else stands there. */
function* spoilt(value: unknown, by: unknown): Generator<unknown> {
  yield by;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    // Documents are judged like any other.
    for (const other of key === 'documents' ? [by, [by, by]] : spoilt(inner, by)) {
      yield Array.isArray(value) ? value.with(Number(key), other) : { ...value, [key]: other };
    }
    if (!Array.isArray(value)) {
      const { [key]: _, ...rest } = value as Record<string, unknown>;
      yield rest;
    }
  }
}

/** Everything that is asked of a history that was read. */
function used(history: History<Runs>): void {
  for (const { branches, moved } of walked(history)) {
    for (const { latestUs, done } of branches) {
      if (latestUs > 604_800_000_000) throw new Error('It is played for ever.');
      for (const { target } of done) if (target > 1e6) throw new Error('There is no such server.');
    }
    if ((moved?.from.atUs ?? 0) > 604_800_000_000) throw new Error('It is played for ever.');
  }
}

describe('what is no encoded run', () => {
  const history = [0, 1, 3, 5, 8].reduce((so, which) => (DOINGS[which] as Doing)(so, 3), begun());
  const good = throughText(encodedRuns(history));

  it.each(HOSTILE.map((by) => [JSON.stringify(by), by]))(
    'is not read, or is one that can be used: %s anywhere',
    (_, by) => {
      let unread = 0;
      for (const bad of spoilt(good, by)) {
        const found = read(bad, history);
        if (found === null) unread += 1;
        else used(found);
      }
      expect(unread).toBeGreaterThan(30);
    },
  );

  // In the third version there are two branches, of which the second left the first.
  it.each([
    ['two branches of one name', 'branches.3.id', 0],
    ['a branch that left itself', 'forks.0.of', 1],
    ['another version', 'version', 3],
    ['another engine', 'engine', '0.0.1'],
    ['a week and more', 'branches.0.latestUs', 1e12],
    ['what nobody can do', 'done', 'bake S1;1a'],
    ['what came of nothing', 'done', 'stop S1;7~1a'],
  ])('is not read: %s', (_, place, by) => {
    const bad = structuredClone(good);
    const path = place.split('.');
    const last = path.pop() as string;
    const inner = path.reduce((at, key) => at[key], bad);
    expect(inner).toHaveProperty(last);
    inner[last] = by;
    expect(read(bad, history)).toBeNull();
    expect(read(good, history)).not.toBeNull();
  });

  it('is not read: any text', () => {
    fc.assert(fc.property(fc.jsonValue(), (bad) => read(bad, history) === null));
  });
});
