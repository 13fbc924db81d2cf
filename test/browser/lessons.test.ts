/**
 * Goal: every lesson can be gone through from its hook to its end, with nothing but keys, whatever is answered; and
 * nothing in it is out of sight or out of reach.
 * Method: a visitor in a real browser who presses Tab, Enter, arrows and the key that steps; once with the right answers
 * beside the stage, looked at by axe at every step, and once with wrong ones below it, on the smallest phone.
 */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { walk } from '../../scripts/lessons/walk';
import { COURSE } from '../../src/lessons/course/course';
import type { Lesson } from '../../src/lessons/course/lesson';
import { LESSON_NAMES } from '../../src/lessons/course/names';
import { fateOf, outcomesOf } from '../../src/lessons/reading/fates';
import course from '../../src/messages/en/course';
import { overflow } from './support/layout';
import { type Answer, walkLesson } from './support/lessonWalk';
import { visit } from './support/visit';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const rightAnswer = (lesson: Lesson): Answer =>
  lesson.predict.of === 'run'
    ? lesson.predict.options.findIndex(({ misconception }) => misconception === null)
    : outcomesOf(walk(lesson).observed.run).map(fateOf);

const wrongAnswer = (lesson: Lesson): Answer =>
  lesson.predict.of === 'run'
    ? lesson.predict.options.findIndex(({ misconception }) => misconception !== null)
    : outcomesOf(walk(lesson).observed.run).map((one) => (fateOf(one) === 'in' ? 'login' : 'in'));

const faultsOf = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page })
    .include('.lesson')
    .withTags(TAGS)
    .setLegacyMode()
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
};

/** The lesson is there, and the run stands: time passes by steps. */
const open = (name: string, size: { width: number; height: number }) =>
  visit({ query: `?lesson=${name}&motion=reduced`, size });

describe.each(LESSON_NAMES)('the lesson %s', (name) => {
  it('is gone through with the right answers, and no fault that a machine can find', async () => {
    const lesson = await COURSE[name].load();
    const page = await open(name, { width: 1280, height: 720 });
    await walkLesson(page, lesson, course(`course.${name}`), rightAnswer(lesson), async (step) => {
      expect(await faultsOf(page), step).toEqual([]);
    });
    expect(await page.evaluate(() => localStorage.getItem('stateside.lessons'))).toBe(name);
  });

  it('is gone through with wrong ones, on the smallest phone', async () => {
    const lesson = await COURSE[name].load();
    const page = await open(name, { width: 320, height: 700 });
    await walkLesson(
      page,
      lesson,
      course(`course.${name}`),
      wrongAnswer(lesson),
      async (step, region) => {
        expect(await overflow(page), step).toEqual([]);
        if (step === 'Explain')
          expect(await region.getByText('That is how it came out.').count()).toBe(0);
      },
    );
  });
});
