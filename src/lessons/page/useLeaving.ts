import words from '../../messages/en/lesson';
import { usePage, usePlayer } from '../../state/hooks';

/** The way out of a lesson: the run goes on where it is. */
export function useLeaving(): () => void {
  const player = usePlayer();
  const learn = usePage((page) => page.learn);
  return () => {
    learn(null);
    player.page.getState().say(words('lesson.left'));
    // What was pressed is gone with the lesson.
    player.root?.querySelector<HTMLElement>('.learn a')?.focus();
  };
}
