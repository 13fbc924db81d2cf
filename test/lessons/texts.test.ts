/**
 * Goal: the texts of lessons give no figure that their runs did not, call things by one name, and can be read aloud.
 * Method: all of them are read from their files, without what is put into them.
 */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { textsIn } from '../../scripts/vite/messages';
import { LESSON_NAMES } from '../../src/lessons/course/names';
import { TERM_IDS } from '../../src/lessons/glossary/terms';
import { FATES } from '../../src/lessons/reading/fates';
import around from '../../src/messages/en/learning/lesson';
import { isCode, readTextFiles } from '../support/files';

/** Figures, and figures in words; "one" and "another" are grammar as well. */
const FIGURE = /\d|\b(two|three|four|five|six|seven|eight|nine|ten|dozen|half|twice|thrice)\b/i;

/**
 * What texts do not say. A moment is read off the first view in which it is seen, which may be later than it: "so far"
 * and "by now" are true of that view, "by then" may be of neither. "Look around" is said everywhere.
 */
const UNSAID = /\b(by|until) then\b|\b(look|turn)\w* round\b/i;

/** People of whom there may be one, and then a verb that is another one for more. */
const COUNTED_VERB =
  /(?:^|[.:;,?{]|\band)\s*\{\w+, people\}(?:\s(?:\w+s|do|are|have|were|look|browse|use|keep|get|lose)\b|[^.:;]*\sand\s(?:is|are|has|have|was|were|does|do)\b)/;

/** What is left of a text without its arguments and its tags. */
const plainOf = (text: string): string => {
  let left = text.replace(/<\/?\w+>/g, '');
  // The innermost first.
  while (/\{[^{}]*\}/.test(left)) left = left.replace(/\{[^{}]*\}/g, '');
  return left;
};

describe('the texts of lessons', () => {
  const rooms = [...readTextFiles('src/messages/en/lessons')].filter(([file]) => isCode(file));
  const texts = rooms.flatMap(([file, code]) =>
    textsIn(`lessons/${path.basename(file, '.ts')}`, code),
  );

  it('have no figure that the run did not give them', () => {
    // The last question, and those to go on with, are about something that is not on the stage.
    const own = texts.filter(({ id }) => !/\.(question|goOn)\b/.test(id));
    expect(own.length).toBeGreaterThan(20);
    const figures = own.filter(({ text }) => FIGURE.test(plainOf(text)));
    expect(figures.map(({ id, text }) => `${id}: ${text}`)).toEqual([]);
  });

  it('begin with one sentence', () => {
    const hooks = texts.filter(({ id }) => id.endsWith('.hook'));
    expect(hooks.length).toBe(LESSON_NAMES.length);
    const ends = hooks.map(({ id, text }) => [id, plainOf(text).match(/[.!?](?=\s|$)/g)?.length]);
    expect(ends.filter(([, count]) => count !== 1)).toEqual([]);
  });

  it('say of a moment what is so when it is seen, in the words of the others', () => {
    const own = texts.filter(({ id }) => !/\.(question|goOn)\b/.test(id));
    expect(own.filter(({ text }) => UNSAID.test(text)).map(({ id }) => id)).toEqual([]);
    expect(UNSAID.test('{errors, number} requests had failed by then.')).toBe(true);
  });

  it('put no verb after people that does not go with one and with many', () => {
    expect(texts.filter(({ text }) => COUNTED_VERB.test(text)).map(({ id }) => id)).toEqual([]);
    expect(COUNTED_VERB.test('{who, people} came early, and is on {server, server}.')).toBe(true);
    expect(COUNTED_VERB.test('{who, people} are served.')).toBe(true);
    expect(COUNTED_VERB.test('The carts of {who, people} are lost.')).toBe(false);
  });

  it('stand on lines that can be read', () => {
    const long = [...readTextFiles('src/messages/en/lessons')].flatMap(([file, code]) =>
      code.split('\n').flatMap((line, at) => (line.length > 140 ? [`${file}:${at + 1}`] : [])),
    );
    expect(long).toEqual([]);
  });

  it('call what was expected of a person what it is called when it has happened', () => {
    const same = FATES.filter((fate) => fate !== 'login');
    expect(same.map((fate) => around.of({ id: `lesson.fate.${fate}` }))).toEqual(
      same.map((fate) => around.of({ id: `lesson.outcome.${fate}` })),
    );
  });

  it('have every term in one of them, where it can be opened', () => {
    const tags = new Set(
      texts.flatMap(({ text }) => [...text.matchAll(/<(\w+)>/g)].map(([, tag]) => tag)),
    );
    expect([...tags].sort()).toEqual([...TERM_IDS].sort());
  });

  it('are caught with one', () => {
    expect(
      FIGURE.test(plainOf('Three of {all, number} <session>sessions</session> are lost.')),
    ).toBe(true);
    expect(FIGURE.test(plainOf('{n, plural, one {# of 3} other {#}} are lost, by another.'))).toBe(
      false,
    );
  });
});
