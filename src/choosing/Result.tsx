import { askedFor } from '../choice/episodes';
import { TOLERATED, TOLERATED_S } from '../choice/meeting';
import { meetingWords } from '../choice/meetingWords';
import type { Need } from '../choice/need';
import { type Reason, reasonsFor } from '../choice/reasons';
import type { Candidate, Verdict } from '../choice/verdict';
import {
  besideWords,
  costWords,
  madeUpWords,
  nothingWords,
  reasonWords,
  saidWords,
  turnWords,
  unshownWords,
  verdictWords,
  weighingWords,
  weightWords,
} from '../choice/words';
import architectures from '../messages/en/stage/architectures';
import choice from '../messages/en/views/choice';
import words from '../messages/en/views/choosing';
import { usePlayer } from '../state/hooks';
import { hashOfRun } from './address';
import type { Known } from './choice';
import { openRun } from './openRun';
import { Settings } from './Settings';
import { scaleOf } from './scale';

interface Props {
  readonly known: Known;
  /** To say something else. */
  onChange(): void;
}

/** What is known, from the first episode on: what comes first, why, and what would change that. */
export function Result({ known, onChange }: Props) {
  const { need, status, progress } = known;
  const isJudged = progress !== null && progress.done === progress.of;
  const [first, ...others] =
    progress === null ? [words('choosing.result')] : verdictWords(need, progress.verdict, isJudged);
  return (
    <section className="choosing-result" aria-label={words('choosing.result')}>
      {/* One element from the beginning: whoever reads from here stays here. */}
      <div className="choosing-verdict">
        <h3 data-focus="" tabIndex={-1}>
          {first}
        </h3>
        {others.length > 0 && <p>{others.join(' ')}</p>}
        {isJudged && (
          <ul>
            {meetingWords(need, progress.verdict, known.remedies).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        )}
      </div>
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
          <Judged verdict={progress.verdict} need={need} />
          <Turns known={known} />
          <h4>{choice('choice.unshown')}</h4>
          <ul>
            {unshownWords(need).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <Settings need={need} verdict={progress.verdict} />
          <p className="quiet">
            {words('choosing.how', {
              runs: progress.verdict.seeds.length,
              tolerated: TOLERATED,
              ms: TOLERATED_S * 1000,
            })}
          </p>
        </>
      )}
      <div className="choosing-after">
        <button type="button" className="button" onClick={onChange}>
          {words('choosing.change')}
        </button>
        {progress !== null && (
          <button type="button" className="button" onClick={() => print()}>
            {words('choosing.print')}
          </button>
        )}
      </div>
    </section>
  );
}

function Judged({ verdict, need }: { readonly verdict: Verdict; readonly need: Need }) {
  const scale = scaleOf(need, askedFor(need, 'peace'));
  return (
    <>
      <details className="choosing-said">
        <summary>{words('choosing.said')}</summary>
        <ul>
          {saidWords(need).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        <h4>{choice('choice.weighing')}</h4>
        <ul>
          {weighingWords(need, verdict).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </details>
      <p className="quiet">
        {choice('choice.scale')} {scale !== null && words('choosing.scaled', scale)}
      </p>
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
      <p>{madeUpWords(verdict, candidate)}</p>
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
  const name = architectures(`architectures.${architecture}`);
  return (
    <li>
      {reasonWords(verdict, candidate, reason)}{' '}
      <span className="quiet">{weightWords(verdict, reason)}</span>{' '}
      {seed !== undefined && (
        <a
          className="choosing-open"
          aria-label={words('choosing.openNamed', {
            name,
            episode: words(`choosing.episode.${episode}`),
          })}
          href={hashOfRun(need, { episode, architecture, seed })}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            openRun(player, need, { episode, architecture, seed });
          }}
        >
          {words('choosing.open', { name })}
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
      {turns.length === 0 && (
        <p>
          {choice(
            status === 'done'
              ? 'choice.noTurns'
              : status === 'searching'
                ? 'choice.noTurnsYet'
                : 'choice.noTurnsThen',
          )}
        </p>
      )}
    </>
  );
}
