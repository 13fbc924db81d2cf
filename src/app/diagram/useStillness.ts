import { useEffect } from 'react';
import { usePlayer } from '../../state/hooks';

/**
 * While the run stands, so does what moves by style on the stage: it goes on with the run. What
 * begins afterwards, because something is done to a run that stands, is not held.
 */
export function useStillness(playing: boolean): void {
  const player = usePlayer();
  useEffect(() => {
    if (playing) return;
    const stages = [...(player.root?.querySelectorAll('[data-diagram]') ?? [])];
    const moving = stages.flatMap((stage) => stage.getAnimations?.({ subtree: true }) ?? []);
    for (const animation of moving) animation.pause();
    return () => {
      for (const animation of moving) animation.play();
    };
  }, [player, playing]);
}
