/**
 * Goal: the strip of time is long enough for what is planned soon, and no longer for what is far off.
 * Method: the strip as it is drawn, with plans before and after the limit.
 */
import { render, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Strip } from '../../src/charts/Strip';

/** Instants of what is planned and on the strip, at a present; all in seconds. */
function plannedOn(nowS: number, plannedS: readonly number[]): readonly string[] {
  const planned = plannedS.map((second) => ({ atUs: second * 1e6, label: `Plan ${second}` }));
  const { unmount } = render(<Strip timeUs={nowS * 1e6} marks={[]} planned={planned} />);
  const list = screen.queryByRole('list', { name: 'What is planned' });
  const said = list === null ? [] : within(list).getAllByRole('listitem');
  const texts = said.map((item) => /Plan \d+/.exec(item.textContent ?? '')?.[0] ?? '');
  unmount();
  return texts.map((text) => text.replace('Plan ', ''));
}

it.each([
  [0, [5], ['5']],
  [0, [5, 50], ['5', '50']],
  [0, [5, 20, 40, 60], ['5', '20', '40', '60']],
  // What is a minute ahead makes it two minutes long, and then there is room for more.
  [0, [60, 61], ['60', '61']],
  [0, [5, 61], ['5']],
  [0, [61], []],
  [29, [35, 89], ['35', '89']],
  [100, [101, 160, 400], ['101', '160']],
] as const)('at %d s has of %j the nearest: %j', (nowS, plannedS, shown) => {
  expect(plannedOn(nowS, plannedS)).toEqual(shown);
});
