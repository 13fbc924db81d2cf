import type { ArchitectureId } from '../engine';
import { type Part, partsOf } from './costs';
import { isSo, MEASURES, type Measure, type Need, TERMS, type Term, withOther } from './need';
import type { Play } from './playing';
import type { Episode, Trouble } from './rules';
import { askedBy, type Candidate, type Verdict } from './verdict';

/** What may not happen where something is needed: there is to be none of it, or of time no more than elsewhere. */
type Forbidden = readonly [trouble: Trouble, episode: Episode];

/** Errors are not among it where something fails: somebody always meets it first. */
const FORBIDDEN: Readonly<Record<Term, readonly Forbidden[]>> = {
  personalization: [
    ['lost', 'peace'],
    ['failed', 'peace'],
    ['logins', 'peace'],
  ],
  'real-time': [['slow', 'traffic']],
  'multi-step': [
    ['lost', 'peace'],
    ['lost', 'crash'],
    ['lost', 'store'],
    ['lost', 'deploy'],
    ['lost', 'scale'],
  ],
  revocable: [['let-in', 'ban']],
  'high-volume': [['slow', 'traffic']],
  elastic: [
    ['logins', 'scale'],
    ['lost', 'scale'],
  ],
  failover: [
    ['logins', 'crash'],
    ['lost', 'crash'],
    ['logins', 'store'],
    ['lost', 'store'],
  ],
  'no-server-data': [['kept', 'traffic']],
};

/** So much is as good as none: of what is counted for each person, and of seconds more than the quickest. */
export const TOLERATED = 0.01;
export const TOLERATED_S = 0.02;

/** Whether something that is needed is there. */
export interface Meeting {
  readonly term: Term;
  /** Of what may not happen, that of which there is most; null where the need is met. */
  readonly unmet: (Pick<Part, 'trouble' | 'episode'> & { readonly amount: number }) | null;
}

/** What was needed, and whether one of the architectures meets it. */
export function meetingsOf(
  need: Need,
  { ranking }: Verdict,
  candidate: Candidate,
): readonly Meeting[] {
  const quickest = Math.min(...ranking.map(({ bySeed }) => meanOf(bySeed, 'slow', 'traffic') ?? 0));
  return TERMS.filter((term) => isSo(need, term)).map((term) => ({
    term,
    unmet: unmetBy(candidate.bySeed, term, quickest),
  }));
}

function unmetBy(bySeed: Candidate['bySeed'], term: Term, quickest: number): Meeting['unmet'] {
  const [first] = FORBIDDEN[term]
    .flatMap(([trouble, episode]) => {
      const amount = meanOf(bySeed, trouble, episode);
      const allowed = trouble === 'slow' ? quickest + TOLERATED_S : TOLERATED;
      return amount === null || amount <= allowed ? [] : [{ trouble, episode, amount }];
    })
    .sort((one, other) => other.amount - one.amount);
  return first ?? null;
}

/** The mean of all seeds; null where that was not asked for. */
function meanOf(bySeed: Candidate['bySeed'], trouble: Trouble, episode: Episode): number | null {
  const amounts = bySeed.flatMap((parts) =>
    parts.filter((one) => one.trouble === trouble && one.episode === episode),
  );
  if (amounts.length === 0) return null;
  return amounts.reduce((sum, { amount }) => sum + amount, 0) / amounts.length;
}

/** Something to set up with which the first meets a need that it does not meet by itself. */
export interface Remedy {
  readonly term: Term;
  readonly measure: Measure;
}

/** Plays what may not happen under the first, with each measure that was not taken. */
export function remediesFor(need: Need, verdict: Verdict, play: Play): readonly Remedy[] {
  const [first] = verdict.ranking;
  if (first === undefined) return [];
  return meetingsOf(need, verdict, first)
    .filter(({ term, unmet }) => unmet !== null && isOfFailures(term))
    .flatMap(({ term }) =>
      MEASURES.filter((one) => !need.measures.includes(one))
        .filter((measure) => {
          const other = withOther(need, measure);
          const bySeed = playedFor(other, term, first.architecture, verdict.seeds, play);
          return unmetBy(bySeed, term, 0) === null;
        })
        .map((measure) => ({ term, measure })),
    );
}

/** Full traffic says how quick all are, and takes the runs of all. */
const isOfFailures = (term: Term): boolean =>
  FORBIDDEN[term].every(([, episode]) => episode !== 'traffic');

function playedFor(
  need: Need,
  term: Term,
  architecture: ArchitectureId,
  seeds: readonly number[],
  play: Play,
): Candidate['bySeed'] {
  const wanted = new Set<Episode>(['peace', ...FORBIDDEN[term].map(([, episode]) => episode)]);
  const asked = new Map(
    askedBy(need)
      .filter(({ episode }) => wanted.has(episode))
      .map((one) => [one.episode, one]),
  );
  return seeds.map((seed) =>
    partsOf(
      need,
      asked,
      (episode, other) => {
        const one = asked.get(episode);
        if (one === undefined) throw new Error(`Nobody asked for "${episode}".`);
        return play(one, other, seed);
      },
      architecture,
    ),
  );
}
