import { ARCHITECTURES } from '../../engine';
import { useRun } from '../../state/hooks';
import { COUNTERS } from './counterWords';
import { EXPLANATIONS } from './explanations';

/** What is on the stage, in words: this architecture, the parts of the picture, and the counters. */
export function Explain() {
  const id = useRun((run) => run.world.architecture);
  const title = ARCHITECTURES.find((one) => one.id === id)?.title;
  const { how, gain, price } = EXPLANATIONS[id];
  return (
    <div className="explain">
      <h3>{title}</h3>
      <p>{how}</p>
      <dl>
        <dt>What you get</dt>
        <dd>{gain}</dd>
        <dt>What it costs</dt>
        <dd>{price}</dd>
      </dl>
      <h3>Reading the picture</h3>
      <dl>
        <dt>A person</dt>
        <dd>
          Shape, letter and colour stay the same everywhere. Beside the name is the pocket: what the
          browser carries with every request. A hollow shape has lost its session; with a door it
          has been told so.
        </dd>
        <dt>A server</dt>
        <dd>
          Squares are workers, filled while busy; dots are requests that wait. The chips in memory
          are sessions in the colours of their owners.
        </dd>
        <dt>“Not noticed yet”</dt>
        <dd>
          The load balancer learns of a failure from its health checks. Until enough of them fail it
          keeps sending people there.
        </dd>
        <dt>Slow motion</dt>
        <dd>
          Real messages take under a thousandth of a second. In slow motion they take half a second,
          and everything else is stretched to match.
        </dd>
      </dl>
      <h3>The five counters</h3>
      <dl>
        {COUNTERS.map((counter) => (
          <div key={counter.id}>
            <dt>{counter.label}</dt>
            <dd>{counter.meaning}</dd>
          </div>
        ))}
      </dl>
      <h3>Five ways</h3>
      <p>
        All five architectures run at once with the same people, the same choices and the same
        breakages. Only where the state lives differs. Answers take longer in some of them, so the
        instants shift, but never what anybody wants next.
      </p>
      <h3>Can this be believed?</h3>
      <p>
        The engine is checked against mathematics, every default has its source beside it, and what
        is left out is written down. See for yourself:{' '}
        <a href="#how-true" aria-haspopup="dialog">
          How true is this?
        </a>
      </p>
    </div>
  );
}
