import { useEffect, useRef, useState } from 'react';
import course from '../../messages/en/learning/course';
import words from '../../messages/en/learning/lesson';
import { usePage, usePlayer, useRun } from '../../state/hooks';
import { COURSE } from '../course/course';
import type { Lesson } from '../course/lesson';
import { type LessonName, lessonAfter, PATH, placeOnPath } from '../course/names';
import { beginAt, useFollowedStage } from '../followed/useFollowedStage';
import { openTerms } from '../glossary/openTerms';
import { Explain } from './Explain';
import { NowTry, Observe } from './Items';
import { OtherRun } from './OtherRun';
import { Predict, PredictFoot } from './Predict';
import { STEPS } from './progress';
import { Question } from './Question';
import { StageCard } from './StageCard';
import { isStageOf } from './stage';
import { type LessonRun, useLesson } from './useLesson';

interface Props {
  readonly name: LessonName;
  readonly lesson: Lesson;
}

/** A lesson, one step at a time. */
export function LessonView({ name, lesson }: Props) {
  const run = useLesson(name, lesson);
  const { step } = run.progress;
  const player = usePlayer();
  useEffect(() => openTerms(player), [player]);
  const isStage = useIsStage(run);
  useFollowedStage(isStage && step !== 'predict' && step !== 'question');
  return (
    <StageCard
      title={course(`course.${name}`)}
      place={placeInWords(name)}
      leave={words('lesson.leave')}
      left={words('lesson.left')}
    >
      <ol className="lesson-steps" aria-label={words('lesson.steps')}>
        {STEPS.map((one) => (
          <li key={one} aria-current={one === step ? 'step' : undefined}>
            {words(`lesson.${one}`)}
          </li>
        ))}
      </ol>
      <div className="lesson-body">
        <Heading step={step} />
        <OtherRun lesson={lesson} run={run} />
        {isStage && <CurrentStep lesson={lesson} run={run} />}
      </div>
      {step !== 'predict' && <Foot key={step} name={name} lesson={lesson} run={run} />}
      {step === 'predict' && isStage && <PredictFoot run={run} />}
    </StageCard>
  );
}

/** "Lesson 2 of 14 · 8 minutes". */
function placeInWords(name: LessonName): string {
  const number = placeOnPath(name);
  const { minutes } = COURSE[name];
  return number === 0
    ? words('lesson.appendix', { minutes })
    : words('lesson.place', { number, of: PATH.length, minutes });
}

/** Whether there is something to say: what is said of a run is not said of another one. */
function useIsStage({ progress, setup }: LessonRun): boolean {
  const scenario = useRun((view) => view.scenario.name);
  const isOfRun = progress.step !== 'explain' && progress.step !== 'question';
  return !isOfRun || isStageOf(scenario, setup);
}

/** Gets the focus whenever a step begins, so that it is read from its beginning. */
function Heading({ step }: { readonly step: LessonRun['progress']['step'] }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever it is another step
  useEffect(() => {
    if (isFirst.current) isFirst.current = false;
    else beginAt(heading.current);
  }, [step]);
  return (
    <h3 ref={heading} tabIndex={-1}>
      {words(`lesson.${step}`)}
    </h3>
  );
}

function CurrentStep({ lesson, run }: { readonly lesson: Lesson; readonly run: LessonRun }) {
  switch (run.progress.step) {
    case 'predict':
      return <Predict lesson={lesson} run={run} />;
    case 'observe':
      return <Observe lesson={lesson} run={run} />;
    case 'explain':
      return <Explain lesson={lesson} run={run} />;
    case 'try':
      return <NowTry lesson={lesson} run={run} />;
    case 'question':
      return <Question lesson={lesson} run={run} />;
  }
}

/** Whether everything that a step waits for has come about. */
const isThrough = ({ observe, nowTry }: Lesson, { step, seen, tried }: LessonRun['progress']) =>
  (step !== 'observe' || seen.length === observe.length) &&
  (step !== 'try' || tried.length === nowTry.items.length);

interface FootProps extends Props {
  readonly run: LessonRun;
}

/** Back and on. */
function Foot({ name, lesson, run }: FootProps) {
  const { progress } = run;
  const [isMissed, setMissed] = useState(false);
  const goOn = () => {
    if (isMissed || isThrough(lesson, progress)) run.forward();
    else setMissed(true);
  };
  return (
    <footer className="lesson-foot">
      {isMissed && !isThrough(lesson, progress) && (
        <p className="lesson-missed" role="alert">
          {words('lesson.notYet')}
        </p>
      )}
      <button type="button" className="button" onClick={run.back}>
        {words('lesson.back')}
      </button>
      {progress.step === 'question' ? (
        <AfterLast name={name} run={run} />
      ) : (
        <button type="button" className="button button-primary" onClick={goOn}>
          {words('lesson.next')}
        </button>
      )}
    </footer>
  );
}

/** Once more, or on to the next lesson. */
function AfterLast({ name, run }: Omit<FootProps, 'lesson'>) {
  const learn = usePage((page) => page.learn);
  const open = usePage((page) => page.open);
  const next = lessonAfter(name);
  return (
    <>
      <button type="button" className="button" onClick={run.again}>
        {words('lesson.again')}
      </button>
      <button
        type="button"
        className="button button-primary"
        onClick={() => (next === null ? open('lessons') : learn(next))}
      >
        {next === null
          ? words('lesson.toList')
          : words('lesson.nextLesson', { title: { id: `course.${next}` } })}
      </button>
    </>
  );
}
