/**
 * Goal: what counts as illustrative is what says so.
 * Method: the list is held to what the sources say in English.
 */
import { describe, expect, it } from 'vitest';
import { FIELDS } from '../../src/engine';
import fields from '../../src/messages/fields';
import { ILLUSTRATIVE } from '../../src/proof/illustrative';

describe('settings without a source', () => {
  it('are those that say so', () => {
    const saying = FIELDS.filter(({ path }) =>
      fields(`fields.${path}.source`).startsWith('Illustrative'),
    );
    expect(saying.map(({ path }) => path).sort()).toEqual([...ILLUSTRATIVE].sort());
  });
});
