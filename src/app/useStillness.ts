import { useEffect } from 'react';

/**
 * While the run stands, so does what moves by style on the stage: it goes on with the run. What
 * begins afterwards, because something is done to a run that stands, is not held.
 */
export function useStillness(playing: boolean): void {
  useEffect(() => {
    if (playing) return;
    const stage = document.getElementById('stage');
    const moving = stage?.getAnimations?.({ subtree: true }) ?? [];
    for (const animation of moving) animation.pause();
    return () => {
      for (const animation of moving) animation.play();
    };
  }, [playing]);
}
