import { BreakBar } from '../controls/BreakBar';
import { Transport } from '../controls/Transport';
import { TimeStrip } from './TimeStrip';

/** One row of time, and one to break or fix things. */
export function Controls() {
  return (
    <section className="controls" aria-labelledby="controls-title">
      <h2 id="controls-title" className="vh">
        Controls
      </h2>
      <Transport>
        <TimeStrip />
      </Transport>
      <BreakBar />
    </section>
  );
}
