/**
 * Goal: what breaks takes with it only what it was needed for; nobody hears of workers that were sent away; and no more
 * of them start than are of use.
 * Method: the choice of a player that can be closed, on workers that tell one piece of news of runs that are made up
 * whenever the test lets them.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NOTHING_SAID, withTerm } from '../../src/choice/need';
import { choiceOf } from '../../src/choosing/choice';
import { madeUp, StepHand } from './support/stepHand';

beforeEach(() => {
  StepHand.all = [];
  StepHand.tells = madeUp;
  vi.stubGlobal('Worker', StepHand);
});
afterEach(() => vi.unstubAllGlobals());

const NEED = withTerm(NOTHING_SAID, 'failover', 'no');

function begun(cores: number) {
  vi.stubGlobal('navigator', { hardwareConcurrency: cores });
  const closing = new AbortController();
  const choice = choiceOf({ closed: closing.signal } as Parameters<typeof choiceOf>[0]);
  choice.begin(NEED);
  return { choice, close: () => closing.abort() };
}

const hand = (index: number): StepHand => StepHand.all[index] as StepHand;
const ended = () => StepHand.all.map(({ isEnded }) => isEnded);

it.each([
  [1, 1],
  [2, 2],
  [64, 8],
])('of %i cores it uses %i, and they share all that is looked for', (cores, workers) => {
  begun(cores);
  hand(0).step();
  const shares = StepHand.all.map(({ order }) => order?.share);
  expect(shares).toEqual(Array.from({ length: workers }, (_, index) => ({ index, of: workers })));
});

describe('a worker that was sent away', () => {
  it('ends nothing by an error that comes late', () => {
    const { choice } = begun(1);
    choice.begin(withTerm(NOTHING_SAID, 'elastic', 'no'));
    expect(ended()).toEqual([true, false]);
    hand(0).break();
    expect(choice.known()?.status).toBe('judging');
    expect(ended()).toEqual([true, false]);
    hand(1).step();
    expect(choice.known()).toMatchObject({ status: 'judging', progress: { done: 1 } });
  });

  it('tells nothing of what was asked before', () => {
    const { choice } = begun(1);
    const { onmessage } = hand(0);
    hand(0).step();
    const progress = choice.known()?.progress ?? null;
    if (progress === null) throw new Error('Nothing is known.');
    choice.begin(NEED);
    onmessage?.({ data: { type: 'known', progress } } as Parameters<
      NonNullable<typeof onmessage>
    >[0]);
    expect(choice.known()?.progress).toBeNull();
  });
});

describe('a worker that breaks', () => {
  it('ends all where it was to say who comes first', () => {
    const { choice } = begun(2);
    hand(0).step();
    hand(0).break();
    expect(choice.known()?.status).toBe('broke');
    expect(ended()).toEqual([true, true]);
  });

  it('ends nothing else where it was to look for what would change it, and then that is said', () => {
    const { choice } = begun(2);
    hand(0).step();
    hand(1).break();
    expect(choice.known()?.status).toBe('judging');
    while (hand(0).step());
    const known = choice.known();
    expect(known?.status).toBe('broke');
    expect(known?.progress?.done).toBe(known?.progress?.of);
    expect(ended()).toEqual([true, true]);
  });

  it('is done when nothing broke', () => {
    const { choice } = begun(2);
    while (StepHand.all.some((one) => one.step()));
    expect(choice.known()?.status).toBe('done');
  });

  it('is told of where none can be had', () => {
    vi.stubGlobal('Worker', function refuse() {
      throw new Error('No worker.');
    });
    expect(begun(2).choice.known()?.status).toBe('broke');
  });
});

it('a page that closes ends its workers, and what is known stays', () => {
  const { choice, close } = begun(2);
  hand(0).step();
  close();
  expect(ended()).toEqual([true, true]);
  expect(choice.known()).toMatchObject({ status: 'cancelled', progress: { done: 1 } });
});
