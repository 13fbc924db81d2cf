import { useFigures } from './hooks';
import { useLooking } from './looking';
import type { Figure } from './player';

const lookers = () => ({ count: 0 });

/** All figures, as of the newest report. They are counted up only for as long as some part of the page looks at them. */
export function useCountedFigures(): readonly Figure[] {
  useLooking('figures', lookers);
  return useFigures();
}
