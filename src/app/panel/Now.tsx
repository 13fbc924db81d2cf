import { Counters } from './Counters';
import { FiveWays } from './FiveWays';
import { RightNow } from './RightNow';

/** The figures of this very moment. */
export function Now() {
  return (
    <div className="now">
      <Counters />
      <FiveWays />
      <RightNow />
    </div>
  );
}
