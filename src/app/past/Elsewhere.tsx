import { useRun } from '../../state/hooks';
import { isPast } from '../../state/instant';
import { Branches } from '../branches/Branches';
import { PastLine } from './PastLine';

/** Where one is in time, for those who have gone anywhere. */
export function Elsewhere() {
  const past = useRun(isPast);
  const isBranched = useRun(({ branches }) => branches.length > 1);
  return (
    <>
      {past && <PastLine />}
      {isBranched && <Branches />}
    </>
  );
}
