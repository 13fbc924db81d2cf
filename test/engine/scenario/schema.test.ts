/**
 * Goal: an editor that knows the published JSON Schema says the same as the parser.
 * Method: documents made of values at and around every limit, of the right and of wrong types, are judged by both.
 */

import { describe, expect, it, vi } from 'vitest';
import { CHANGES, FIELDS, type Field, parseScenario, scenarioSchema } from '../../../src/engine';
import fields from '../../../src/messages/fields';
import { schemaWords } from '../../../src/messages/generatedWords';
import { conforms } from '../../support/jsonSchema';
import fc from '../../support/random';

// Many runs: a machine that is busy with other things needs its time.
vi.setConfig({ testTimeout: 60_000 });

type Document = Readonly<Record<string, unknown>>;

const schema = scenarioSchema(schemaWords);
const accepted = (document: unknown): boolean => 'scenario' in parseScenario(document);

const WRONG_TYPES = [null, true, 'text', '', [], {}, [1], ['a', 'b'], -0.5, 1e9, '__proto__'];

/** Numbers at a limit, a little inside and a little outside. */
function edges({ min, max }: Field): number[] {
  const step = Math.max(1e-7, Math.abs(max) * 1e-9);
  const near = [min, max, min - step, max + step, min + step, max - step, (min + max) / 2];
  return [...near, Math.floor((min + max) / 2), min - 1, max + 1];
}

function valueFor(field: Field): fc.Arbitrary<unknown> {
  const wrong = fc.constantFrom<unknown>(...WRONG_TYPES);
  const number = fc.constantFrom(...edges(field));
  const isRange = field.kind.endsWith('range');
  const pair = fc.tuple(number, number).map(([one, other]) => [one, other].sort((a, b) => a - b));
  const some = fc.constantFrom<unknown>(...(field.choices ?? [true, false]));
  const right = { choice: some, flag: some }[field.kind as string] ?? (isRange ? pair : number);
  return fc.oneof({ weight: 5, arbitrary: right }, { weight: 1, arbitrary: wrong });
}

const withSetting = (document: Document, path: string, value: unknown): Document => {
  const [first, second] = path.split('.') as [string, string | undefined];
  if (second === undefined) return { ...document, [first]: value };
  return {
    ...document,
    [first]: { ...(document[first] as Document | undefined), [second]: value },
  };
};

/** What no schema of this kind can say: rules between several values. */
function breaksJointRule(document: Document): boolean {
  const clients = (document.clients ?? {}) as Record<string, unknown>;
  const weights = ['browseWeight', 'addWeight', 'readWeight', 'checkoutWeight'];
  const [, most] = (clients.cartItems ?? [1, 3]) as [number, number];
  const { fallback, replica = false } = (document.store ?? {}) as Document;
  if (fallback === 'replica' && replica !== true) return true;
  if (weights.every((name) => clients[name] === 0)) return true;
  return most > Number(clients.cartLimit ?? 20) || checksNeverPass(document);
}

/** Whether a health check times out before its answer can be back, in whole microseconds. */
function checksNeverPass(document: Document): boolean {
  const isRealistic = document.world === 'realistic';
  const { checkTimeout = isRealistic ? 2 : 1.5 } = (document.balancer ?? {}) as Document;
  const { balancerServer = isRealistic ? 0.000125 : 0.5 } = (document.network ?? {}) as Document;
  const inUs = (seconds: unknown) => Math.round(Number(seconds) * 1e6);
  return inUs(checkTimeout) <= 2 * inUs(balancerServer);
}

describe('the JSON Schema', () => {
  it.each(FIELDS.map((field) => [field.path, field] as const))(
    'says about %s what the parser says',
    (path, field) => {
      fc.assert(
        fc.property(valueFor(field), (value) => {
          // Where carts hold most, no number of items at the start is too many.
          const roomy = path.startsWith('clients.cart') ? { clients: { cartLimit: 200 } } : {};
          const document = withSetting({ version: 1, ...roomy }, path, value);
          const expected = conforms(schema, document) && !breaksJointRule(document);
          expect([value, accepted(document)]).toEqual([value, expected]);
        }),
        { numRuns: 60 },
      );
    },
  );

  it('agrees about whole documents', () => {
    const settings = FIELDS.map((field) =>
      valueFor(field).map((value) => [field.path, value] as const),
    );
    const some = fc.array(fc.oneof(...settings), { maxLength: 3 });
    const extras = fc.constantFrom<Document>(
      {},
      { version: 2 },
      { name: 'a'.repeat(80) },
      { name: 'a'.repeat(81) },
      { description: null },
      { world: 'realistic' },
      { world: 'flat' },
      { $schema: 'https://example.org/scenario.schema.json' },
      { $schema: 1 },
      { unknown: 1 },
      { servers: { unknown: 1 } },
      { servers: [] },
      { interventions: null },
    );
    fc.assert(
      fc.property(some, extras, (values, extra) => {
        const document = values.reduce<Document>(
          (before, [path, value]) => withSetting(before, path, value),
          { version: 1, ...extra },
        );
        const expected = conforms(schema, document) && !breaksJointRule(document);
        expect(accepted(document)).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it('agrees about interventions', () => {
    const at = fc.constantFrom<unknown>(0, 6.5, 604800, 604800.1, -0.1, '6', null, undefined);
    const verbs = CHANGES.map(({ verb }) => verb);
    const verb = fc.constantFrom<unknown>(...verbs, 'explode', 1, undefined);
    const targets = ['S1', 'S9', 'S10', 'S64', 'S65', 'S0', 'S01', 'store', 'balancer', 'servers'];
    const target = fc.constantFrom<unknown>(...targets, 's1', ' S1', 'S1\n', 1, undefined);
    fc.assert(
      fc.property(at, verb, target, fc.boolean(), (when, what, where, extra) => {
        const entry = { at: when, do: what, target: where, ...(extra ? { note: 'x' } : {}) };
        // As JSON would carry it: what is undefined is not there.
        const defined = Object.entries(entry).filter(([, value]) => value !== undefined);
        const document = { version: 1, interventions: [Object.fromEntries(defined)] };
        expect([entry, accepted(document)]).toEqual([entry, conforms(schema, document)]);
      }),
      { numRuns: 2000 },
    );
  });

  it('describes every setting with its defaults and its source', () => {
    const text = JSON.stringify(schema);
    for (const { path } of FIELDS) {
      expect(text).toContain(JSON.stringify(fields(`fields.${path}`)));
      const source = JSON.stringify(fields(`fields.${path}.source`));
      expect(text).toContain(source.slice(1, -1));
    }
  });
});

describe('the settings', () => {
  it('have defaults within their limits, and unique paths', () => {
    expect(new Set(FIELDS.map(({ path }) => path)).size).toBe(FIELDS.length);
    for (const world of ['stretched', 'realistic'] as const) {
      const all = FIELDS.reduce<Document>(
        (document, field) => withSetting(document, field.path, field[world]),
        { version: 1, world },
      );
      expect(parseScenario(all)).toEqual(parseScenario({ version: 1, world }));
    }
  });
});
