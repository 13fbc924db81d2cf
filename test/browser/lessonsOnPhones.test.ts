/**
 * Goal: every lesson can be gone through on a phone, whatever is answered, and nothing in it is out of sight.
 * Method: a visitor in a real browser who presses keys and answers wrongly; at every step the page fits the window, 320
 * and 390 pixels wide. What is to be done and seen stands in it together with the stage.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { walk } from '../../scripts/lessons/walk';
import { COURSE } from '../../src/lessons/course/course';
import type { Lesson } from '../../src/lessons/course/lesson';
import { LESSON_NAMES } from '../../src/lessons/course/names';
import { fateOf, outcomesOf } from '../../src/lessons/reading/fates';
import course from '../../src/messages/en/learning/course';
import { laidOut, overflow, setStyle } from './support/layout';
import { type Answers, visitLesson, walkLesson } from './support/lessonWalk';
import { button, play } from './support/playing';

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

const USUAL = { width: 390, height: 844 };

/** The stage and the sentence that is followed, as far as one of them is not in the window, or lies under the other. */
const outOfSight = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const boxOf = (selector: string) =>
      document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect(0, -1, 0, 0);
    const stage = boxOf('[data-diagram]');
    const item = boxOf('.lesson-item[aria-current]');
    const isIn = ({ top, bottom }: DOMRect) => top >= -0.5 && bottom <= window.innerHeight + 0.5;
    const of = ({ top, bottom }: DOMRect) => `${Math.round(top)} to ${Math.round(bottom)}`;
    return [
      ...(isIn(stage) ? [] : [`stage: ${of(stage)}`]),
      ...(isIn(item) ? [] : [`sentence: ${of(item)}`]),
      ...(item.top >= stage.bottom ? [] : [`sentence under the stage: ${of(item)}`]),
    ];
  });

/** Goes on to "Observe" without a prediction. */
async function observe(page: Page): Promise<void> {
  await button(page, 'Skip the prediction').click();
  await page.getByRole('heading', { level: 3, name: 'Observe', exact: true }).waitFor();
  await laidOut(page);
}

describe('the stage and the sentence that is followed are in sight together', () => {
  // Eight people and a CDN: their stage takes more than half of the window, and leaves the text its room.
  it.each(LESSON_NAMES.filter((name) => name !== 'hybrid'))(
    'at the beginning of %s',
    async (name) => {
      const page = await visitLesson(name, USUAL);
      await observe(page);
      expect(await outOfSight(page)).toEqual([]);
    },
  );

  it('from one to the next', async () => {
    const page = await visitLesson('sticky-server-fails', USUAL);
    await observe(page);
    const item = page.locator('.lesson-item[aria-current]');
    const found: string[] = [];
    let count = 0;
    for (; (await item.count()) > 0; count += 1) {
      await laidOut(page);
      found.push(...(await outOfSight(page)).map((fault) => `${count}: ${fault}`));
      const seen = await page.locator('.lesson-item.is-seen').count();
      const task = page.locator('.lesson-task > button');
      if (await task.isVisible()) await task.click();
      else if (await button(page, 'Play').isVisible()) await play(page);
      await page.locator('.lesson-item.is-seen').nth(seen).waitFor({ timeout: 60_000 });
    }
    expect(found).toEqual([]);
    expect(count).toBeGreaterThanOrEqual(3);
  });

  it('and what has the focus is never under the stage', async () => {
    const page = await visitLesson('sticky-server-fails', USUAL);
    await observe(page);
    const found: string[] = [];
    for (const key of ['Tab', 'Shift+Tab']) {
      for (let presses = 0; presses < 30; presses += 1) {
        await page.keyboard.press(key);
        found.push(...(await focusUnderStage(page)));
      }
    }
    expect(found).toEqual([]);
  });

  it('unless there is no room for both', async () => {
    const page = await visitLesson('sticky-server-fails', { width: 390, height: 560 });
    await observe(page);
    const position = () =>
      page.evaluate(() => {
        const stage = document.querySelector('[data-diagram]');
        return stage === null ? '' : getComputedStyle(stage).position;
      });
    expect(await position()).toBe('relative');
    // The text is where it is read all the same.
    expect((await outOfSight(page)).filter((fault) => fault.startsWith('sentence:'))).toEqual([]);
    await page.setViewportSize(USUAL);
    await expect.poll(position).toBe('sticky');
    await setStyle(page, 'html { font-size: 200%; }');
    await expect.poll(position).toBe('relative');
  });
});

/** What has the focus, where the stage lies over all of it. */
const focusUnderStage = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const stage = document.querySelector('[data-diagram]');
    const focused = document.activeElement;
    if (stage === null || focused === null || focused === document.body) return [];
    if (stage.contains(focused)) return [];
    const { top, bottom } = focused.getBoundingClientRect();
    const over = stage.getBoundingClientRect();
    const isUnder = top < over.bottom - 1 && bottom > over.top + 1;
    return isUnder ? [`${focused.tagName} "${focused.textContent}"`] : [];
  });
