/**
 * Goal: whatever a document holds, a visitor gets a complete scenario or is told what is wrong with it.
 * Method: one bad document for every way of being wrong; each message names field, value and what is allowed.
 */
import { describe, expect, it } from 'vitest';
import {
  FIELDS,
  type Field,
  type FieldValue,
  type Problem,
  parseScenario,
  type Scenario,
} from '../../../src/engine';
import { problemInWords } from '../../../src/messages/problems';
import { render } from '../../../src/messages/room';
import { scenario } from '../../support/scenarios';

function problemsOf(document: unknown): readonly Problem[] {
  const parsed = parseScenario(document);
  return 'problems' in parsed ? parsed.problems : [];
}

const sayingOf = (problem: Problem | undefined): string =>
  problem === undefined ? '' : problemInWords(problem);

const good = { version: 1 };

/** The value of a setting in a parsed scenario. */
function valueAt(from: Scenario, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (value as never)[name], from);
}

/** A default as scenarios keep it. */
function kept(field: Field, value: FieldValue): unknown {
  if (!field.kind.startsWith('duration')) return value;
  const inMicroseconds = (one: number) => Math.round(one * 1_000_000);
  return typeof value === 'number'
    ? inMicroseconds(value)
    : (value as readonly number[]).map(inMicroseconds);
}

describe('what is not said', () => {
  it.each(['stretched', 'realistic'] as const)('takes the default of the %s world', (world) => {
    const parsed = scenario({ world });
    for (const field of FIELDS) {
      expect([field.path, valueAt(parsed, field.path)]).toEqual([
        field.path,
        kept(field, field[world]),
      ]);
    }
    expect(parsed).toMatchObject({ world, name: 'Untitled', description: '', interventions: [] });
  });

  it('is the stretched world, where the world itself is not said', () => {
    expect(scenario()).toEqual(scenario({ world: 'stretched' }));
  });

  it('is nothing but the document is complete without it', () => {
    const paths = FIELDS.map(({ path }) => path.split('.')[0]);
    const names = ['name', 'description', 'world', 'interventions', ...paths];
    expect(new Set(Object.keys(scenario()))).toEqual(new Set(names));
  });
});

describe('durations', () => {
  it('are written in seconds and kept in whole microseconds', () => {
    const parsed = scenario({
      clients: { thinkTime: [0.0000014, 2.5] },
      servers: { serviceTime: 0.0000016 },
      interventions: [{ at: 6.25, do: 'stop', target: 'S1' }],
    });
    expect(parsed.clients.thinkTime).toEqual([1, 2_500_000]);
    expect(parsed.servers.serviceTime).toBe(2);
    expect(parsed.interventions).toEqual([{ atUs: 6_250_000, change: 'stop-server', target: 0 }]);
  });
});

const VERSION = { id: 'allowed.names', args: { names: '1' } } as const;

describe('a document that is wrong', () => {
  const cases: readonly (readonly [string, unknown, Partial<Problem>])[] = [
    ['is a list', [], { field: '', value: '[]' }],
    ['is null', null, { field: '', value: 'null' }],
    ['is a text', 'version 1', { field: '', value: '"version 1"' }],
    ['is nothing at all', undefined, { field: '', value: 'undefined' }],
    ['has no version', {}, { field: 'version', value: '', fault: 'missing', allowed: VERSION }],
    ['has another version', { version: 2 }, { field: 'version', value: '2', allowed: VERSION }],
    ['has a version as text', { version: '1' }, { field: 'version', value: '"1"' }],
    ['has an unknown field', { ...good, server: 3 }, { field: 'server', value: '3' }],
    ['has a misspelt setting', { ...good, servers: { worker: 2 } }, { field: 'servers.worker' }],
    ['has a number for a group', { ...good, servers: 3 }, { field: 'servers', value: '3' }],
    ['has null for a group', { ...good, servers: null }, { field: 'servers', value: 'null' }],
    ['has a list for a group', { ...good, clients: [6] }, { field: 'clients', value: '[6]' }],
    ['has null for a setting', { ...good, seed: null }, { field: 'seed', value: 'null' }],
    ['has a text for a number', { ...good, seed: '1' }, { field: 'seed', value: '"1"' }],
    ['has a fraction for a count', { ...good, servers: { count: 2.5 } }, { value: '2.5' }],
    ['has too little', { ...good, servers: { count: 0 } }, { field: 'servers.count', value: '0' }],
    ['has too much', { ...good, clients: { count: 100001 } }, { value: '100001' }],
    ['has a negative time', { ...good, token: { lifetime: -1 } }, { field: 'token.lifetime' }],
    ['has a number for a flag', { ...good, clients: { loggedIn: 1 } }, { value: '1' }],
    ['has an unknown choice', { ...good, architecture: 'redis' }, { value: '"redis"' }],
    ['has an unknown world', { ...good, world: 'flat' }, { field: 'world', value: '"flat"' }],
    ['has null for the world', { ...good, world: null }, { field: 'world', value: 'null' }],
    ['has half a range', { ...good, clients: { thinkTime: [1] } }, { value: '[1]' }],
    ['has a range backwards', { ...good, clients: { thinkTime: [3, 1] } }, { value: '[3,1]' }],
    ['has a range of texts', { ...good, clients: { cartItems: ['a', 'b'] } }, {}],
    ['has fractions of items', { ...good, clients: { cartItems: [0.5, 1] } }, { value: '[0.5,1]' }],
    ['has a long name', { ...good, name: 'a'.repeat(81) }, { field: 'name' }],
    ['has a number for a name', { ...good, name: 7 }, { field: 'name', value: '7' }],
    ['has a long description', { ...good, description: 'a'.repeat(401) }, { field: 'description' }],
    ['has a number for its schema', { ...good, $schema: 7 }, { field: '$schema', value: '7' }],
    [
      'has four weights of nothing',
      {
        ...good,
        clients: { browseWeight: 0, addWeight: 0, readWeight: 0, checkoutWeight: 0 },
      },
      { field: 'clients' },
    ],
    [
      'has more in carts than carts can hold',
      { ...good, clients: { cartItems: [0, 5], cartLimit: 4 } },
      { field: 'clients.cartItems', value: '[0,5]' },
    ],
    [
      'has health checks that can never pass',
      { ...good, balancer: { checkTimeout: 1 }, network: { balancerServer: 0.5 } },
      { field: 'balancer.checkTimeout', value: '1' },
    ],
    [
      'falls back on a replica that is not there',
      { ...good, store: { fallback: 'replica' } },
      { field: 'store.fallback', value: '"replica"' },
    ],
  ];

  it.each(cases)('%s', (_what, document, expected) => {
    const [problem, ...others] = problemsOf(document);
    expect(others).toEqual([]);
    expect(problem).toMatchObject(expected);
    if (problem === undefined) throw new Error('Nothing is wrong with it.');
    const words = problemInWords(problem);
    expect(words).toContain(problem.field === '' ? 'The document' : problem.field);
    expect(words).toContain(`: ${render(problem.allowed)}.`);
  });

  it.each(cases)('says what it found: %s', (_what, document) => {
    const [problem] = problemsOf(document);
    const { value, fault } = problem as Problem;
    const words = sayingOf(problem);
    // A name that does not exist is itself what was found; so is a value that is missing.
    if (fault === 'missing') expect(words).toContain('is missing');
    else if (fault !== 'unknown') expect(words).toContain(value);
  });

  it('is told everything that is wrong with it, up to a number that people read', () => {
    expect(problemsOf({ version: 3, seed: -1, servers: { count: 0, queue: 'x' } })).toHaveLength(4);
    const clutter = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`x${i}`, i]));
    expect(problemsOf({ ...good, ...clutter })).toHaveLength(20);
    expect(problemsOf({ ...good, interventions: Array<unknown>(999).fill(0) })).toHaveLength(20);
  });
});

describe('interventions', () => {
  const problemsWith = (...interventions: readonly unknown[]) =>
    problemsOf({ ...good, interventions });
  const stop = { at: 6, do: 'stop', target: 'S1' };

  it.each([
    ['no list', { ...good, interventions: {} }, 'interventions'],
    ['null', { ...good, interventions: null }, 'interventions'],
  ])('are refused as %s', (_what, document, field) => {
    expect(problemsOf(document)).toMatchObject([{ field }]);
  });

  it.each([
    ['no object', 'stop S1', 'interventions[1]'],
    ['without an instant', { do: 'stop', target: 'S1' }, 'interventions[1].at'],
    ['before the start', { ...stop, at: -1 }, 'interventions[1].at'],
    ['after a week', { ...stop, at: 604801 }, 'interventions[1].at'],
    ['at a text', { ...stop, at: '6' }, 'interventions[1].at'],
    ['with an unknown verb', { ...stop, do: 'explode' }, 'interventions[1].do'],
    ['with the verb of another target', { ...stop, do: 'wipe' }, 'interventions[1].do'],
    ['without a verb', { at: 6, target: 'S1' }, 'interventions[1].do'],
    ['on an unknown target', { ...stop, target: 'S0' }, 'interventions[1].target'],
    ['on a server too many', { ...stop, target: 'S65' }, 'interventions[1].target'],
    ['on a number', { ...stop, target: 1 }, 'interventions[1].target'],
    ['on nothing', { at: 6, do: 'stop' }, 'interventions[1].target'],
    ['with an unknown name', { ...stop, why: 'for fun' }, 'interventions[1].why'],
  ])('are refused %s', (_what, bad, field) => {
    expect(problemsWith(stop, bad)).toMatchObject([{ field }]);
  });

  it('are understood by target and verb', () => {
    const parsed = scenario({
      interventions: [
        stop,
        { at: 7, do: 'stop', target: 'balancer' },
        { at: 8, do: 'wipe', target: 'store' },
        { at: 9, do: 'add', target: 'servers' },
        { at: 604800, do: 'unfreeze', target: 'S64' },
      ],
    });
    expect(parsed.interventions.map(({ change, target }) => [change, target])).toEqual([
      ['stop-server', 0],
      ['stop-balancer', 0],
      ['wipe-store', 0],
      ['add-server', 0],
      ['unfreeze-server', 63],
    ]);
  });

  it('may be ten thousand, and are refused at once where there are more', () => {
    expect(problemsWith(...Array<unknown>(10_000).fill(stop))).toEqual([]);
    const [problem, ...others] = problemsWith(...Array<unknown>(10_001).fill(stop));
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ field: 'interventions' });
    expect(sayingOf(problem)).toContain('at most 10000');
    expect(sayingOf(problem).length).toBeLessThan(200);
  });
});

describe('hostile documents', () => {
  it.each(['\u001b[2J', '\u202edlrow', 'a\u0000b', '\u009b31m'])(
    'may not have a name that a terminal or a page would obey: %j',
    (name) => {
      const problems = problemsOf({ version: 1, name });
      expect(problems).toMatchObject([{ field: 'name' }]);
      expect(sayingOf(problems[0])).toContain('at most 80 characters without control characters');
      expect(sayingOf(problems[0])).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    },
  );

  it('are quoted so that nothing hides in them', () => {
    const [problem] = problemsOf({ version: 1, '\u001b[2J\u202eowned': '\u009b31m' });
    expect(sayingOf(problem)).toContain('There is no field "U+001B[2JU+202Eowned".');
    expect(problem?.value).toBe('"U+009B31m"');
  });

  const hostile = (json: string) => problemsOf(JSON.parse(json));

  it.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'])(
    'with a field called %s are refused',
    (name) => {
      expect(hostile(`{ "version": 1, "${name}": {} }`)).toMatchObject([{ field: name }]);
      expect(hostile(`{ "version": 1, "servers": { "${name}": {} } }`)).toMatchObject([
        { field: `servers.${name}` },
      ]);
      const entry = `{ "at": 1, "do": "stop", "target": "S1", "${name}": 1 }`;
      expect(hostile(`{ "version": 1, "interventions": [${entry}] }`)).toMatchObject([
        { field: `interventions[0].${name}` },
      ]);
    },
  );

  it('change no prototype', () => {
    hostile('{ "version": 1, "__proto__": { "polluted": 1 }, "servers": { "__proto__": 1 } }');
    hostile('{ "version": 1, "constructor": { "prototype": { "polluted": 1 } } }');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(Object.getPrototypeOf(scenario())).toBe(Object.prototype);
  });

  it('get short answers to long values', () => {
    const long = 'x'.repeat(5_000_000);
    const documents = [
      { ...good, name: long },
      { ...good, [long]: 1 },
      { ...good, architecture: long },
      { ...good, servers: { [long]: long } },
      { ...good, interventions: [{ at: 1, do: long, target: 'S1' }] },
      { ...good, interventions: [{ at: 1, do: 'stop', target: long }] },
      long,
    ];
    for (const document of documents) {
      const problems = problemsOf(document);
      expect(problems).toHaveLength(1);
      expect(sayingOf(problems[0]).length).toBeLessThan(400);
    }
  });

  it('may nest as deep as they like', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    expect(hostile(`{ "version": 1, "name": ${deep} }`)).toMatchObject([{ field: 'name' }]);
    expect(hostile(`{ "version": 1, "clients": { "thinkTime": ${deep} } }`)).toHaveLength(1);
    expect(hostile(deep)).toHaveLength(1);
  });

  it('show markup as what it is: text', () => {
    const [problem] = problemsOf({ ...good, name: 7, architecture: '<img src=x onerror=a()>' });
    expect(problem?.value).toBe('"<img src=x onerror=a()>"');
  });
});

describe('a parsed scenario', () => {
  it('shares nothing with the document or with another one', () => {
    const document = { ...good, clients: { cartItems: [1, 2], thinkTime: [1, 2] } };
    const one = scenario(document);
    document.clients.cartItems[0] = 9;
    document.clients.thinkTime[0] = 9;
    expect(one.clients.cartItems).toEqual([1, 2]);
    expect(one.clients.thinkTime).toEqual([1_000_000, 2_000_000]);
    expect(scenario().clients.cartItems).not.toBe(scenario().clients.cartItems);
  });
});
