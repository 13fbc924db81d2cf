/**
 * Goal: going to any instant of a run and back is the same as never having gone: what is so, what is counted and told, in
 * every lane, and the fingerprint.
 * Method: random shops with random interventions are played to their end, and then visited at random instants in any
 * order, with more and with fewer checkpoints; each look is held to a run that only went on.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ARCHITECTURES } from '../../../src/engine';
import { finish } from '../../../src/runner/lanes/finish';
import { type Opening, openingAt } from '../../../src/runner/opening/opening';
import type { Story } from '../../../src/runner/story';
import { anyChange } from '../../explore/cases';
import { ordinary } from '../../explore/story/acts';
import type { ChangeAt } from '../../support/scenarios';
import { specFrom, valid } from '../../support/specs';
import { type Journey, seenOf, toldStory, wrongVisits } from '../../support/visits';

const UNTIL_S = 150;

/** Each at an instant of its own: what is done at one instant may be told in one or in two. */
const changes: fc.Arbitrary<readonly ChangeAt[]> = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: UNTIL_S * 1000 }), anyChange), {
    maxLength: 8,
    selector: ([atMs]) => atMs,
  })
  .map((all) =>
    all
      .sort(([one], [other]) => one - other)
      .map(([atMs, [change, target]]): ChangeAt => [atMs / 1000, change, target % 8]),
  );

const journey: fc.Arbitrary<Journey> = fc
  .record({
    document: ordinary,
    architecture: fc.constantFrom(...ARCHITECTURES.map(({ id }) => id)),
    changes,
    visits: fc.array(fc.integer({ min: 0, max: UNTIL_S * 1e6 }), { minLength: 3, maxLength: 6 }),
    budget: fc.constantFrom(500_000, 1_000_000, 60_000_000),
  })
  .map(({ document, ...rest }) => ({
    ...rest,
    spec: specFrom(document),
    untilUs: UNTIL_S * 1e6,
  }));

const shop = {
  spec: specFrom({}),
  architecture: 'sticky',
  changes: [],
  untilUs: 0,
  budget: 60_000_000,
} as const;

function becomeOf(left: Story, opening: Opening): Story {
  const story = left.follower(opening);
  finish(story.open(opening));
  return story;
}

describe('going to an instant', () => {
  it('is the same as never having gone, whatever the order', () => {
    fc.assert(
      fc.property(journey, (one) => {
        expect(wrongVisits(one)).toEqual([]);
      }),
      { numRuns: 6, seed: 132 },
    );
  });

  it('goes past what was played last', () => {
    const [story, straight] = [toldStory(shop), toldStory(shop)];
    finish(story.goTo(95e6));
    straight.advance(95e6);
    expect(seenOf(story)).toEqual(seenOf(straight));
    expect(story.latestUs).toBe(95e6);
  });

  it('can be left at any time for somewhere else', () => {
    const [story, straight] = [toldStory(shop), toldStory(shop)];
    story.advance(200e6);
    straight.advance(130e6);
    const seen = seenOf(straight);
    let left = 0;
    for (const [atUs, slices] of [
      [10e6, 2],
      [190e6, 1],
      [110e6, 1],
      [45e6, 3],
    ] as const) {
      const work = story.goTo(atUs);
      for (let slice = 0; slice < slices; slice += 1) left += work.next().done ? 0 : 1;
      work.return(undefined);
    }
    expect(left).toBeGreaterThan(3);
    finish(story.goTo(130e6));
    expect(seenOf(story)).toEqual(seen);
  });

  it('left in the middle, it stands where it stood before', () => {
    const story = toldStory(shop);
    story.advance(100e6);
    const before = seenOf(story);
    const work = story.goTo(20e6);
    work.next();
    work.return(undefined);
    expect(seenOf(story)).toEqual(before);
    story.advance(1e6);
    expect(story.nowUs).toBe(101e6);
  });

  it('has the shown lane there first, and says nothing of lanes that stand elsewhere', () => {
    const [story, straight] = [toldStory(shop), toldStory(shop)];
    story.advance(100e6);
    straight.advance(30e6);
    const whole = seenOf(straight);
    const work = story.goTo(30e6);
    while (!story.areOthersComing) work.next();
    const { lanes, takes, system, traceHash } = story.view();
    expect(takes.map(({ id }) => id)).toEqual(straight.view().lanes.map(({ id }) => id));
    expect(lanes.map(({ id }) => id)).toEqual([story.shown]);
    expect([system.timeUs, traceHash]).toEqual([30e6, straight.traceHash]);
    expect(story.figures()).toEqual([]);
    let seen = 1;
    while (!work.next().done) {
      const { lanes: here } = story.view();
      expect(here.length).toBeGreaterThanOrEqual(seen);
      expect(straight.view().lanes).toEqual(expect.arrayContaining([...here]));
      seen = here.length;
    }
    expect(seenOf(story)).toEqual(whole);
  });

  it('of which only the shown lane was waited for, has all lanes when they are asked for', () => {
    const [story, straight] = [toldStory(shop), toldStory(shop)];
    story.advance(100e6);
    straight.advance(31e6);
    const work = story.goTo(30e6);
    while (!story.areOthersComing) work.next();
    work.return(undefined);
    expect(story.view().lanes).toHaveLength(story.view().takes.length);
    story.advance(1e6);
    expect(seenOf(story)).toEqual(seenOf(straight));
  });

  it('tells nothing of it as news', () => {
    const story = toldStory(shop);
    story.advance(40e6);
    story.change('stop-server', 0);
    story.advance(60e6);
    const newest = story.view().log.at(-1)?.id ?? 0;
    for (const atUs of [50e6, 0, 100e6, 41e6]) {
      finish(story.goTo(atUs));
      const { log } = story.view();
      expect(log.every(({ id, atUs: toldUs }) => id <= newest && toldUs <= atUs)).toBe(true);
    }
  });

  it('where something else is done, the rest is another run', () => {
    const left = toldStory(shop);
    left.advance(120e6);
    finish(left.goTo(50e6));
    const story = becomeOf(left, valid(openingAt(left.spec, left.shown, 50e6)));
    expect(story.latestUs).toBe(50e6);
    story.change('stop-server', 1);
    story.advance(70e6);
    const straight = toldStory(shop);
    straight.advance(50e6);
    straight.change('stop-server', 1);
    straight.advance(70e6);
    expect(seenOf(story)).toEqual(seenOf(straight));
    finish(story.goTo(45e6));
    finish(story.goTo(120e6));
    expect(seenOf(story)).toEqual(seenOf(straight));
  });

  it('without something that was done, it is as if that had never been done', () => {
    const left = toldStory(shop);
    left.advance(40e6);
    const { spec } = left;
    left.change('stop-server', 1);
    left.advance(60e6);
    const story = becomeOf(left, valid(openingAt(spec, left.shown, 100e6)));
    const straight = toldStory(shop);
    straight.advance(100e6);
    expect(seenOf(story)).toEqual(seenOf(straight));
    expect(story.marks).toEqual(straight.marks);
    // And what it came of is as it was.
    finish(left.goTo(100e6));
    expect(left.view().done).toHaveLength(1);
  });

  it('of another run, an earlier instant has the marks of all that was played', () => {
    const left = toldStory(shop);
    left.advance(20e6);
    left.change('stop-server', 0);
    left.advance(40e6);
    const opening = valid(openingAt(left.spec, left.shown, 10e6, 60e6));
    const story = becomeOf(left, opening);
    expect([story.nowUs, story.latestUs]).toEqual([10e6, 60e6]);
    expect(story.marks).toEqual(left.marks);
    expect(story.marks.some(({ atUs }) => atUs > 10e6)).toBe(true);
    finish(story.show('jwt'));
    const straight = toldStory({ ...shop, architecture: 'jwt' });
    straight.advance(20e6);
    straight.change('stop-server', 0);
    straight.advance(40e6);
    expect(story.marks).toEqual(straight.marks);
  });
});

describe('a step back', () => {
  it('leads to where the step before led, exactly, and forward again', () => {
    const story = toldStory(shop);
    story.advance(31e6);
    const instants: number[] = [];
    for (let count = 0; count < 12; count += 1) {
      finish(story.stepBack());
      instants.push(story.nowUs);
    }
    expect(instants).toEqual(instants.toSorted((one, other) => other - one));
    expect(new Set(instants).size).toBe(12);
    const said = story.view().log.at(-1)?.text;
    for (const atUs of instants.toReversed().slice(1)) {
      story.step();
      expect(story.nowUs).toBe(atUs);
    }
    for (let count = 0; count < 11; count += 1) finish(story.stepBack());
    expect(story.view().log.at(-1)?.text).toEqual(said);
  });

  it('leads to the start at last, and no further', () => {
    const story = toldStory(shop);
    story.advance(700_000);
    for (let count = 0; count < 30; count += 1) finish(story.stepBack());
    expect(story.nowUs).toBe(0);
    finish(story.stepBack());
    expect([story.nowUs, story.latestUs]).toEqual([0, 700_000]);
  });

  it('goes past a checkpoint', () => {
    const story = toldStory(shop);
    story.advance(95e6);
    const beforeUs = (atUs: number) => {
      finish(story.goTo(atUs));
      finish(story.stepBack());
      return story.nowUs;
    };
    // Checkpoints of the shown lane lie at such instants, with a reader that begins there.
    for (const atUs of [30e6, 60e6, 90e6].flatMap((us) => [us - 6e6, us, us + 1])) {
      const foundUs = beforeUs(atUs);
      expect(foundUs).toBeLessThan(atUs);
      expect(atUs - foundUs).toBeLessThan(3e6);
      story.step();
      expect(story.nowUs).toBeGreaterThanOrEqual(atUs);
    }
  });
});
