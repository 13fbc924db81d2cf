/**
 * Goal: every lesson can be gone through from its hook to its end, with nothing but keys, whatever is answered; and
 * nothing in it is out of sight or out of reach.
 * Method: a visitor in a real browser who presses Tab, Enter, arrows and the key that steps; once with the right answers
 * beside the stage, looked at by axe at every step and in every theme, and once with wrong ones below it, on phones.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { walk } from '../../scripts/lessons/walk';
import { COURSE } from '../../src/lessons/course/course';
import type { Lesson } from '../../src/lessons/course/lesson';
import { LESSON_NAMES } from '../../src/lessons/course/names';
import { fateOf, outcomesOf } from '../../src/lessons/reading/fates';
import course from '../../src/messages/en/course';
import { bringAxe, faults } from './support/axe';
import { overflow, setStyle } from './support/layout';
import { type Answer, walkLesson } from './support/lessonWalk';
import { visit } from './support/visit';

const PHONE = { width: 320, height: 700 };

const rightAnswer = (lesson: Lesson): Answer =>
  lesson.predict.of === 'run'
    ? lesson.predict.options.findIndex(({ misconception }) => misconception === null)
    : outcomesOf(walk(lesson).observed.run).map(fateOf);

const wrongAnswer = (lesson: Lesson): Answer =>
  lesson.predict.of === 'run'
    ? lesson.predict.options.findIndex(({ misconception }) => misconception !== null)
    : outcomesOf(walk(lesson).observed.run).map((one) => (fateOf(one) === 'in' ? 'login' : 'in'));

/** In every theme: a class sees the one of the projector. */
async function faultsOf(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const theme of ['dark', 'projector', 'light'])
    found.push(...(await faults(page, theme, '.lesson')));
  return found;
}

/** The lesson is there, and the run stands: time passes by steps. */
const open = (name: string, size: { width: number; height: number }) =>
  visit({ query: `?lesson=${name}&motion=reduced`, size });

describe.each(LESSON_NAMES)('the lesson %s', (name) => {
  it('is gone through with the right answers, and no fault that a machine can find', async () => {
    const lesson = await COURSE[name].load();
    const page = await open(name, { width: 1280, height: 720 });
    await bringAxe(page);
    // Colours that fade into one another are looked at when they have.
    await setStyle(page, '* { transition: none !important; }');
    await walkLesson(page, lesson, course(`course.${name}`), rightAnswer(lesson), async (step) => {
      expect(await faultsOf(page), step).toEqual([]);
    });
    expect(await page.evaluate(() => localStorage.getItem('stateside.lessons'))).toBe(name);
  });

  it('is gone through with wrong ones, on the smallest phone', async () => {
    const lesson = await COURSE[name].load();
    const page = await open(name, PHONE);
    await walkLesson(
      page,
      lesson,
      course(`course.${name}`),
      wrongAnswer(lesson),
      async (step, region) => {
        expect(await overflow(page), step).toEqual([]);
        await page.setViewportSize({ width: 390, height: 844 });
        expect(await overflow(page), `${step}, 390 px`).toEqual([]);
        await page.setViewportSize(PHONE);
        if (step === 'Explain')
          expect(await region.getByText('That is how it came out.').count()).toBe(0);
      },
    );
  });
});
