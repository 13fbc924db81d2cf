/**
 * Goal: whoever wrote something that is not quite JSON is told where.
 * Method: usual slips, and random documents that are cut off or have a character too many, beside the judgement of
 * JSON.parse itself.
 */

import { describe, expect, it } from 'vitest';
import { jsonFault } from '../../src/cli/source/jsonFault';
import fc from '../support/random';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('the place of a fault', () => {
  // The bar stands before what should not be there.
  it.each([
    '|',
    ' \n|',
    '{"a": 1, |}',
    '{"a": 1 |"b": 2}',
    '{"a" |1}',
    '{|a: 1}',
    "{|'a': 1}",
    '[1, |]',
    '[1|}',
    '{"a": 1|]',
    '[1]|, 2',
    '{} |{}',
    '|// a comment\n{}',
    '{"a": |tru}',
    '{"a": |.5}',
    '[0|1]',
    '[|NaN]',
    '[|"not closed]',
    '[|"a tab \t in a text"]',
    '["an escape", |"\\x"]',
    '{"a": {"b": [1, 2|',
    '|]',
  ])('is %s', (marked) => {
    const text = marked.replace('|', '');
    expect(isJson(text)).toBe(false);
    expect(jsonFault(text)).toBe(marked.indexOf('|'));
  });

  it('is the end of a text that is cut off between its parts, and none of a whole one', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (text, cut) => {
        expect(jsonFault(text)).toBe(text.length);
        const begun = text.slice(0, cut % (text.length + 1));
        const fault = jsonFault(begun);
        // Only a text, number or word in the middle of which it ends may be in question.
        expect(begun.slice(fault)).toMatch(/^(["tfn.eE-]|$)/);
      }),
    );
  });

  it('is never after the place that JSON.parse names', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.constantFrom(...'{}[]:,"x1 '), (text, at, extra) => {
        const place = at % (text.length + 1);
        const wrong = text.slice(0, place) + extra + text.slice(place);
        if (isJson(wrong)) return;
        const fault = jsonFault(wrong);
        expect(fault).toBeLessThanOrEqual(wrong.length);
        // What stands before it can still become JSON: nothing but an end too early is wrong with it.
        expect(jsonFault(wrong.slice(0, fault))).toBe(wrong.slice(0, fault).length);
      }),
    );
  });

  it('is found in texts as long as they may be', () => {
    const long = 'a'.repeat(260_000);
    const text = `{"${long}": 1,}`;
    expect(jsonFault(text)).toBe(text.length - 1);
    expect(jsonFault('['.repeat(260_000))).toBe(260_000);
  });
});
