/**
 * Goal: a lesson says nothing that its run does not do. Everything it waits for comes about, whenever somebody acts; the
 * answer that it expects is what the engine makes true, and no other; every sentence about the run is true of it, and
 * could be untrue.
 * Method: each lesson is gone through without a page, at once and with hesitations; its claims are held against its run,
 * and against other runs. A claim that is false, and one that nothing could make false, are planted and found.
 */
import { describe, expect, it } from 'vitest';
import { stageOf, walk } from '../../scripts/lessons/walk';
import { isToggle } from '../../src/controls/presses';
import { ARCHITECTURES, type ArchitectureId, type ChangeId } from '../../src/engine';
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
import { byPerson } from '../../src/lessons/reading/byPerson';
import { fateOf, outcomesOf } from '../../src/lessons/reading/fates';
import type { Walk } from '../../src/lessons/sheets/sheet';
import type { AnyMessage } from '../../src/messages/formats';
import { render } from '../../src/messages/room';
import type { Situation } from '../../src/state/readings';
import { wrongCells } from '../support/lessonTables';

/** Seconds by which somebody is later than asked. */
const HESITATIONS_S = [0, 1.3, 2.7, 6.1, 17];

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
/** A claim, and what there is to add to it. */
const sayingsOf = ({ text, more }: Claim<AnyMessage>): Text<AnyMessage>[] =>
  [text, more].filter(isText);
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
  const claims = held.flatMap(sayingsOf);
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

/** The longest that anything is waited for once all before it has come about: the page says how long that may be. */
const longestWaitUs = (seen: Walk['seen']): number =>
  Math.max(...seen.map(({ atUs }, at) => atUs - (seen[at - 1]?.atUs ?? atUs)));

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

/** Names of architectures, as claims have them. */
const NAMES: Readonly<Partial<Record<ArchitectureId, RegExp>>> = {
  'in-memory': /without stickiness/i,
  sticky: /sticky/i,
  'central-store': /central store/i,
  jwt: /\bJWT\b/,
  hybrid: /\bHybrid\b/,
};

/** Claims about one other architecture than the shown one, which lead nowhere or elsewhere. */
const astray = (claims: readonly Claim<AnyMessage>[], sight: Situation): readonly string[] =>
  claims.flatMap(({ text, under }) => {
    const said = render(saidOf(text, sight));
    const others = ARCHITECTURES.map(({ id }) => id).filter(
      (id) => id !== sight.run.system.architecture && NAMES[id]?.test(said),
    );
    const isSo = others.length === 1 ? under === others[0] : under === undefined;
    return isSo ? [] : [said];
  });

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
    ...explain.why.flatMap(sayingsOf).map((text) => saidOf(text, observed)),
    explain.decides.text,
    saidOf(nowTry.text, observed),
    ...nowTry.shows.flatMap(sayingsOf).map((text) => saidOf(text, ended)),
    ...needsOf(lesson, ended),
    question.ask,
    ...question.options.flatMap(({ text, reason }) => [text, reason]),
    ...simplifies,
    teaching.goal,
    ...teaching.goOn,
  ];
  return said.map(render);
}

type Rows = ReturnType<typeof byPerson>['rows'];

/** A table once for each cell, with what another row says there in its place; not where all say the same. */
const misplaced = (rows: Rows): readonly Rows[] =>
  rows.flatMap((cells, row) =>
    [...cells.keys()].slice(1).flatMap((column) => {
      const other = rows.find((one) => one[column] !== cells[column])?.[column];
      return other === undefined ? [] : [rows.with(row, cells.with(column, other))];
    }),
  );

describe.each(LESSON_NAMES)('the lesson %s', (name) => {
  it.each(HESITATIONS_S)('comes out as it says, for somebody who is %s s late', async (lateS) => {
    const lesson = await COURSE[name].load();
    const { seen, observed, tried, ended } = walk(lesson, lateS);
    expect(Math.max(...[seen, tried].map(longestWaitUs))).toBeLessThan(60e6);
    expect(untrue(lesson.explain.why, observed)).toEqual([]);
    expect(untrue(lesson.nowTry.shows, ended)).toEqual([]);
    expect(lesson.explain.decides.at(observed)).not.toBeNull();
    expect(wrongCells(byPerson(lesson, observed), observed)).toEqual([]);
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

  it('leads to the other architecture that a claim is about', async () => {
    const lesson = await COURSE[name].load();
    const { observed, ended } = walk(lesson);
    expect(astray(lesson.explain.why, observed)).toEqual([]);
    expect(astray(lesson.nowTry.shows, ended)).toEqual([]);
  });

  it('knows every misconception that an answer may show', async () => {
    const lesson = await COURSE[name].load();
    const { observed } = walk(lesson);
    const { predict } = lesson;
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
      expect(wrongCells(byPerson(lesson, sight), sight)).toEqual([]);
      lesson.explain.decides.at(sight);
    }
  });

  it('asks for a press of the stage only where that does it', async () => {
    const lesson = await COURSE[name].load();
    const items = [...lesson.observe, ...lesson.nowTry.items];
    expect(notByPress(items, stageOf(lesson.setup).situation)).toEqual([]);
  });

  it('says why in three or four sentences', async () => {
    const lesson = await COURSE[name].load();
    const { observed } = walk(lesson);
    const said = lesson.explain.why.map(({ text }) => render(saidOf(text, observed)));
    expect(said.length).toBeGreaterThanOrEqual(3);
    expect(said.length).toBeLessThanOrEqual(4);
    expect(said.filter((text) => sentencesIn(text) !== 1)).toEqual([]);
  });

  it('has a row for each person beside what was predicted, or counts those who have no name', async () => {
    const lesson = await COURSE[name].load();
    const { observed } = walk(lesson);
    const { heads, rows, ...table } = byPerson(lesson, observed);
    const { crowd, people } = observed.run.system;
    for (const cells of rows) {
      expect(cells).toHaveLength(heads.length);
      for (const cell of cells) expect(cell).not.toBe('');
    }
    if (crowd) expect(rows.length).toBeGreaterThan(0);
    else expect(rows.map(([who]) => who)).toEqual(people.map(({ name: who }) => who));
    // What is true of somebody else is found to be untrue.
    for (const rowsOfOthers of misplaced(rows))
      expect(wrongCells({ ...table, heads, rows: rowsOfOthers }, observed)).not.toEqual([]);
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

/** Ends of sentences. */
const sentencesIn = (text: string): number => text.match(/[.?](?=”?(\s|$))/g)?.length ?? 0;

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
