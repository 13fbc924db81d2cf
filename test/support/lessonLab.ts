import type { Item, Lesson, Setup } from '../../src/lessons/course/lesson';
import { follow, type Seen } from '../../src/lessons/reading/following';
import type { AnyMessage } from '../../src/messages/formats';
import * as telling from '../../src/runner/telling/telling';
import type { Situation } from '../../src/state/readings';
import { CardLab } from './cardLab';

/** What is waited for has to come about within this many simulated seconds. */
const PATIENCE_S = 120;
const LOOK_EVERY_S = 0.1;

/** A lesson that was gone through without a page: by somebody who does at once what is asked. */
export interface Walk {
  /** When the question is asked. */
  readonly asked: Situation;
  readonly seen: readonly Seen[];
  /** Once everything to observe has happened. */
  readonly observed: Situation;
  readonly tried: readonly Seen[];
  /** Once everything under "Now try" has happened. */
  readonly ended: Situation;
}

/** A run of a lesson's stage, at the instant at which it is shown first, or so many seconds later. */
export function stageOf({ document, readyS }: Setup, laterS = 0, seed?: number): CardLab {
  const lab = new CardLab(
    seed === undefined ? document : { ...document, seed },
    document.architecture,
    telling,
  );
  lab.play(readyS + laterS);
  return lab;
}

/** Goes through a lesson; whoever hesitates does everything so many seconds later. */
export function walk(lesson: Lesson, hesitatesS = 0, seed?: number): Walk {
  const lab = stageOf(lesson.setup, hesitatesS, seed);
  const asked = lab.situation;
  const seen = go(lab, lesson.observe, hesitatesS);
  const observed = lab.situation;
  const { setup, items } = lesson.nowTry;
  const other = setup === undefined ? lab : stageOf(setup, hesitatesS, seed);
  const tried = go(other, items, hesitatesS);
  return { asked, seen, observed, tried, ended: other.situation };
}

function go(lab: CardLab, items: readonly Item<AnyMessage>[], hesitatesS: number): readonly Seen[] {
  let seen: readonly Seen[] = follow(items, [], lab.situation);
  while (seen.length < items.length) {
    const item = items[seen.length] as Item<AnyMessage>;
    if (item.is === 'task') {
      lab.play(hesitatesS);
      lab.perform(item.act);
    }
    for (let waitedS = 0; waitedS < PATIENCE_S; waitedS += LOOK_EVERY_S) {
      const now = follow(items, seen, lab.situation);
      if (now.length > seen.length) {
        seen = now;
        break;
      }
      lab.play(LOOK_EVERY_S);
      if (waitedS + LOOK_EVERY_S >= PATIENCE_S)
        throw new Error(`Item ${seen.length + 1} has not come about: ${JSON.stringify(item)}`);
    }
  }
  return seen;
}
