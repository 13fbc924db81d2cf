import { useEffect, useMemo } from 'react';
import { isStageOf, setStage } from '../../lessons/page/stage';
import { usePlayer, useSettings } from '../../state/hooks';
import { resetTo } from '../../state/opening/opening';
import { useWholeRun } from '../../state/throttledRun';
import type { Challenge } from '../challenge';
import type { ChallengeName } from '../names';
import { type Judgement, Referee } from '../referee';
import { keepMet } from './met';

const NOTHING = {};

/** How the run that is shown stands to a challenge, whose stage is set when it is opened; null for another run. */
export function useJudgement(name: ChallengeName, challenge: Challenge): Judgement | null {
  const player = usePlayer();
  const referee = useMemo(() => new Referee(challenge), [challenge]);
  const run = useWholeRun((view) => view);
  const settings = useSettings((state) => state.settings?.values) ?? NOTHING;
  const judgement = useMemo(() => referee.judge({ run, settings }), [referee, run, settings]);
  useEffect(() => {
    const { view } = player.run.getState();
    // After a reload it goes on with what was there.
    if (view === null || !isStageOf(view.scenario.name, challenge)) setStage(player, challenge);
    resetTo(player, () => setStage(player, challenge, true));
    return () => resetTo(player, null);
  }, [player, challenge]);
  const isMet = judgement?.state === 'met';
  useEffect(() => {
    if (isMet) keepMet(player, name);
  }, [player, name, isMet]);
  return judgement;
}
