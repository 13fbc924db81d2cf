import { Counters } from './Counters';
import { FiveWays } from './fiveWays/FiveWays';
import { RightNow } from './RightNow';
import { TryNext } from './TryNext';

/** The figures of this very moment. */
export function Now() {
  return (
    <div className="now">
      <FiveWays />
      <TryNext />
      <Counters />
      <RightNow />
    </div>
  );
}
