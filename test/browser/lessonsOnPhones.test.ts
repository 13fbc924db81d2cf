/**
 * Goal: every lesson can be gone through on a phone, whatever is answered, and nothing in it is out of sight.
 * Method: a visitor in a real browser who presses keys and answers wrongly; at every step the page fits the window, 320
 * and 390 pixels wide.
 */
import { describe, expect, it } from 'vitest';
import { walk } from '../../scripts/lessons/walk';
import { COURSE } from '../../src/lessons/course/course';
import type { Lesson } from '../../src/lessons/course/lesson';
import { LESSON_NAMES } from '../../src/lessons/course/names';
import { fateOf, outcomesOf } from '../../src/lessons/reading/fates';
import course from '../../src/messages/en/learning/course';
import { overflow } from './support/layout';
import { type Answers, visitLesson, walkLesson } from './support/lessonWalk';

const PHONE = { width: 320, height: 700 };

const wrongAnswers = (lesson: Lesson): Answers => ({
  predicted:
    lesson.predict.of === 'run'
      ? lesson.predict.options.findIndex(({ misconception }) => misconception !== null)
      : outcomesOf(walk(lesson).observed.run).map((one) => (fateOf(one) === 'in' ? 'login' : 'in')),
  last: (lesson.question.right + 1) % lesson.question.options.length,
});

describe.each(LESSON_NAMES)('the lesson %s', (name) => {
  it('is gone through with wrong answers, on phones', async () => {
    const lesson = await COURSE[name].load();
    const page = await visitLesson(name, PHONE);
    await walkLesson(page, course(`course.${name}`), wrongAnswers(lesson), async (step, region) => {
      expect(await overflow(page), step).toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await overflow(page), `${step}, 390 px`).toEqual([]);
      await page.setViewportSize(PHONE);
      if (step === 'Explain')
        expect(await region.getByText('That is what happened.').count()).toBe(0);
    });
  });
});
