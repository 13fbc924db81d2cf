import { useEffect } from 'react';
import { usePlayer } from '../../state/hooks';

interface Props {
  /** Says that there is none of that name. */
  readonly title: string;
  /** The list of those that there are. */
  readonly list: 'lessons' | 'challenges';
}

/** Whoever asked for one that does not exist finds those that do. */
export function NotThere({ title, list }: Props) {
  const player = usePlayer();
  useEffect(() => {
    const page = player.page.getState();
    page.learn(null);
    page.notify({ title, lines: [], kind: 'quiet' });
    page.open(list);
  }, [player, title, list]);
  return null;
}
