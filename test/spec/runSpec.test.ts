/**
 * Goal: a run is a value: what is made of it is another one, and what it was stays as it was.
 * Method: frozen specs, turned, done to, sent through JSON and into another time world.
 */
import { describe, expect, it } from 'vitest';
import { ENGINE_VERSION, FIELDS, type Intervention } from '../../src/engine';
import { SCENARIOS } from '../../src/scenarios';
import { encoded, isFull } from '../../src/spec/codec';
import { decoded } from '../../src/spec/decoding';
import { isEncoded } from '../../src/spec/encodedSpec';
import {
  asDocument,
  documentOf,
  historyOf,
  listDone,
  type RunSpec,
  specOf,
  turnedFrom,
  untouched,
  valuesOf,
  withDone,
  withSettings,
} from '../../src/spec/runSpec';
import { inWorld } from '../../src/spec/timeWorld';
import { specFrom, valid } from '../support/specs';

const stop: Intervention = { atUs: 6_000_000, change: 'stop-server', target: 0 };
const wipe: Intervention = { atUs: 7_500_000, change: 'wipe-store', target: 0 };

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) frozen(inner);
  return value;
}

describe('a spec', () => {
  it('is never changed: what is made of it is another one', () => {
    const spec = frozen(specFrom({ servers: { count: 4 }, seed: 9 }));
    const turned = frozen(valid(withSettings(spec, { 'servers.count': 5, 'store.timeout': 1 })));
    const done = frozen(withDone(withDone(turned, stop), wipe));
    expect(spec.settings).toEqual({});
    expect(turned.settings).toEqual({ 'servers.count': 5, 'store.timeout': 1 });
    expect(turnedFrom(turned)).toEqual({ 'servers.count': 4, 'store.timeout': 1.5 });
    expect(turned.scenario.servers.count).toBe(5);
    expect(listDone(turned)).toEqual([]);
    expect(listDone(done)).toEqual([stop, wipe]);
    expect(listDone(untouched(done))).toEqual([]);
    // What was done before is shared, not copied.
    expect(withDone(done, stop).done?.before).toBe(done.done);
  });

  it('is the very same where nothing is turned, and forgets what is turned back', () => {
    const spec = specFrom({ servers: { count: 4 } });
    expect(withSettings(spec, { 'servers.count': 4 })).toBe(spec);
    const turned = valid(withSettings(spec, { 'servers.count': 6, 'balancer.fall': 3 }));
    expect(valid(withSettings(turned, { 'servers.count': null })).settings).toEqual({
      'balancer.fall': 3,
    });
    expect(
      valid(withSettings(turned, { 'servers.count': 4, 'balancer.fall': 2 })).settings,
    ).toEqual({});
  });

  it('refuses what is no scenario, by name', () => {
    const spec = specFrom({});
    expect(specOf({ version: 1, servers: 3 })).toMatchObject({ problems: [{ field: 'servers' }] });
    expect(withSettings(spec, { 'servers.count': 0 })).toMatchObject({
      problems: [{ field: 'servers.count' }],
    });
    for (const path of ['servers.cue', 'servers.count.foo', 'servers', 'version']) {
      expect(withSettings(spec, { [path]: 1 })).toMatchObject({ problems: [{ field: path }] });
    }
  });

  it('has what the document plans and what was done, in order of time', () => {
    const planned = [{ at: 7, do: 'wipe', target: 'store' }];
    const spec = withDone(specFrom({ interventions: planned }), stop);
    expect(historyOf(spec).map(({ atUs }) => atUs)).toEqual([6_000_000, 7_000_000]);
  });

  it('is one document, which is the same run', () => {
    const spec = withDone(valid(withSettings(specFrom({}), { 'servers.count': 5 })), stop);
    const document = asDocument(spec, 'jwt');
    const { scenario } = valid(specOf(document));
    expect(scenario).toEqual({
      ...spec.scenario,
      architecture: 'jwt',
      interventions: historyOf(spec),
    });
  });
});

describe('an encoded spec', () => {
  it.each(SCENARIOS.map(({ name, document }) => [name, document] as const))(
    'is the same spec again: %s',
    (_, document) => {
      const spec = withDone(withDone(valid(specOf(document)), stop), wipe);
      const turned = valid(withSettings(spec, { 'orders.keyLock': 3, seed: 5 }));
      const text = JSON.stringify(encoded(turned));
      const again: unknown = JSON.parse(text);
      expect(isEncoded(again)).toBe(true);
      expect(valid(decoded(again as never))).toEqual(turned);
      expect(encoded(turned).engine).toBe(ENGINE_VERSION);
    },
  );

  it.each([
    ['another version', { version: 2 }],
    ['no list of what was done', { done: {} }],
    ['no document', { document: null }],
    ['settings that are none', { settings: 'all' }],
    ['no engine', { engine: 2 }],
  ])('is told by its form: %s', (_, wrong) => {
    expect(isEncoded({ ...encoded(specFrom({})), ...wrong })).toBe(false);
  });

  it('is judged like any document, with everything that was done', () => {
    const form = encoded(withDone(specFrom({}), stop));
    const fields = (one: Partial<typeof form>) => {
      const spec = decoded({ ...form, ...one });
      return 'problems' in spec ? spec.problems.map(({ field }) => field) : [];
    };
    expect(fields({})).toEqual([]);
    expect(fields({ document: { version: 3 } })).toEqual(['version']);
    expect(fields({ settings: { 'servers.count': 'all' } })).toEqual(['servers.count']);
    expect(fields({ done: [{ at: 1, do: 'bake', target: 'S1' }] })).toEqual([
      'interventions[0].do',
    ]);
  });

  it('is full where one more could not be opened again', () => {
    const planned = Array<object>(9_999).fill({ at: 3600, do: 'wipe', target: 'store' });
    const spec = specFrom({ interventions: planned });
    expect(isFull(spec)).toBe(false);
    expect(isFull(withDone(spec, stop))).toBe(true);
  });
});

describe('another time world', () => {
  const context = { architecture: 'hybrid', isReadyMade: false } as const;
  const there = (spec: RunSpec, isReadyMade = false) => {
    const found = inWorld(spec, 'realistic', { ...context, isReadyMade });
    if ('problems' in found) throw new Error('It is no scenario there.');
    return found;
  };

  it('keeps what the document says itself and what was turned; all else is as usual there', () => {
    const plan = { at: 3, do: 'stop', target: 'S1' };
    const document = { name: 'Mine', description: 'A shop.', seed: 7, interventions: [plan] };
    const spec = valid(withSettings(specFrom(document), { 'servers.count': 5 }));
    const { spec: other, lost } = there(withDone(spec, wipe));
    expect(lost).toEqual([]);
    expect(other.document).toEqual({
      version: 1,
      ...document,
      world: 'realistic',
      architecture: 'hybrid',
    });
    expect(listDone(other)).toEqual([]);
    const values = valuesOf(other);
    for (const { path, realistic } of FIELDS) {
      const own = new Map<string, unknown>([
        ['seed', 7],
        ['architecture', 'hybrid'],
        ['servers.count', 5],
      ]).get(path);
      expect(values[path], path).toEqual(own ?? realistic);
    }
  });

  it('has another name where the name is about the time, and not where a visitor gave it', () => {
    const named = specFrom({ name: 'Small shop', description: 'In slow motion.' });
    expect(documentOf(there(named, true).spec)).toMatchObject({ name: 'A system in real time' });
    expect(documentOf(there(named, true).spec)).not.toHaveProperty('description');
    expect(documentOf(there(named).spec)).toMatchObject({ name: 'Small shop' });
  });

  it('names what cannot be kept, and keeps the rest', () => {
    const settings = { 'balancer.checkTimeout': 1, 'balancer.fall': 4 };
    const spec = valid(withSettings(specFrom({ world: 'realistic' }), settings));
    const found = inWorld(spec, 'stretched', context);
    expect(found).toMatchObject({
      spec: { settings: { 'balancer.fall': 4 } },
      lost: [{ field: 'balancer.checkTimeout' }],
    });
  });

  it('does with a value of the document as with one that was turned', () => {
    const document = { world: 'realistic', balancer: { checkTimeout: 1, fall: 4 } };
    const found = inWorld(specFrom(document), 'stretched', context);
    expect(found).toMatchObject({
      spec: { settings: {}, document: { world: 'stretched', balancer: { fall: 4 } } },
      lost: [{ field: 'balancer.checkTimeout' }],
    });
  });

  it('keeps nothing of what was turned where the fault is with what was not', () => {
    const settings = { 'network.balancerServer': 0.9, 'balancer.fall': 4 };
    const spec = valid(withSettings(specFrom({ world: 'realistic' }), settings));
    const found = inWorld(spec, 'stretched', context);
    expect(found).toMatchObject({ spec: { settings: {} }, lost: [{}] });
  });
});
