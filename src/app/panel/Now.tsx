import { Counters } from './Counters';
import { FiveWays } from './fiveWays/FiveWays';
import { RightNow } from './RightNow';

/** The figures of this very moment. */
export function Now() {
  return (
    <div className="now">
      <FiveWays />
      <Counters />
      <RightNow />
    </div>
  );
}
