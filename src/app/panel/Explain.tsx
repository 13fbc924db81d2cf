import { architectureTitle } from '../../engine';
import { useCalmRun } from '../../state/calm';
import { useRun, useSettings } from '../../state/hooks';
import type { RunView } from '../../state/player';
import type { Sentence } from '../../timeline/view';
import { COUNTERS } from './counterWords';
import { EXPLANATIONS } from './explanations';
import { waysWords } from './fiveWays/numbers';
import { verdictOf } from './fiveWays/verdict';
import { shownLane } from './lanes';
import { ProofLink } from './ProofLink';
import { reasonsOf } from './reasons';

/** What has just happened and why, then this architecture, then how to read the picture. */
export function Explain() {
  const id = useCalmRun((run) => run.world.architecture);
  const isSlow = useCalmRun((run) => run.timeWorld === 'stretched');
  const title = architectureTitle(id);
  const { how, gain, price } = EXPLANATIONS[id];
  return (
    <div className="explain">
      <JustHappened />
      <h3>{title}</h3>
      <p>{how}</p>
      <dl>
        <dt>What you get</dt>
        <dd>{gain}</dd>
        <dt>What it costs</dt>
        <dd>{price}</dd>
      </dl>
      <ReadingThePicture isSlow={isSlow} />
      <p>
        <ProofLink />
      </p>
    </div>
  );
}

/** What somebody did, or had planned, and what came of it. */
const DONE: readonly Sentence['category'][] = [
  'change',
  'loss',
  'detection',
  'order',
  'recovery',
  'conclusion',
];

const latestDone = ({ log }: RunView): Sentence | null =>
  log.findLast(({ category, tone }) => DONE.includes(category) || tone === 'fail') ?? null;

function JustHappened() {
  const latest = useCalmRun(latestDone);
  // The log keeps what was so when it was told; of the caption, what has stopped being so is gone.
  const stillSo = useCalmRun(
    ({ captions }) => captions.find(({ id }) => id === latest?.id)?.detail,
  );
  const settings = useSettings(({ settings }) => settings?.values);
  const reasons = useCalmRun((run) => (settings ? reasonsOf(run, settings).join('\n') : ''));
  const cost = useCalmRun((run) => verdictOf(shownLane(run)).words[0]);
  if (latest === null && reasons === '') return null;
  return (
    <>
      <h3>What just happened</h3>
      {latest !== null && (
        <p>
          <strong>{latest.text}</strong> {stillSo}
        </p>
      )}
      {reasons !== '' && reasons.split('\n').map((reason) => <p key={reason}>{reason}</p>)}
      <p>So far: {cost}.</p>
    </>
  );
}

function ReadingThePicture({ isSlow }: { isSlow: boolean }) {
  return (
    <>
      <h3>Reading the picture</h3>
      <dl>
        <dt>A person</dt>
        <dd>
          Shape, letter and colour stay the same everywhere. With the name is what the browser
          carries with every request. A hollow shape has no session that works; a door, or in “
          {useRun(waysWords)}” a slash, means the person has been told.
        </dd>
        <dt>A server</dt>
        <dd>
          Squares are workers, filled while busy; dots are requests that wait. The chips in memory
          are sessions in the colours of their owners.
        </dd>
        <dt>Health checks</dt>
        <dd>
          The small grey diamonds; in a crowd, the smallest dots. The balancer learns of a failure
          only when enough checks in a row have failed; until then it sends people there.
        </dd>
        {isSlow && (
          <>
            <dt>Slow motion</dt>
            <dd>
              In real time a message takes 40 ms between a person and the balancer, and an eighth of
              a millisecond from there to a server. Here each takes half a second, unless a setting
              says otherwise. Health checks run every 2 s in both by default.
            </dd>
          </>
        )}
      </dl>
      <details className="explain-more">
        <summary>What each counter means</summary>
        <dl>
          {COUNTERS.map((counter) => (
            <div key={counter.id}>
              <dt>{counter.label}</dt>
              <dd>{counter.meaning}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}
