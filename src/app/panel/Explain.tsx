import counted from '../../messages/en/panel/counted';
import counters from '../../messages/en/panel/counters';
import explanations from '../../messages/en/panel/explanations';
import words from '../../messages/en/panel/reading';
import reasons from '../../messages/en/panel/reasons';
import architectures from '../../messages/en/stage/architectures';
import { usePage, useRun, useSettings } from '../../state/hooks';
import type { RunView } from '../../state/player';
import { useThrottledRun } from '../../state/throttledRun';
import type { Sentence } from '../../timeline/view';
import { countersOf } from './counterWords';
import { waysWords } from './fiveWays/numbers';
import { verdictOf, verdictWords } from './fiveWays/verdict';
import { shownLane } from './lanes';
import { ProofLink } from './ProofLink';
import { reasonsOf } from './reasons';

/** What has just happened and why, then this architecture, then how to read the picture. */
export function Explain() {
  const id = useThrottledRun((run) => run.system.architecture);
  const isSlow = useThrottledRun((run) => run.timeWorld === 'stretched');
  const keeps = useThrottledRun((run) => run.system.keeps);
  const title = architectures(`architectures.${id}`);
  const prose = usePage((page) => page.prose);
  return (
    <div className="explain">
      <JustHappened />
      <h3>{title}</h3>
      {keeps === 'nothing' && <p>{words('reading.nobodyLogsIn')}</p>}
      {keeps === 'login' && <p>{words('reading.onlyLogins')}</p>}
      <p>{prose(explanations(`explanations.${id}.how`))}</p>
      <dl>
        <dt>{words('reading.gain')}</dt>
        <dd>{prose(explanations(`explanations.${id}.gain`))}</dd>
        <dt>{words('reading.price')}</dt>
        <dd>{prose(explanations(`explanations.${id}.price`))}</dd>
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
  const latest = useThrottledRun(latestDone);
  // The log keeps what was so when it was told; of the caption, what has stopped being so is gone.
  const stillSo = useThrottledRun(
    ({ captions }) => captions.find(({ id }) => id === latest?.id)?.detail,
  );
  const settings = useSettings(({ settings }) => settings?.values);
  // As one text: what is said anew every second is the same as before.
  const why = useThrottledRun((run) =>
    settings ? reasonsOf(run, settings).map(reasons.of).join('\n') : '',
  );
  const cost = useThrottledRun((run) => verdictWords(verdictOf(shownLane(run)))[0] ?? '');
  const prose = usePage((page) => page.prose);
  if (latest === null && why === '') return null;
  return (
    <>
      <h3>{words('reading.happened')}</h3>
      {latest !== null && (
        <p>
          <strong>{latest.text}</strong> {stillSo}
        </p>
      )}
      {why !== '' && why.split('\n').map((reason) => <p key={reason}>{prose(reason)}</p>)}
      <p>{words('reading.soFar', { cost })}</p>
    </>
  );
}

function ReadingThePicture({ isSlow }: { isSlow: boolean }) {
  const keeps = useThrottledRun((run) => run.system.keeps);
  const chains = useThrottledRun((run) => run.system.chains);
  const prose = usePage((page) => page.prose);
  return (
    <>
      <h3>{words('reading.title')}</h3>
      <dl>
        <dt>{words('reading.person')}</dt>
        <dd>{words('reading.aboutPerson', { ways: useRun(waysWords) })}</dd>
        <dt>{words('reading.server')}</dt>
        <dd>{prose(words('reading.aboutServer'))}</dd>
        {keeps === 'position' && (
          <>
            <dt>{words('reading.position')}</dt>
            <dd>{prose(words('reading.aboutPosition'))}</dd>
          </>
        )}
        {keeps === 'transfer' && (
          <>
            <dt>{words('reading.transfer')}</dt>
            <dd>{prose(words('reading.aboutTransfer'))}</dd>
          </>
        )}
        {keeps === 'messages' && (
          <>
            <dt>{words('reading.connection')}</dt>
            <dd>{prose(words('reading.aboutConnection'))}</dd>
          </>
        )}
        <dt>{words('reading.checks')}</dt>
        <dd>{prose(words('reading.aboutChecks'))}</dd>
        {isSlow && (
          <>
            <dt>{words('reading.slow')}</dt>
            <dd>{prose(words('reading.aboutSlow'))}</dd>
          </>
        )}
      </dl>
      <details className="explain-more">
        <summary>{words('reading.counters')}</summary>
        <dl>
          {countersOf({ keeps, chains }).map((counter) => (
            <div key={counter}>
              <dt>{counters(`counters.${counter}`)}</dt>
              <dd>{prose(counted(`counted.${counter}`))}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}
