import { useEffect } from 'react';
import { usePlayer } from './hooks';
import type { Player } from './player';

/** How many parts of the page look at something. */
type Lookers = (player: Player) => { count: number };

/** Tells the run whether some part of the page looks at something: only then it is made. @param lookers of it: a function of its own for each */
export function useLooking(type: 'figures' | 'series', lookers: Lookers): void {
  const player = usePlayer();
  useEffect(() => {
    const looking = player.part(lookers);
    if (looking.count === 0) player.send({ type, on: true });
    looking.count += 1;
    return () => {
      looking.count -= 1;
      if (looking.count === 0) player.send({ type, on: false });
    };
  }, [player, type, lookers]);
}
