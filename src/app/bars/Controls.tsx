import { useId } from 'react';
import { BreakBar } from '../../controls/BreakBar';
import { Transport } from '../../controls/Transport';
import words from '../../messages/en/page/bar';
import { loadable } from '../../ui/loadable';
import { TimeStrip } from './TimeStrip';

const Foresight = loadable(async () => (await import('../foresight/Foresight')).Foresight);

/** One row of time, and one to break or fix things. */
export function Controls() {
  const title = useId();
  return (
    <section className="controls" aria-labelledby={title}>
      <h2 id={title} className="vh">
        {words('bar.title')}
      </h2>
      <Transport>
        <TimeStrip />
      </Transport>
      <Foresight />
      <BreakBar />
    </section>
  );
}
