/**
 * Goal: a lesson says nothing that its run does not do. Everything it waits for comes about, whenever somebody acts; the
 * answer that it expects is what the engine makes true, and no other; every sentence about the run is true of it, and
 * could be untrue.
 * Method: each lesson is gone through without a page, at once and with hesitations; its claims are held against its run,
 * and against other runs. A claim that is false, and one that nothing could make false, are planted and found.
 */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { stageOf, walk } from '../../scripts/lessons/walk';
import { textsIn } from '../../scripts/vite/messages';
import { isToggle } from '../../src/controls/presses';
import { ARCHITECTURES, type ChangeId } from '../../src/engine';
import { COURSE } from '../../src/lessons/course/course';
import {
  type Claim,
  type Item,
  type Lesson,
  metIn,
  type Setup,
  saidOf,
  type Text,
  toDo,
} from '../../src/lessons/course/lesson';
import { LESSON_NAMES } from '../../src/lessons/course/names';
import { TERM_IDS } from '../../src/lessons/glossary/terms';
import { FATES, fateOf, outcomesOf } from '../../src/lessons/reading/fates';
import type { Walk } from '../../src/lessons/sheets/sheet';
import around from '../../src/messages/en/lesson';
import type { AnyMessage } from '../../src/messages/formats';
import { render } from '../../src/messages/room';
import type { Situation } from '../../src/state/readings';
import { readTextFiles } from '../support/files';

/** Seconds by which somebody is later than asked. */
const HESITATIONS_S = [0, 1.3, 2.7, 6.1];

const stagesOf = ({ setup, nowTry }: Lesson): readonly Setup[] =>
  nowTry.setup === undefined ? [setup] : [setup, nowTry.setup];

/** Situations in which a claim about a lesson's run may be untrue: before anything is done, and under other architectures. */
function otherSituations(lesson: Lesson): readonly Situation[] {
  return stagesOf(lesson).flatMap((one) =>
    ARCHITECTURES.filter(({ id }) => id !== 'signed-cookie').flatMap(({ id }) => {
      const stage = { ...one, document: { ...one.document, architecture: id } };
      return [stageOf(stage).situation, stageOf(stage, 12).situation];
    }),
  );
}

/** What visitors may do to a stage besides what they are asked. */
const HURT: readonly (readonly [ChangeId, number])[] = [
  ['remove-server', 0],
  ['stop-server', 0],
  ['stop-balancer', 0],
  ['wipe-store', 0],
  ['deploy', 0],
  ['add-server', 0],
];

/** The stages of a lesson after the first of that, after the second as well, and so on. */
const hurtSituations = (lesson: Lesson): readonly Situation[] =>
  stagesOf(lesson).flatMap((stage) => {
    const lab = stageOf(stage);
    return HURT.map(([change, target]) => {
      tried(lab, change, target);
      lab.play(3);
      return lab.situation;
    });
  });

/** Does it, where it can be done now. */
function tried(lab: ReturnType<typeof stageOf>, change: ChangeId, target: number): void {
  const { system } = lab.view;
  const offered = [
    ...system.changes,
    ...system.balancer.changes,
    ...system.store.changes,
    ...(system.servers.find(({ index }) => index === target)?.changes ?? []),
  ];
  if (offered.includes(change)) lab.act({ do: 'change', change, target });
}

const resultOf = (item: Item<AnyMessage>) => (item.is === 'task' ? item.result : item);

/** What is asked of a visitor, and what to look for. */
const asksOf = (item: Item<AnyMessage>): Text<AnyMessage>[] =>
  [item.is === 'task' ? item.text : undefined, resultOf(item)?.watch].filter(isText);
const isText = (text: Text<AnyMessage> | undefined) => text !== undefined;

/** All texts of a lesson that may stand there: what is claimed only where it holds, what has happened only where it has. */
function partsOf(lesson: Lesson, sight: Situation): Text<AnyMessage>[] {
  const { hook, predict, observe, explain, nowTry } = lesson;
  const held = [...explain.why, ...nowTry.shows].filter(({ holds }) => holds(sight));
  const answers =
    predict.of === 'run'
      ? predict.options.map(({ text }) => text)
      : predict.misconceptions.map(({ reply }) => reply);
  const items = [...observe, ...nowTry.items].flatMap((item) => {
    const result = resultOf(item);
    const seen = result !== undefined && result.happened(sight) !== false ? [result.text] : [];
    return [...asksOf(item), ...seen];
  });
  const claims = held.map(({ text }) => text);
  return [
    hook,
    predict.ask,
    ...answers,
    ...items,
    nowTry.text,
    ...needsOf(lesson, sight),
    ...claims,
  ];
}

/** What is said of needs, where it is. */
const needsOf = ({ nowTry: { needs } }: Lesson, sight: Situation): readonly AnyMessage[] =>
  metIn(needs, sight).flatMap(({ need, price }) => (price === null ? [need] : [need, price]));

/** Claims that do not hold of a run. */
const untrue = (claims: readonly Claim<AnyMessage>[], sight: Situation): string[] =>
  claims.filter((claim) => !claim.holds(sight)).map(({ text }) => render(saidOf(text, sight)));

/** Claims that hold of everything. */
const empty = (
  claims: readonly Claim<AnyMessage>[],
  own: Situation,
  others: readonly Situation[],
): string[] =>
  claims
    .filter((claim) => others.every((sight) => claim.holds(sight)))
    .map(({ text }) => render(saidOf(text, own)));

/** Tasks that speak of a press, though pressing on the stage does something else. */
const notByPress = (items: readonly Item<AnyMessage>[], sight: Situation): string[] =>
  items.flatMap((item) => {
    if (item.is === 'moment') return [];
    const { act, text } = item;
    const isPress = act.do === 'change' && isToggle(act.change);
    const said = render(saidOf(text, sight));
    return !isPress && /\bpress/i.test(said) ? [said] : [];
  });

/** All that is said on the way. */
function textsOf(lesson: Lesson, { asked, seen, observed, tried, ended }: Walk): string[] {
  const { hook, predict, explain, nowTry, question, simplifies, teaching } = lesson;
  const answers =
    predict.of === 'run'
      ? predict.options.flatMap(({ text, misconception }) => [
          saidOf(text, asked),
          ...(misconception ? [misconception.idea, saidOf(misconception.reply, observed)] : []),
        ])
      : predict.misconceptions.flatMap(({ idea, reply }) => [idea, saidOf(reply, observed)]);
  const said: readonly AnyMessage[] = [
    saidOf(hook, asked),
    saidOf(predict.ask, asked),
    ...answers,
    ...[...seen, ...tried].map((one) => one.said),
    ...lesson.observe.flatMap(asksOf).map((text) => saidOf(text, asked)),
    ...nowTry.items.flatMap(asksOf).map((text) => saidOf(text, observed)),
    ...explain.why.map(({ text }) => saidOf(text, observed)),
    explain.decides.text,
    saidOf(nowTry.text, observed),
    ...nowTry.shows.map(({ text }) => saidOf(text, ended)),
    ...needsOf(lesson, ended),
    question.ask,
    ...question.options.flatMap(({ text, reason }) => [text, reason]),
    ...simplifies,
    teaching.goal,
    ...teaching.goOn,
  ];
  return said.map(render);
}

describe.each(LESSON_NAMES)('the lesson %s', (name) => {
  it.each(HESITATIONS_S)('comes out as it says, for somebody who is %s s late', async (lateS) => {
    const lesson = await COURSE[name].load();
    const { observed, ended } = walk(lesson, lateS);
    expect(untrue(lesson.explain.why, observed)).toEqual([]);
    expect(untrue(lesson.nowTry.shows, ended)).toEqual([]);
    expect(lesson.explain.decides.at(observed)).not.toBeNull();
    const choices = lesson.nowTry.needs?.all.map(({ choice }) => [choice]) ?? [];
    expect(metIn(lesson.nowTry.needs, ended).map(({ by }) => by)).toEqual(choices);
    if (lesson.predict.of === 'people') return;
    const held = lesson.predict.options.map((option) => option.holds(observed));
    const usual = lesson.predict.options.map(({ misconception }) => misconception === null);
    expect(usual.filter(Boolean)).toHaveLength(1);
    expect(held).toEqual(usual);
  });

  it('claims nothing that could not be untrue', async () => {
    const lesson = await COURSE[name].load();
    const { observed, ended } = walk(lesson);
    const others = otherSituations(lesson);
    expect(empty(lesson.explain.why, observed, others)).toEqual([]);
    expect(empty(lesson.nowTry.shows, ended, others)).toEqual([]);
    for (const sight of others) expect(needsOf(lesson, sight)).toEqual([]);
  });

  it('knows every misconception that an answer may show', async () => {
    const { predict, ...lesson } = await COURSE[name].load();
    const { observed } = walk({ predict, ...lesson });
    if (predict.of === 'run') {
      expect(predict.options.length).toBeGreaterThanOrEqual(3);
      return;
    }
    const fates = outcomesOf(observed.run).map(fateOf);
    const shown = (wrong: typeof fates) =>
      predict.misconceptions.filter((one) => one.shows(wrong, observed)).length;
    expect(shown(fates)).toBe(0);
    expect(shown(fates.map((fate) => (fate === 'in' ? 'login' : 'in')))).toBe(
      predict.misconceptions.length,
    );
  });

  it('says something or nothing, whatever is done to its run', async () => {
    const lesson = await COURSE[name].load();
    for (const sight of [...otherSituations(lesson), ...hurtSituations(lesson)]) {
      for (const text of partsOf(lesson, sight)) {
        expect(render(saidOf(text, sight))).not.toMatch(/undefined|NaN|Infinity/);
      }
      lesson.explain.decides.at(sight);
    }
  });

  it('asks for a press of the stage only where that does it', async () => {
    const lesson = await COURSE[name].load();
    const items = [...lesson.observe, ...lesson.nowTry.items];
    expect(notByPress(items, stageOf(lesson.setup).situation)).toEqual([]);
  });

  it('has all its parts, in words of its own length', async () => {
    const lesson = await COURSE[name].load();
    const walked = walk(lesson);
    const { question, simplifies, observe, nowTry } = lesson;
    expect(observe.length).toBeGreaterThanOrEqual(2);
    expect(nowTry.items.length).toBeGreaterThanOrEqual(2);
    expect(question.options.length).toBeGreaterThanOrEqual(3);
    expect(question.options[question.right]).toBeDefined();
    expect(simplifies.length).toBeGreaterThanOrEqual(1);
    const tags = new Set<string>(TERM_IDS);
    for (const text of textsOf(lesson, walked)) {
      expect(text).toMatch(/^[A-Z0-9“<].*[.?:”]$/s);
      for (const [, tag] of text.matchAll(/<(\w+)>/g)) expect(tags, text).toContain(tag);
    }
  });
});

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
  const texts = [...readTextFiles('src/messages/en/lessons')].flatMap(([file, code]) =>
    textsIn(`lessons/${path.basename(file, '.ts')}`, code),
  );

  it('have no figure that the run did not give them', () => {
    // The last question, and those to go on with, are about something that is not on the stage.
    const own = texts.filter(({ id }) => !/\.(question|goOn)\b/.test(id));
    expect(own.length).toBeGreaterThan(20);
    const figures = own.filter(({ text }) => FIGURE.test(plainOf(text)));
    expect(figures.map(({ id, text }) => `${id}: ${text}`)).toEqual([]);
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

describe('the test of lessons', () => {
  const planted = (holds: Claim<AnyMessage>['holds']): Claim<AnyMessage> => ({
    text: { id: 'lessons.sticky-server-fails.decides' },
    holds,
  });

  it('finds a claim that is false, and one that cannot be', async () => {
    const lesson = await COURSE['sticky-server-fails'].load();
    const { observed } = walk(lesson);
    const everybodyLost = planted(({ run }) =>
      run.lanes.every(({ sessionsLost }) => sessionsLost.peopleCount === 6),
    );
    expect(untrue([everybodyLost], observed)).toHaveLength(1);
    expect(empty([planted(() => true)], observed, otherSituations(lesson))).toHaveLength(1);
  });

  it('finds a press that does something else', async () => {
    const { setup } = await COURSE['sticky-server-fails'].load();
    const text: AnyMessage = { id: 'lessons.sticky-server-fails.stop', args: { server: 0 } };
    const items = [toDo(text, 'wipe-store'), toDo(text, 'stop-server')];
    expect(notByPress(items, stageOf(setup).situation)).toHaveLength(1);
  });
});
