import { useEffect } from 'react';
import { useFigures, usePlayer } from './hooks';
import type { Figure } from './player';

/** How many parts of the page look at all figures. */
const lookers = () => ({ count: 0 });

/** All figures, as of the newest report. They are counted up only for as long as some part of the page looks at them. */
export function useCountedFigures(): readonly Figure[] {
  const player = usePlayer();
  useEffect(() => {
    const looking = player.part(lookers);
    if (looking.count === 0) player.send({ type: 'figures', on: true });
    looking.count += 1;
    return () => {
      looking.count -= 1;
      if (looking.count === 0) player.send({ type: 'figures', on: false });
    };
  }, [player]);
  return useFigures();
}
