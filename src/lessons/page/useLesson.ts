import { useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { usePlayer } from '../../state/hooks';
import { openLesson } from '../../state/openScenario';
import type { Player } from '../../state/player';
import type { Situation } from '../../state/readings';
import { isWhole, wholeViewOf } from '../../state/throttledRun';
import { complete } from '../course/completed';
import type { Lesson, Setup } from '../course/lesson';
import type { LessonName } from '../course/names';
import { follow } from '../reading/following';
import { begun, goOn, keepProgress, keptProgress, type Progress, STEPS } from './progress';

/** A question stays open for as long as anybody thinks; a stage that has gone on for longer than this is set again. */
const FRESH_S = 90;

/** The run as it is shown, and its settings; null while other lanes are still to come to that instant. */
export function situationOf({ run, settings }: Player): Situation | null {
  const { view } = run.getState();
  if (view === null || !isWhole(view)) return null;
  return { run: view, settings: settings.getState().settings?.values ?? {} };
}

/** The latest run of which all lanes are known. */
export function latestSituationOf(player: Player): Situation | null {
  const view = wholeViewOf(player);
  return view && { run: view, settings: player.settings.getState().settings?.values ?? {} };
}

/** How far a visitor has come in a lesson, and what leads on. */
export function useLesson(name: LessonName, lesson: Lesson) {
  const player = usePlayer();
  const [progress, dispatch] = useReducer(
    goOn,
    name,
    () => (player.ownsPage ? keptProgress(name) : null) ?? begun(name),
  );
  const setup = setupOf(lesson, progress);
  useStage(player, lesson, progress);
  useEffect(() => {
    if (player.ownsPage) keepProgress(progress);
  }, [player, progress]);
  const { step } = progress;
  const settled = useFollowing(player, lesson, progress, dispatch);
  const at = STEPS.indexOf(step);
  const go = (by: number) => {
    const next = STEPS[at + by];
    if (next === undefined) return;
    if (next === 'try' && by > 0 && lesson.nowTry.setup && progress.tried.length === 0)
      setStage(player, lesson.nowTry.setup);
    dispatch({ type: 'go', step: next });
  };
  return {
    progress,
    dispatch,
    settled,
    setup,
    forward: () => go(1),
    back: () => go(-1),
    /** Before somebody looks on: a stage on which something was done, or that has gone on for long, is set again. */
    refresh: () => {
      const view = player.run.getState().view;
      const isOld =
        view === null || view.world.timeUs > (setup.readyS + (setup.freshS ?? FRESH_S)) * 1e6;
      if (isOld || view.done.length > 0 || !isStageOf(view.scenario.name, setup))
        setStage(player, setup);
      player.send({ type: 'play' });
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

export type LessonRun = ReturnType<typeof useLesson>;

/** The stage that belongs to a step. */
function setupOf({ setup, nowTry }: Lesson, { step, tried }: Progress): Setup {
  const isOwn = step === 'try' || (step === 'question' && tried.length > 0);
  return isOwn ? (nowTry.setup ?? setup) : setup;
}

export const isStageOf = (scenario: string, { document }: Setup): boolean =>
  scenario === document.name;

export const setStage = (player: Player, { document, readyS }: Setup): void =>
  openLesson(player, document, readyS);

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

/** The run as it was when the last thing to observe had happened; null before. */
function useFollowing(
  player: Player,
  { observe, nowTry }: Lesson,
  { step, seen, tried }: Progress,
  dispatch: ReturnType<typeof useReducer<Progress, [Parameters<typeof goOn>[1]]>>[1],
) {
  const isTrying = step === 'try';
  const items = isTrying ? nowTry.items : observe;
  const before = isTrying ? tried : seen;
  const isFollowed = step === 'observe' || isTrying;
  const latest = useRef(before);
  latest.current = before;
  const [settled, setSettled] = useState<{ observe: Situation | null; try: Situation | null }>({
    observe: null,
    try: null,
  });
  useEffect(() => {
    const key = isTrying ? 'try' : 'observe';
    const look = () => {
      const sight = situationOf(player);
      if (sight === null) return;
      if (isFollowed) {
        const now = follow(items, latest.current, sight);
        if (now !== latest.current) {
          latest.current = now;
          dispatch(isTrying ? { type: 'tried', tried: now } : { type: 'seen', seen: now });
        }
      }
      const isWhole = latest.current.length === items.length;
      const lastUs = latest.current.at(-1)?.atUs ?? 0;
      setSettled((known) => {
        if (!isWhole) return known[key] === null ? known : { ...known, [key]: null };
        const isBetter = known[key] === null && sight.run.world.timeUs >= lastUs;
        return isBetter ? { ...known, [key]: sight } : known;
      });
    };
    look();
    const stops = [player.run.subscribe(look), player.settings.subscribe(look)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [player, items, isFollowed, isTrying, dispatch]);
  return useMemo(() => settled, [settled]);
}
