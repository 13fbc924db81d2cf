import { usePage, usePlayer } from '../../state/hooks';

/**
 * The way out of what stands beside the stage: the run goes on where it is.
 * @param said once it is left
 */
export function useLeaving(said: string): () => void {
  const player = usePlayer();
  const learn = usePage((page) => page.learn);
  return () => {
    learn(null);
    player.page.getState().say(said);
    // What was pressed is gone with it.
    player.root?.querySelector<HTMLElement>('.learn a')?.focus();
  };
}
