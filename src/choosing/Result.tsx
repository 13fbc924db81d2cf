import type { Need } from '../choice/need';
import { type Reason, reasonsFor } from '../choice/reasons';
import type { Candidate, Progress, Verdict } from '../choice/verdict';
import {
  besideWords,
  costWords,
  nothingWords,
  reasonWords,
  saidWords,
  turnWords,
  unshownWords,
  verdictWords,
} from '../choice/words';
import choice from '../messages/en/choice';
import words from '../messages/en/choosing';
import { usePlayer } from '../state/hooks';
import { hashOfRun } from './address';
import type { Known } from './choice';
import { openRun } from './openRun';
import { Settings } from './Settings';

interface Props {
  readonly known: Known;
  /** Whether the form still says what this is of. */
  readonly isOfForm: boolean;
}

/** What is known, from the first episode on: what comes first, why, and what would change that. */
export function Result({ known, isOfForm }: Props) {
  const { need, status, progress } = known;
  return (
    <section className="choosing-result" aria-label={words('choosing.result')}>
      {!isOfForm && <p className="quiet">{words('choosing.other')}</p>}
      {progress !== null && (
        <>
          {status === 'judging' && (
            <p>
              <progress
                max={progress.of}
                value={progress.done}
                aria-label={words('choosing.progress')}
              />{' '}
              {words('choosing.counted', { done: progress.done, of: progress.of })}
            </p>
          )}
          <Judged progress={progress} need={need} />
          <Turns known={known} />
          <h4>{choice('choice.unshown')}</h4>
          <ul>
            {unshownWords(need).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <Settings need={need} verdict={progress.verdict} />
          <p className="quiet">{words('choosing.how', { runs: progress.verdict.seeds.length })}</p>
          <button type="button" className="button choosing-print" onClick={() => print()}>
            {words('choosing.print')}
          </button>
        </>
      )}
    </section>
  );
}

function Judged({ progress, need }: { readonly progress: Progress; readonly need: Need }) {
  const { verdict, done, of } = progress;
  const [first = '', ...others] = verdictWords(verdict, done === of);
  return (
    <>
      <div className="choosing-verdict">
        <h3>{first}</h3>
        <p>{others.join(' ')}</p>
      </div>
      <details className="choosing-said">
        <summary>{words('choosing.said')}</summary>
        <ul>
          {saidWords(need).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </details>
      <ol className="choosing-ranking">
        {verdict.ranking.map((candidate) => (
          <Standing
            key={candidate.architecture}
            need={need}
            verdict={verdict}
            candidate={candidate}
          />
        ))}
      </ol>
    </>
  );
}

interface StandingProps {
  readonly need: Need;
  readonly verdict: Verdict;
  readonly candidate: Candidate;
}

/** An architecture, and what speaks for and against it. */
function Standing({ need, verdict, candidate }: StandingProps) {
  const reasons = reasonsFor(verdict, candidate);
  return (
    <li>
      <h4>{costWords(candidate)}</h4>
      <p className="quiet">{besideWords(verdict, candidate)}</p>
      {reasons.length === 0 && <p>{nothingWords(verdict)}</p>}
      <div className="choosing-sides">
        {(['for', 'against'] as const).map((side) => {
          const those = reasons.filter(({ speaks }) => speaks === side);
          return those.length === 0 ? null : (
            <div key={side}>
              <h5>{choice(`choice.${side}`)}</h5>
              <ul>
                {those.map((reason) => (
                  <Argument
                    key={`${reason.trouble} ${reason.episode}`}
                    need={need}
                    verdict={verdict}
                    candidate={candidate}
                    reason={reason}
                  />
                ))}
              </ul>
            </div>
          );
        })}
      </div>
    </li>
  );
}

/** A reason, and the way to a run that it was counted in: it has an address, and opens in place. */
function Argument({
  need,
  verdict,
  candidate,
  reason,
}: StandingProps & { readonly reason: Reason }) {
  const player = usePlayer();
  const [seed] = verdict.seeds;
  const { architecture } = candidate;
  const { episode } = reason;
  return (
    <li>
      {reasonWords(verdict, candidate, reason)}{' '}
      {seed !== undefined && (
        <a
          className="choosing-open"
          href={hashOfRun(need, { episode, architecture, seed })}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            openRun(player, need, { episode, architecture, seed });
          }}
        >
          {words('choosing.open')}
        </a>
      )}
    </li>
  );
}

/** What would put another one first, as far as it has been looked for. */
function Turns({ known: { need, turns, status } }: { readonly known: Known }) {
  if (status === 'judging') return null;
  return (
    <>
      <h4>{choice('choice.turns')}</h4>
      <ul>
        {turns.map((turn) => {
          const text = turnWords(turn, need);
          return <li key={text}>{text}</li>;
        })}
      </ul>
      {turns.length === 0 && status === 'done' && <p>{choice('choice.noTurns')}</p>}
    </>
  );
}
