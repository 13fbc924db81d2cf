/**
 * Goal: one function edits documents, and leaves what it cannot edit for the parser to name.
 * Method: single edits, and every setting read back from where it was written.
 */
import { describe, expect, it } from 'vitest';
import { edited, FIELDS, parseScenario, valueAt } from '../../../src/engine';

describe('an edited document', () => {
  it('has the values at their paths, and is another one', () => {
    const document = Object.freeze({ version: 1, servers: Object.freeze({ queue: 2 }) });
    const made = edited<object>(document, { 'servers.count': 4, seed: 3, 'store.replica': true });
    expect(made).toEqual({
      version: 1,
      servers: { queue: 2, count: 4 },
      seed: 3,
      store: { replica: true },
    });
    expect(document).toEqual({ version: 1, servers: { queue: 2 } });
  });

  it('is as it was where nothing is put', () => {
    expect(edited<object>({ seed: 1 }, { seed: undefined, 'servers.count': undefined })).toEqual({
      seed: 1,
    });
  });

  it('has the later of two values for a group that it makes', () => {
    expect(edited<object>({}, { 'servers.count': 4, 'servers.queue': 1 })).toEqual({
      servers: { count: 4, queue: 1 },
    });
  });

  it.each([null, 7, 'text', [1]])('is what it was where it is no object: %j', (document) => {
    expect(edited<unknown>(document, { seed: 3 })).toBe(document);
  });

  it.each([null, 7, [1]])(
    'keeps a group that is no object, for the parser to name: %j',
    (servers) => {
      const made = edited({ version: 1, servers }, { 'servers.count': 4 });
      expect(made).toEqual({ version: 1, servers });
      expect(parseScenario(made)).toMatchObject({ problems: [{ field: 'servers' }] });
    },
  );

  it('says at every path what was put there', () => {
    const values = Object.fromEntries(FIELDS.map(({ path, realistic }) => [path, realistic]));
    const made = edited<object>({ version: 1 }, values);
    for (const { path, realistic } of FIELDS) expect(valueAt(made, path), path).toBe(realistic);
    expect(valueAt(made, 'servers.colour')).toBeUndefined();
    expect(valueAt({ servers: 3 }, 'servers.count')).toBeUndefined();
    expect(valueAt(null, 'seed')).toBeUndefined();
  });
});
