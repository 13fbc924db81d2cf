import { Counters } from './Counters';
import { FiveWays } from './FiveWays';
import { RightNow } from './RightNow';
import { TryNext } from './TryNext';

/** The figures of this very moment. */
export function Now() {
  return (
    <div className="now">
      <Counters />
      <FiveWays />
      <TryNext />
      <RightNow />
    </div>
  );
}
