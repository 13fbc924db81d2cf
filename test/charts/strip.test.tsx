/**
 * Goal: the timeline is a slider for keys, mouse, finger and screen reader, its marks lead to their instants, and it is
 * long enough for what is planned soon.
 * Method: the strip as it is drawn, 30 s on 300 pixels; where it was asked to go.
 */
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ComponentProps, useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Strip } from '../../src/charts/Strip';
import { MARKS_MAX } from '../../src/timeline/view';
import { noMedia } from '../support/page';

const MARKS = [
  { atUs: 6e6, kind: 'loss' as const, label: 'S1 stopped' },
  { atUs: 14e6, kind: 'detection' as const, label: 'The balancer marked S1 down' },
  { atUs: 14.2e6, kind: 'error' as const, label: 'Ana’s request failed' },
];

type Props = Partial<ComponentProps<typeof Strip>>;

/** A run that obeys. */
function Run({ went, ...props }: Props & { went: number[] }) {
  const [timeUs, setTime] = useState(props.timeUs ?? 20e6);
  const onGo = (atUs: number) => {
    went.push(atUs / 1e6);
    setTime(atUs);
  };
  const rest = { latestUs: 20e6, playing: false, marks: MARKS, planned: [], rails: [] };
  return <Strip {...rest} {...props} timeUs={timeUs} onGo={onGo} />;
}

/** Says at once how large it is. */
class Sizes {
  readonly #tell: () => void;
  constructor(tell: () => void) {
    this.#tell = tell;
  }
  observe = () => this.#tell();
  disconnect = () => {};
}

beforeEach(() => {
  vi.stubGlobal('matchMedia', noMedia);
  vi.stubGlobal('ResizeObserver', Sizes);
  document.body.style.fontSize = '10px';
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(300);
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue({
    left: 100,
    width: 300,
  } as DOMRect);
});

function draw(props: Props = {}) {
  const went: number[] = [];
  const { container } = render(<Run went={went} {...props} />);
  const strip = container.querySelector('.strip') as HTMLElement;
  return { user: userEvent.setup(), went, strip, slider: screen.getByRole('slider') };
}

/** Presses, moves and lets go at seconds of the strip. */
function drag(on: Element, ...seconds: readonly number[]): void {
  const at = (second: number) => ({
    clientX: 100 + second * 10,
    isPrimary: true,
    button: 0,
    buttons: 1,
  });
  fireEvent.pointerDown(on, at(seconds[0] ?? 0));
  for (const second of seconds.slice(1)) fireEvent.pointerMove(on, at(second));
  fireEvent.pointerUp(on, at(seconds.at(-1) ?? 0));
}

describe('the slider', () => {
  it('says its instant in seconds, and what happened at it or last before it', () => {
    const { slider } = draw({ timeUs: 14.2e6 });
    expect(slider).toHaveAccessibleName('Timeline');
    expect(slider).toHaveAttribute('min', '0');
    expect(slider).toHaveAttribute('max', '20');
    expect(slider).toHaveValue('14.2');
    expect(slider).toHaveAttribute('aria-valuetext', '14.2 seconds: Ana’s request failed');
  });

  it.each([
    [5e6, '5.0 seconds'],
    [13.9e6, '13.9 seconds: S1 stopped'],
    [125.3e6, '2 minutes 5.3 seconds: Ana’s request failed'],
  ])('at %d us says: %s', (timeUs, said) => {
    const { slider } = draw({ timeUs, latestUs: 200e6 });
    expect(slider).toHaveAttribute('aria-valuetext', said);
  });

  it.each([
    [9e6, '9.0 seconds: S1 stopped'],
    [13.7e6, '13.7 seconds: S1 stopped'],
    [13.8e6, '13.8 seconds: Ana, Ben and Chloe lost sessions'],
  ])('at %d us says nothing that was not so before the end of what went on', (timeUs, said) => {
    const label = 'Ana, Ben and Chloe lost sessions';
    const loss = { kind: 'loss' as const, label, atUs: 9e6, untilUs: 13.8e6 };
    const { slider } = draw({ timeUs, marks: [MARKS[0]!, loss] });
    expect(slider).toHaveAttribute('aria-valuetext', said);
  });

  it('changes what it says once a second while the run plays', () => {
    const { slider } = draw({ timeUs: 12.7e6, playing: true });
    expect(slider).toHaveAttribute('aria-valuetext', '12.0 seconds: S1 stopped');
  });

  it('goes by arrows, pages and to the ends', async () => {
    const { user, went, slider } = draw({ timeUs: 14.3e6 });
    slider.focus();
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowUp', 'PageDown', 'End', 'Home']) {
      await user.keyboard(`{${key}}`);
    }
    expect(went).toEqual([14.2, 14, 14.2, 14, 20, 0]);
  });

  it('leaves keys with others to others', async () => {
    const { user, went, slider } = draw();
    slider.focus();
    await user.keyboard('{Shift>}{ArrowLeft}{/Shift}{Control>}{ArrowLeft}{/Control}k');
    expect(went).toEqual([]);
  });

  it('goes where a screen reader sets it', async () => {
    const { went, slider } = draw();
    fireEvent.change(slider, { target: { value: '3.5' } });
    expect(went).toEqual([3.5]);
  });
});

describe('a pointer', () => {
  it('goes where it presses, and no further than the run has been played', async () => {
    const { went, strip } = draw();
    drag(strip, 3.5);
    drag(strip, 28);
    drag(strip, -4);
    expect(went).toEqual([3.5, 20, 0]);
  });

  it('goes wherever it is dragged', () => {
    const { went, strip, slider } = draw();
    drag(strip, 3, 5, 7, 9);
    expect(slider).toHaveValue('9');
    expect(went).toEqual([3, 5, 7, 9]);
  });

  it('shows what the run shows where that does not obey', async () => {
    const onGo = vi.fn();
    const rest = { latestUs: 20e6, playing: false, marks: [], planned: [], rails: [] };
    const { container } = render(<Strip {...rest} timeUs={12e6} onGo={onGo} />);
    drag(container.querySelector('.strip') as HTMLElement, 3);
    expect(onGo).toHaveBeenCalledWith(3e6);
    expect(screen.getByRole('slider')).toHaveValue('3');
    await waitFor(() => expect(screen.getByRole('slider')).toHaveValue('12'));
  });

  it('that is a finger goes where it taps, and nowhere where it scrolls the page', () => {
    const { went, strip } = draw();
    const at = (second: number) => ({
      clientX: 100 + second * 10,
      isPrimary: true,
      button: 0,
      buttons: 1,
      pointerType: 'touch',
    });
    fireEvent.pointerDown(strip, at(5));
    fireEvent.pointerMove(strip, at(5.2));
    fireEvent.pointerCancel(strip, at(5.2));
    expect(went).toEqual([]);
    fireEvent.pointerDown(strip, at(5));
    fireEvent.pointerUp(strip, at(5));
    expect(went).toEqual([5]);
    fireEvent.pointerDown(strip, at(5));
    fireEvent.pointerMove(strip, at(7));
    fireEvent.pointerUp(strip, at(7));
    expect(went).toEqual([5, 7]);
  });

  it('of another button, or a second finger, does nothing', async () => {
    const { went, strip } = draw();
    fireEvent.pointerDown(strip, { clientX: 150, isPrimary: true, button: 2 });
    fireEvent.pointerUp(strip, { clientX: 150 });
    fireEvent.pointerDown(strip, { clientX: 150, isPrimary: false, button: 0 });
    expect(went).toEqual([]);
  });

  it('that begins on a mark drags from there, or presses it', async () => {
    const { user, went } = draw();
    const mark = screen.getByRole('button', { name: 'S1 stopped at 6.0 s' });
    drag(mark, 6, 6.2);
    expect(went).toEqual([]);
    drag(mark, 6, 8);
    expect(went).toEqual([8]);
    await user.click(mark);
    expect(went).toEqual([8, 6]);
  });
});

describe('marks', () => {
  it('that stand close are one, which opens to a list of them', async () => {
    const { user, went } = draw();
    const group = screen.getByRole('button', { name: /^2 events, 14\.0–14\.2 s/ });
    expect(group).toHaveAttribute('aria-expanded', 'false');
    await user.click(group);
    const menu = await screen.findByRole('menu');
    expect(group).toHaveAttribute('aria-expanded', 'true');
    const items = within(menu).getAllByRole('menuitem');
    expect(items.map((item) => item.textContent)).toEqual([
      '14.0 s The balancer marked S1 down',
      '14.2 s Ana’s request failed',
    ]);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(went).toEqual([14.2]);
    expect(screen.queryByRole('menu')).toBeNull();
    expect(group).toHaveFocus();
  });

  it('are one stop for Tab after the slider, with arrows between them', async () => {
    const { user, slider } = draw();
    slider.focus();
    await user.tab();
    expect(document.activeElement).toHaveAccessibleName('S1 stopped at 6.0 s');
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toHaveAccessibleName(/^2 events/);
    await user.tab();
    expect(document.body).toHaveFocus();
  });
});

describe('of more marks than are kept', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      atUs: 3e6 + index * 1e4,
      kind: 'loss' as const,
      label: `Loss ${index}`,
    }));
  const unmarked = (strip: HTMLElement) =>
    strip.querySelector<HTMLElement>('.strip-unmarked')?.style.width;

  it('the strip and its list say since when they are there', () => {
    const { strip } = draw({ marks: many(MARKS_MAX) });
    const name = 'What happened when, since 3.0 s: the latest 1,000 events are marked';
    expect(screen.getByRole('list', { name })).toBeInTheDocument();
    expect(unmarked(strip)).toBe('10%');
  });

  it('nothing is said while all of them are there', () => {
    const { strip } = draw({ marks: many(MARKS_MAX - 1) });
    expect(screen.getByRole('list', { name: 'What happened when' })).toBeInTheDocument();
    expect(unmarked(strip)).toBe('0%');
  });
});

describe('another branch', () => {
  it('is drawn from where it leaves this one to where it ends', () => {
    const { strip } = draw({ rails: [{ id: 1, fromUs: 6e6, untilUs: 12e6 }] });
    const rail = strip.querySelector<HTMLElement>('.strip-rail');
    expect([rail?.style.left, rail?.style.width]).toEqual(['20%', '20%']);
  });
});

/** Instants of what is planned and on the strip, at a present; all in seconds. */
function plannedOn(nowS: number, plannedS: readonly number[]): readonly string[] {
  const planned = plannedS.map((second) => ({ atUs: second * 1e6, label: `Plan ${second}` }));
  draw({ timeUs: nowS * 1e6, latestUs: nowS * 1e6, marks: [], planned });
  const list = screen.queryByRole('list', { name: 'What is planned' });
  const said = list === null ? [] : within(list).getAllByRole('listitem');
  return said.map((item) => /Plan (\d+) at/.exec(item.textContent ?? '')?.[1] ?? '');
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
