/**
 * Goal: every lesson can be gone through from its hook to its end, with nothing but keys, and has no fault that a machine
 * can find.
 * Method: a visitor in a real browser who presses Tab, Enter, arrows and the key that plays, and answers rightly, beside
 * the stage; looked at by axe at every step, and where it is explained in the theme of the projector.
 */
import { describe, expect, it } from 'vitest';
import { walk } from '../../scripts/lessons/walk';
import { COURSE } from '../../src/lessons/course/course';
import type { Lesson } from '../../src/lessons/course/lesson';
import { LESSON_NAMES } from '../../src/lessons/course/names';
import { fateOf, outcomesOf } from '../../src/lessons/reading/fates';
import course from '../../src/messages/en/learning/course';
import { bringAxe, faults } from './support/axe';
import { setStyle } from './support/layout';
import { type Answers, visitLesson, walkLesson } from './support/lessonWalk';

const rightAnswers = (lesson: Lesson): Answers => ({
  predicted:
    lesson.predict.of === 'run'
      ? lesson.predict.options.findIndex(({ misconception }) => misconception === null)
      : outcomesOf(walk(lesson).observed.run).map(fateOf),
  last: lesson.question.right,
});

describe.each(LESSON_NAMES)('the lesson %s', (name) => {
  it('is gone through with the right answers, and no fault that a machine can find', async () => {
    const lesson = await COURSE[name].load();
    const page = await visitLesson(name, { width: 1280, height: 720 });
    await bringAxe(page);
    // Colours that fade into one another are looked at when they have.
    await setStyle(page, '* { transition: none !important; }');
    await walkLesson(page, course(`course.${name}`), rightAnswers(lesson), async (step) => {
      // A class sees what is explained in the theme of the projector.
      if (step === 'Explain') expect(await faults(page, 'projector', '.lesson'), step).toEqual([]);
      expect(await faults(page, 'light', '.lesson'), step).toEqual([]);
    });
    expect(await page.evaluate(() => localStorage.getItem('stateside.lessons'))).toBe(name);
  });
});
