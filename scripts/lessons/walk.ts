import type { Item, Lesson, Setup } from '../../src/lessons/course/lesson';
import { follow, type Seen } from '../../src/lessons/reading/following';
import type { Walk } from '../../src/lessons/sheets/sheet';
import type { AnyMessage } from '../../src/messages/formats';
import { RunLab } from './runLab';

/** What is waited for has to come about within this many simulated seconds. */
const PATIENCE_S = 120;
const LOOK_EVERY_S = 0.1;

/** A run of a lesson's stage, at the instant at which it is shown first, or so many seconds later. */
export function stageOf({ document, readyS }: Setup, laterS = 0): RunLab {
  const lab = new RunLab(document, document.architecture);
  lab.play(readyS + laterS);
  return lab;
}

/** Walks by lesson and by how late they are: the same again and again, and each plays for a minute. */
const walks = new WeakMap<Lesson, Map<number, Walk>>();

/** Goes through a lesson; whoever hesitates does everything so many seconds later. */
export function walk(lesson: Lesson, hesitatesS = 0): Walk {
  const known = walks.get(lesson) ?? new Map<number, Walk>();
  walks.set(lesson, known);
  const walked = known.get(hesitatesS) ?? walkThrough(lesson, hesitatesS);
  known.set(hesitatesS, walked);
  return walked;
}

function walkThrough(lesson: Lesson, hesitatesS: number): Walk {
  const lab = stageOf(lesson.setup, hesitatesS);
  const asked = lab.situation;
  const seen = go(lab, lesson.observe, hesitatesS);
  const observed = lab.situation;
  const { setup, items } = lesson.nowTry;
  const other = setup === undefined ? lab : stageOf(setup, hesitatesS);
  const tried = go(other, items, hesitatesS);
  return { asked, seen, observed, tried, ended: other.situation };
}

function go(lab: RunLab, items: readonly Item<AnyMessage>[], hesitatesS: number): readonly Seen[] {
  let seen: readonly Seen[] = follow(items, [], lab.situation);
  while (seen.length < items.length) {
    const item = items[seen.length] as Item<AnyMessage>;
    if (item.is === 'task') {
      lab.play(hesitatesS);
      lab.act(item.act);
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
