/**
 * Goal: the lessons make a path of fourteen, eight to ten minutes each; what is beside it is told apart from it; how far
 * somebody has come is kept, and can be forgotten.
 * Method: the page, the list as it is opened there, and lessons opened by their addresses.
 */
import { act, screen, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { complete } from '../../src/lessons/course/completed';
import { COURSE } from '../../src/lessons/course/course';
import { APPENDIX, LESSON_NAMES, lessonAfter, PATH } from '../../src/lessons/course/names';
import course from '../../src/messages/en/learning/course';
import { teachDialogs } from '../support/dialog';
import { openApp } from '../support/page';
import { healthy } from '../support/views';

vi.mock('../../src/runner/connect', () => import('../support/fakeRun'));
beforeEach(() => {
  teachDialogs();
  sessionStorage.clear();
  localStorage.clear();
});

const FETCHED = { timeout: 20_000 };

async function openList() {
  const { user, player } = await openApp(healthy);
  await act(async () => player.page.getState().open('lessons'));
  const list = await screen.findByRole('dialog', { name: 'Lessons' }, FETCHED);
  const titlesIn = (items: HTMLElement) =>
    [...items.querySelectorAll('.lesson-list-title')].map(({ textContent }) => textContent);
  return { user, list, titlesIn };
}

it('every lesson takes eight to ten minutes', () => {
  for (const name of LESSON_NAMES) {
    expect(COURSE[name].minutes).toBeGreaterThanOrEqual(8);
    expect(COURSE[name].minutes).toBeLessThanOrEqual(10);
  }
});

it('the list numbers the fourteen of the path, and has the others under a line of their own', async () => {
  const { list, titlesIn } = await openList();
  const [path, others] = within(list).getAllByRole('list');
  if (path === undefined || others === undefined) throw new Error('Two lists are missing.');
  expect(path.tagName).toBe('OL');
  expect(titlesIn(path)).toEqual(PATH.map((name) => course(`course.${name}`)));
  expect(titlesIn(path)).toHaveLength(14);
  expect(others.previousElementSibling).toHaveTextContent(/^An appendix/);
  expect(titlesIn(others)).toEqual(APPENDIX.map((name) => course(`course.${name}`)));
});

it('what is done is counted, and can be forgotten', async () => {
  complete('cdn');
  for (const name of APPENDIX) complete(name);
  const { user, list } = await openList();
  expect(list).toHaveTextContent('1 of 14 done.');
  await user.click(within(list).getByRole('button', { name: 'Forget what is done' }));
  expect(list).toHaveTextContent('None of 14 done yet.');
});

it('each of the path leads to the next, and the last to the list', () => {
  expect(PATH.map(lessonAfter)).toEqual([...PATH.slice(1), null]);
  expect(APPENDIX.map(lessonAfter)).toEqual(APPENDIX.map(() => null));
});

it.each([
  ['what-state-is', 'Lesson 1 of 14 · 8 minutes'],
  ['which-one', 'Lesson 14 of 14 · 9 minutes'],
  ['keys-change', 'Appendix · 8 minutes'],
] as const)('%s says where it stands', async (name, place) => {
  await openApp(healthy, `?lesson=${name}`);
  const region = await screen.findByRole('region', { name: course(`course.${name}`) }, FETCHED);
  expect(within(region).getByText(place)).toBeVisible();
});
