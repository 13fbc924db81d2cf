import { isDeepStrictEqual } from 'node:util';
import type { ArchitectureId } from '../../src/engine';
import { finish } from '../../src/runner/lanes/finish';
import { Past } from '../../src/runner/lanes/past';
import type { Story } from '../../src/runner/story';
import * as telling from '../../src/runner/telling/telling';
import type { RunSpec } from '../../src/spec/runSpec';
import type { ChangeAt } from './scenarios';
import { storyOf } from './specs';

/** A run as it is played, and the instants at which it is then looked at, in any order. All in microseconds. */
export interface Journey {
  readonly spec: RunSpec;
  readonly architecture: ArchitectureId;
  /** Each at an instant of its own. */
  readonly changes: readonly ChangeAt[];
  readonly untilUs: number;
  readonly visits: readonly number[];
  /** What the checkpoints of a lane may weigh. */
  readonly budget: number;
}

/** A story that is told from its start. */
export function toldStory({ spec, architecture, budget }: Omit<Journey, 'visits'>): Story {
  const story = storyOf(spec, architecture);
  class SmallPast extends Past {
    constructor(turn: ConstructorParameters<typeof Past>[0]) {
      super(turn, { shown: budget, shadow: budget });
    }
  }
  story.tell({ ...telling, Past: SmallPast });
  return story;
}

/** All that is seen of a story; what goes with a sentence sums up what has happened by the time somebody looks, and is left out. */
export function seenOf(story: Story): unknown {
  const { log, captions: _captions, planned: _planned, ...more } = story.view();
  const { traceBytes: _bytes, latestUs: _latest, ...view } = more;
  const sentences = log.map(({ atUs, category, text }) => ({ atUs, category, text }));
  return structuredClone({ ...view, sentences, figures: story.figures() });
}

/** Plays to an instant, and does on the way what is done by then. */
function playTo(story: Story, changes: readonly ChangeAt[], untilUs: number): void {
  const stepUs = 700_000;
  const advanceTo = (atUs: number) => {
    while (story.nowUs < atUs) story.advance(Math.min(stepUs, atUs - story.nowUs));
  };
  for (const [atS, change, target = 0] of changes) {
    const atUs = Math.round(atS * 1e6);
    if (atUs <= story.nowUs || atUs > untilUs) continue;
    advanceTo(atUs);
    story.change(change, target);
  }
  advanceTo(untilUs);
}

/** Plays a run to its end and goes to instants of it; says at which of them it is not as it was in one that only went on. */
export function wrongVisits(journey: Journey): readonly string[] {
  const { changes, untilUs, visits } = journey;
  const inOrder = [...new Set(visits)].sort((one, other) => one - other);
  const straight = toldStory(journey);
  const seen = new Map<number, unknown>();
  for (const atUs of inOrder) {
    playTo(straight, changes, atUs);
    seen.set(atUs, seenOf(straight));
  }
  playTo(straight, changes, untilUs);
  const story = toldStory(journey);
  playTo(story, changes, untilUs);
  const wrong: string[] = [];
  for (const atUs of visits) {
    finish(story.goTo(atUs));
    if (!isDeepStrictEqual(seenOf(story), seen.get(atUs))) wrong.push(`another at ${atUs}`);
    if (!isDeepStrictEqual(story.marks, straight.marks)) wrong.push(`other marks at ${atUs}`);
  }
  finish(story.goTo(untilUs));
  if (!isDeepStrictEqual(seenOf(story), seenOf(straight))) wrong.push('another at the end');
  if (story.latestUs !== untilUs) wrong.push(`played to ${story.latestUs} only`);
  return wrong;
}
