/**
 * Goal: the table of needs can be read by itself: whose figures they are and of when, what met a need, and at what price.
 * Method: the table of a run that was played by the lesson's own tasks, and of that run before it was whole.
 */
import { render as draw, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { walk } from '../../scripts/lessons/walk';
import { Needs } from '../../src/lessons/page/Needs';
import lesson from '../../src/lessons/which-one/lesson';
import words from '../../src/messages/en/learning/lesson';

const { observed, ended } = walk(lesson);
const { needs } = lesson.nowTry;

it('says of which instant it is, what met each need, and at what price', () => {
  draw(<Needs needs={needs} sight={ended} />);
  const name = words('lesson.needs', { us: ended.run.system.timeUs });
  expect(name).toMatch(/^Which architecture met which need in this run, as of \d+\.\d s$/);
  const cells = within(screen.getByRole('table', { name })).getAllByRole('cell');
  expect(cells.map(({ textContent }) => textContent?.match(/^[^.]*\.Its price: /)?.[0])).toEqual(
    ['Central store', 'Sticky', 'JWT', 'Hybrid'].map((met) => `${met}.Its price: `),
  );
});

it('says that none met a need, and then no price', () => {
  const [first] = needs?.all ?? [];
  if (needs === undefined || first === undefined) throw new Error('No needs.');
  draw(<Needs needs={{ ...needs, all: [{ ...first, isMet: () => false }] }} sight={ended} />);
  expect(screen.getByRole('cell')).toHaveTextContent(/^None of them\.$/);
});

it('is not there for a run that is another one, and that is said in its place', () => {
  const { container } = draw(<Needs needs={needs} sight={observed} />);
  expect(screen.queryByRole('table')).toBeNull();
  expect(container).toHaveTextContent('This run does not tell which architecture met which need');
});

it('is not missed in a lesson that is about something else', () => {
  const { container } = draw(<Needs needs={undefined} sight={ended} />);
  expect(container).toBeEmptyDOMElement();
});
