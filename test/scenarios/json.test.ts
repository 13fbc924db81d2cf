/**
 * Goal: whoever wrote something that is not quite JSON, or says a thing twice, is told where.
 * Method: usual slips, and random documents with a character too many, beside the judgement of JSON.parse itself.
 */

import { describe, expect, it } from 'vitest';
import { fileInWords } from '../../src/messages/problems';
import { readJson } from '../../src/scenarios/json';
import fc from '../support/random';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const read = (text: string) => readJson(new TextEncoder().encode(text));
const faultOf = (text: string): string => {
  const result = read(text);
  return 'fault' in result ? fileInWords(result.fault) : '';
};

describe('the place of a fault', () => {
  // The bar stands before what should not be there.
  it.each([
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
    '[|NaN]',
    '[|"not closed]',
    '[|"a tab \t in a text"]',
    '["an escape", |"\\x"]',
    '\n {\n"a" |"b"}',
    '|]',
  ])('is %j', (marked) => {
    const text = marked.replace('|', '');
    const before = marked.slice(0, marked.indexOf('|')).split('\n');
    const place = `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
    expect(faultOf(text)).toContain(`is not JSON: it cannot be read past ${place}, where it has`);
  });

  it.each(['', ' \n', '{"a": {"b": [1, 2', '{"version":'])('is the end of %j', (text) => {
    const lines = text.split('\n');
    const place = `line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`;
    expect(faultOf(text)).toContain(`is not JSON: it ends too early, at ${place}. `);
  });

  it('is found wherever a text is not JSON, and nowhere else', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.constantFrom(...'{}[]:,"x1 '), (text, at, extra) => {
        const place = at % (text.length + 1);
        const changed = text.slice(0, place) + extra + text.slice(place);
        if (isJson(changed)) return;
        expect(faultOf(changed)).toMatch(/is not JSON: it .* line 1, column \d+/);
      }),
    );
  });

  it('is said of texts as long as they may be, and of those that nest too deep', () => {
    const text = `{"${'a'.repeat(260_000)}": 1,}`;
    expect(faultOf(text)).toContain(`column ${text.length}`);
    expect(faultOf('['.repeat(500_000))).toContain('is not JSON: it is nested too deeply. ');
  });
});

describe('a name that stands twice in one object', () => {
  it('is named, with its second place', () => {
    expect(read('{"version": 1,\n "seed": 1,\n "seed": 2}')).toEqual({
      fault: {
        what: { id: 'files.repeated', args: { name: 'seed', line: '3', column: '2' } },
        allowed: { id: 'allowed.once' },
      },
    });
  });

  it('may stand in another object, or in a text', () => {
    expect(read('{"a": {"a": ["a", {"a": 1}, {"a": 2}]}}')).toHaveProperty('document');
  });

  it('never occurs in what was read', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (document) => {
        const text = JSON.stringify(document);
        expect(read(text)).toEqual({ document: JSON.parse(text) });
      }),
    );
  });
});

describe('what is no UTF-8', () => {
  it.each([
    ['UTF-16, little end first', Buffer.from('\ufeff{}', 'utf16le')],
    ['UTF-16 without a mark', Buffer.from('{ }', 'utf16le')],
    ['Latin-1', Buffer.from('{"name": "Caf\xe9"}', 'latin1')],
  ])('is called that: %s', (_, bytes) => {
    expect(readJson(bytes)).toEqual({
      fault: { what: { id: 'files.notUtf8' }, allowed: { id: 'allowed.utf8' } },
    });
  });

  it('is not a text with a mark at its beginning', () => {
    expect(read('\ufeff{"a": 1}')).toEqual({ document: { a: 1 } });
  });
});

it('shows by their numbers what nobody sees, or a terminal would obey', () => {
  expect(faultOf('{"version": 1 \u001b[2J}')).toContain('U+001B[2J}');
  expect(faultOf('{"a": 1, \u202edesrever}')).toContain('U+202Edesrever');
  expect(faultOf('{"\\u001bx": 1, "\\u001bx": 2}')).toContain('"U+001Bx" twice');
});

it('stops at the largest size', () => {
  expect(readJson(new Uint8Array(2 * 1024 * 1024 + 1))).toMatchObject({
    fault: { what: { id: 'files.tooLarge', args: { most: '2' } } },
  });
});
