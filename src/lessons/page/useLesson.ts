import { useEffect, useId, useReducer, useRef, useState } from 'react';
import { usePlayer } from '../../state/hooks';
import { isPast } from '../../state/instant';
import { resetTo } from '../../state/opening/opening';
import type { Player } from '../../state/player';
import type { Situation } from '../../state/readings';
import { isWhole, wholeViewOf } from '../../state/throttledRun';
import { complete } from '../course/completed';
import { type Lesson, type Setup, saidOf } from '../course/lesson';
import type { LessonName } from '../course/names';
import { follow } from '../reading/following';
import type { Settled } from './AsOf';
import { keptOf } from './kept';
import {
  begun,
  goOn,
  keepProgress,
  keptProgress,
  type Predicted,
  type Progress,
  type ProgressEvent,
  STEPS,
} from './progress';
import { isStageOf, setStage, wasAsked } from './stage';
import { situationIn } from './useSituation';

/** A question stays open for as long as anybody thinks; a stage that has gone on for longer than this is set again. */
const FRESH_S = 90;

/** The run as it is shown; null while other lanes are still to come to that instant. */
function situationOf(player: Player): Situation | null {
  const { view } = player.run.getState();
  return view !== null && isWhole(view) ? situationIn(player, view) : null;
}

/** The latest run of which all lanes are known. */
function latestSituationOf(player: Player): Situation | null {
  const view = wholeViewOf(player);
  return view && situationIn(player, view);
}

/** How far a visitor has come in a lesson, and what leads on. */
export function useLesson(name: LessonName, lesson: Lesson) {
  const player = usePlayer();
  const [progress, dispatch] = useReducer(goOn, name, () => beginning(player, name));
  const setup = setupOf(lesson, progress);
  useStage(player, lesson, progress);
  useEffect(() => {
    resetTo(player, () => setStage(player, setup, true));
    return () => resetTo(player, null);
  }, [player, setup]);
  useEffect(() => {
    if (player.ownsPage) keepProgress(progress);
  }, [player, progress]);
  const { step } = progress;
  const form = useId();
  const settled = useFollowing(player, lesson, progress, dispatch);
  const at = STEPS.indexOf(step);
  const go = (by: number) => {
    const next = STEPS[at + by];
    if (next === undefined) return;
    if (next === 'try' && by > 0) {
      if (progress.tried.length === 0) beginTrying(player, lesson);
      else if (settled.try === null) playOn(player);
    }
    dispatch({ type: 'go', step: next });
  };
  return {
    progress,
    dispatch,
    settled,
    setup,
    /** Of what is predicted: what sends it stands elsewhere. */
    form,
    forward: () => go(1),
    back: () => go(-1),
    /** An answer, or null where it is passed over: then the run goes on for it. */
    predict: (predicted: Predicted | null, because: string) => {
      const sight = latestSituationOf(player);
      if (sight === null) return;
      const asked = saidOf(lesson.predict.ask, sight);
      refresh(player, setup);
      dispatch({ type: 'predict', asked, predicted, because });
    },
    again: () => {
      setStage(player, lesson.setup);
      dispatch({ type: 'begin', lesson: name });
    },
    finish: (option: number) => {
      if (player.ownsPage) complete(name);
      dispatch({ type: 'answer', option });
    },
  };
}

/** How far it was come before a reload; a lesson that was gone through, and is chosen once more, begins anew. */
function beginning(player: Player, name: LessonName): Progress {
  const kept = player.ownsPage ? keptProgress(name) : null;
  const isChosen = wasAsked() && kept?.answered != null;
  return isChosen ? begun(name) : (kept ?? begun(name));
}

/** Before somebody looks on: a stage on which something was done, or that has gone on for long, is set again. */
function refresh(player: Player, setup: Setup): void {
  if (!isFresh(player, setup)) setStage(player, setup);
  player.send({ type: 'play' });
}

/** Whether the stage is as it was set, but for the time that somebody thinks. */
function isFresh({ run, page }: Player, { readyS, freshS = FRESH_S, document }: Setup): boolean {
  const { view } = run.getState();
  if (view === null || isPast(view) || page.getState().turned) return false;
  const seconds = view.system.timeUs / 1e6;
  const isInTime = seconds >= readyS && seconds <= readyS + freshS;
  return isInTime && view.done.length === 0 && view.scenario.name === document.name;
}

/** Another stage, where there is one; else the run goes on where it is latest. */
function beginTrying(player: Player, { nowTry }: Lesson): void {
  if (nowTry.setup === undefined) playOn(player);
  else setStage(player, nowTry.setup);
}

/** The run goes on where it is latest: it stood still for what was explained. */
function playOn(player: Player): void {
  const { view } = player.run.getState();
  if (view !== null && isPast(view)) player.send({ type: 'latest' });
  player.send({ type: 'play' });
}

export type LessonRun = ReturnType<typeof useLesson>;

/** The stage that belongs to a step. */
const setupOf = ({ setup, nowTry }: Lesson, { step }: Progress): Setup =>
  step === 'try' || step === 'question' ? (nowTry.setup ?? setup) : setup;

/** A lesson that has only just been opened sets its stage; one that goes on after a reload finds it. */
function useStage(player: Player, lesson: Lesson, progress: Progress): void {
  const first = useRef(progress);
  useEffect(() => {
    const { view } = player.run.getState();
    const isGoingOn = first.current.asked !== null || first.current.step !== 'predict';
    const isThere = view !== null && isStageOf(view.scenario.name, lesson.setup);
    if (!isGoingOn && !isThere) setStage(player, lesson.setup);
  }, [player, lesson]);
}

type AllSettled = Readonly<Record<'observe' | 'try', Settled | null>>;

/** The run as it was when the last thing to observe, and to try, had happened; null before. */
function useFollowing(
  player: Player,
  lesson: Lesson,
  progress: Progress,
  dispatch: (event: ProgressEvent) => void,
): AllSettled {
  const { step, seen, tried } = progress;
  const isTrying = step === 'try';
  const items = isTrying ? lesson.nowTry.items : lesson.observe;
  const before = isTrying ? tried : seen;
  const { name: stage } = setupOf(lesson, progress).document;
  const latest = useRef(before);
  latest.current = before;
  const [settled, setSettled] = useState<AllSettled>({ observe: null, try: null });
  useEffect(() => {
    if (step === 'predict' || step === 'question') return;
    const key = isTrying ? 'try' : 'observe';
    const look = () => {
      const sight = situationOf(player);
      // Another run says nothing of this one.
      if (sight === null || sight.run.scenario.name !== stage) return;
      if (step !== 'explain') {
        const now = follow(items, latest.current, sight);
        if (now !== latest.current) {
          latest.current = now;
          dispatch(isTrying ? { type: 'tried', tried: now } : { type: 'seen', seen: now });
        }
      }
      const isWholly = latest.current.length === items.length;
      const lastUs = Math.max(0, ...latest.current.map(({ atUs }) => atUs));
      setSettled((known) => {
        if (!isWholly) return known[key] === null ? known : { ...known, [key]: null };
        const isBetter = known[key] === null && sight.run.system.timeUs >= lastUs;
        const kept = isBetter ? keptOf(player, sight) : null;
        return kept === null ? known : { ...known, [key]: { ...sight, kept } };
      });
    };
    look();
    const stops = [player.run.subscribe(look), player.settings.subscribe(look)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [player, items, step, isTrying, stage, dispatch]);
  return settled;
}
