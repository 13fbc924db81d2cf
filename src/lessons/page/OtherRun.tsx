import type { ArchitectureId } from '../../engine';
import lesson from '../../messages/en/learning/lesson';
import architectures from '../../messages/en/stage/architectures';
import { together } from '../../messages/room';
import { usePlayer, useRun } from '../../state/hooks';
import type { Lesson } from '../course/lesson';
import type { Progress } from './progress';
import { isStageOf, setStage } from './stage';
import type { LessonRun } from './useLesson';

const words = together(lesson, architectures);

interface Props {
  readonly lesson: Lesson;
  readonly run: LessonRun;
}

/** What is said where the stage shows something else than the lesson speaks of, and the way back. */
export function OtherRun({ lesson: it, run }: Props) {
  const player = usePlayer();
  const scenario = useRun((view) => view.scenario.name);
  const shown = useRun((view) => view.system.architecture);
  const { progress, setup } = run;
  const wanted = placeOf(it, progress, shown);
  const isTold = progress.step === 'explain' && run.settled.observe !== null;
  if (progress.step === 'question' || isTold) return null;
  if (!isStageOf(scenario, setup)) {
    return (
      <p className="lesson-aside" role="status">
        {words('lesson.otherRun')}
        <button type="button" className="button" onClick={() => setStage(player, setup)}>
          {words('lesson.setStage')}
        </button>
      </p>
    );
  }
  if (shown === wanted) return null;
  return (
    <p className="lesson-aside" role="status">
      {words('lesson.otherPlace', {
        shown: { id: `architectures.${shown}` },
        wanted: { id: `architectures.${wanted}` },
      })}
      <button
        type="button"
        className="button"
        onClick={() => player.send({ type: 'architecture', id: wanted })}
      >
        {words('lesson.show', { architecture: { id: `architectures.${wanted}` } })}
      </button>
    </p>
  );
}

/** The architecture that a step is about: that of its stage, or the one that was shown on purpose last. */
function placeOf(
  { setup, observe, nowTry }: Lesson,
  { step, seen, tried }: Progress,
  shown: ArchitectureId,
): ArchitectureId {
  const from = setup.document.architecture;
  if (step !== 'try') return lastShown(behind(observe, seen.length, shown), from);
  const observed =
    nowTry.setup?.document.architecture ?? lastShown(observe.slice(0, seen.length), from);
  return lastShown(behind(nowTry.items, tried.length, shown), observed);
}

/** The items that are behind, and the one of which only the result is still to come. */
function behind(items: Lesson['observe'], count: number, shown: ArchitectureId) {
  const current = items[count];
  const isShown =
    current?.is === 'task' && current.act.do === 'show' && current.act.architecture === shown;
  return items.slice(0, isShown ? count + 1 : count);
}

const lastShown = (items: Lesson['observe'], otherwise: ArchitectureId): ArchitectureId =>
  items.reduce(
    (place, item) => (item.is === 'task' && item.act.do === 'show' ? item.act.architecture : place),
    otherwise,
  );
