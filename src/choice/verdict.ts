import { type ArchitectureId, sideBySide } from '../engine';
import { type Interval, interval } from '../statistics/interval';
import { type PairedDifference, pairedDifference } from '../statistics/paired';
import { CONFIDENCE } from '../statistics/stopping';
import { type Part, partsOf, total } from './costs';
import { type Asked, askedFor } from './episodes';
import type { Need } from './need';
import type { Play } from './playing';
import { CLOSE_S, EPISODES, type Episode, priceOf, timesAWeek } from './rules';

/** An architecture, and what it costs: by seed, in parts. */
export interface Candidate {
  readonly architecture: ArchitectureId;
  readonly bySeed: readonly (readonly Part[])[];
  readonly cost: Interval;
}

/** What is known of a need: who comes first for it, and by how much. */
export interface Verdict {
  /** From the least cost on. */
  readonly ranking: readonly Candidate[];
  /** What the second costs more than the first. */
  readonly difference: PairedDifference;
  /** So little that other reasons may decide; or so uncertain that it may be chance. */
  readonly isClose: boolean;
  /** What it rests on so far. */
  readonly asked: ReadonlyMap<Episode, Asked>;
  readonly seeds: readonly number[];
}

/** The episodes that a need asks for. What it takes no notice of is not run. */
export const askedBy = (need: Need): readonly Asked[] =>
  EPISODES.map((episode) => askedFor(need, episode)).filter(({ episode, servers, lastsS }) =>
    episode === 'ban'
      ? priceOf(need, 'let-in') > 0
      : timesAWeek(need, episode, servers, lastsS) > 0,
  );

/** What the runs of these episodes and seeds say. */
export function verdictOf(
  need: Need,
  episodes: readonly Asked[],
  seeds: readonly number[],
  play: Play,
): Verdict {
  const asked = new Map(episodes.map((one) => [one.episode, one]));
  const candidates = sideBySide().map((architecture): Candidate => {
    const bySeed = seeds.map((seed) =>
      partsOf(
        need,
        asked,
        (episode, other) => play(asked.get(episode) as Asked, other, seed),
        architecture,
      ),
    );
    return { architecture, bySeed, cost: interval(bySeed.map(total), CONFIDENCE) };
  });
  // Those that cost the same stay in the order of the list.
  const ranking = candidates.sort((one, other) => one.cost.mean - other.cost.mean);
  const difference = costsMore(ranking[1] as Candidate, ranking[0] as Candidate);
  const isClose = difference.mean < CLOSE_S || difference.mean <= difference.halfWidth;
  return { ranking, difference, isClose, asked, seeds };
}

/** What one costs more than another on the same seeds. */
const costsMore = (one: Candidate, other: Candidate): PairedDifference =>
  pairedDifference(one.bySeed.map(total), other.bySeed.map(total), CONFIDENCE);

export interface Progress {
  readonly done: number;
  readonly of: number;
  readonly verdict: Verdict;
}

/** Plays seed after seed. After each episode it says what is known by then: first of one seed, episode by episode. */
export function* judge(need: Need, seeds: readonly number[], play: Play): Generator<Progress> {
  const episodes = askedBy(need);
  for (const [index, seed] of seeds.entries()) {
    for (const [place, episode] of episodes.entries()) {
      for (const architecture of sideBySide()) play(episode, architecture, seed);
      const isFirst = index === 0;
      const isWhole = place === episodes.length - 1;
      yield {
        done: index * episodes.length + place + 1,
        of: seeds.length * episodes.length,
        verdict: verdictOf(
          need,
          isFirst ? episodes.slice(0, place + 1) : episodes,
          seeds.slice(0, index + (isFirst || isWhole ? 1 : 0)),
          play,
        ),
      };
    }
  }
}
