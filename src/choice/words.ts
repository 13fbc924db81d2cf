import architectures from '../messages/en/stage/architectures';
import words from '../messages/en/views/choice';
import { meanInWords, metricInWords } from '../messages/figures';
import type { Interval } from '../statistics/interval';
import { makeupOf } from './makeup';
import { meetingsOf } from './meeting';
import { answerTo, type Need, NUMBER_IDS, type NumberId, TERMS } from './need';
import { type Reason, rivalOf } from './reasons';
import { type Episode, numberIn, priceOf, TROUBLES, type Trouble, timesAWeek } from './rules';
import type { Turn } from './search';
import { unshownFor } from './unshown';
import type { Candidate, Verdict } from './verdict';

export const number = (value: number): string => metricInWords(Math.abs(value), 'ratio');

/** Parts of a hundredth say nothing beside thousands. */
const points = (value: number): string =>
  words('choice.points', { amount: number(Math.round(value * 100) / 100) });

const meanPoints = ({ mean, halfWidth }: Interval): string =>
  words('choice.points', { amount: meanInWords(mean, halfWidth, 'ratio') });

export const nameOf = ({ architecture }: Pick<Candidate, 'architecture'>): string =>
  architectures(`architectures.${architecture}`);

/** Who comes first, who is closest, and where the parts of a session go. @param isWhole all that was asked for was played */
export function verdictWords(need: Need, verdict: Verdict, isWhole: boolean): readonly string[] {
  const [first, second] = verdict.ranking as readonly [Candidate, Candidate];
  const isMet = meetingsOf(need, verdict, first).every(({ unmet }) => unmet === null);
  return [
    words(isWhole ? (isMet ? 'choice.first' : 'choice.firstBut') : 'choice.soFar', {
      first: nameOf(first),
    }),
    words('choice.closest', { second: nameOf(second), amount: meanPoints(verdict.difference) }),
    ...(verdict.isClose ? [closeWords(verdict)] : []),
    ...(first.architecture === 'hybrid' ? [words('choice.parts')] : []),
    words('choice.noneFits'),
  ];
}

/** Why the first two are not told apart. */
function closeWords({ seeds, difference: { mean, halfWidth } }: Verdict): string {
  if (seeds.length === 1) return words('choice.close.few');
  return words(mean <= halfWidth ? 'choice.close.chance' : 'choice.close.little');
}

export const costWords = (candidate: Candidate): string =>
  words('choice.cost', { name: nameOf(candidate), amount: meanPoints(candidate.cost) });

export function partWords(trouble: Trouble, episode: Episode): string {
  const part = words(`choice.part.${trouble}`);
  if (episode === 'traffic' || episode === 'ban') return part;
  return words('choice.part.in', { part, when: words(`choice.when.${episode}`) });
}

/** What its points are made up of. One run alone cannot say what may be chance. */
export function madeUpWords({ seeds }: Verdict, candidate: Candidate): string {
  const { shares, rest } = makeupOf(candidate);
  const amountOf = ({ mean, halfWidth }: Interval) => meanInWords(mean, halfWidth, 'ratio');
  const parts = shares.map(({ trouble, episode, cost, isChance }) =>
    words('choice.share', {
      part: partWords(trouble, episode),
      amount: amountOf(cost),
      isChance: isChance && seeds.length > 1,
    }),
  );
  const others = words('choice.rest', { amount: amountOf(rest) });
  return words('choice.madeUp', { parts: rest.mean === 0 ? parts : [...parts, others] });
}

export const besideWords = (verdict: Verdict, { architecture }: Candidate): string =>
  words('choice.beside', { rival: nameOf(rivalOf(verdict, architecture)) });

/** Why there is nothing for or against one. */
export const nothingWords = ({ seeds }: Verdict): string =>
  words(seeds.length > 1 ? 'choice.nothing' : 'choice.oneRun');

/** A reason as a sentence: what was counted under both. */
export function reasonWords(verdict: Verdict, candidate: Candidate, reason: Reason): string {
  const { trouble, episode, overwritten, own } = reason;
  const said = {
    own: amountIn(reason, reason.own.mean),
    others: amountIn(reason, reason.others.mean),
    rival: nameOf(rivalOf(verdict, candidate.architecture)),
    episode,
    seconds: secondsOf(verdict, episode),
  };
  const text = words(`choice.reason.${trouble}`, said);
  if (overwritten < own.mean * MOSTLY || overwritten <= 0) return text;
  return `${text} ${words('choice.overwritten', { amount: number(overwritten) })}`;
}

/** What is so large a part of something explains it. */
const MOSTLY = 0.5;

const secondsOf = ({ asked }: Verdict, episode: Episode): number => asked.get(episode)?.lastsS ?? 0;

/** How the difference of a reason becomes points: each factor is said. */
export function weightWords(verdict: Verdict, reason: Reason): string {
  const { trouble, episode, own, others, times, price, difference } = reason;
  const isTime = trouble === 'slow';
  const count = Math.abs(own.mean - others.mean) * (isTime ? MS : 1);
  const each = isTime ? price / MS : price;
  const said = {
    amount: words(`choice.amount.${trouble}`, { amount: number(count), count }),
    price: number(each),
    count: each,
    cost: points(difference.mean),
  };
  if (episode === 'traffic') return words('choice.weight.always', said);
  const often = { times: number(times), count: times, seconds: secondsOf(verdict, episode) };
  return words('choice.weight', { ...said, times: words(`choice.times.${episode}`, often) });
}

/** A time is said in milliseconds. */
const MS = 1000;

const UNITS = {
  slow: 's',
  logins: 'ratio',
  lost: 'ratio',
  failed: 'ratio',
  'let-in': 'ratio',
  kept: 'ratio',
} as const;

const amountIn = ({ trouble }: Reason, amount: number): string =>
  metricInWords(amount, UNITS[trouble]);

/** What would put another one first. */
export function turnWords(turn: Turn, need: Need): string {
  const first = nameOf({ architecture: turn.first });
  const close = turn.isClose ? ` ${words('choice.turn.close')}` : '';
  if (turn.by === 'term') {
    const answer = words(`choice.answer.${turn.answer}`);
    return (
      words('choice.turn.term', { first, answer, term: words(`choice.term.${turn.term}`) }) + close
    );
  }
  if (turn.by === 'measure') {
    const measure = words(`choice.measure.${turn.measure}`);
    return (
      words('choice.turn.measure', {
        first,
        measure,
        isTaken: need.measures.includes(turn.measure),
      }) + close
    );
  }
  const { number, until, from } = turn;
  return (
    words('choice.turn.number', {
      first,
      number: numberLabel(number),
      until,
      from,
      now: nameOf({ architecture: turn.now }),
    }) + close
  );
}

const numberLabel = (number: NumberId): string => words(`choice.number.${number}`);

/** What was said that no run can show. */
export const unshownWords = (need: Need): readonly string[] =>
  unshownFor(need).map((one) => words(`choice.unshown.${one}`));

/** All that was said, and what stands for what was not. */
export const saidWords = (need: Need): readonly string[] => [
  ...TERMS.map((term) =>
    words('choice.said.term', {
      term: words(`choice.term.${term}`),
      answer: words(`choice.answer.${answerTo(need, term)}`),
    }),
  ),
  ...NUMBER_IDS.map((number) =>
    words('choice.said.number', {
      number: numberLabel(number),
      value: numberIn(need, number),
      isSaid: need.numbers[number] !== undefined,
    }),
  ),
  ...need.measures.map((one) =>
    words('choice.said.measure', { measure: words(`choice.measure.${one}`) }),
  ),
];

/** How often each episode comes up, and what each trouble counts. */
export function weighingWords(need: Need, { asked }: Verdict): readonly string[] {
  const frequencies = [...asked.values()].flatMap(({ episode, servers, lastsS }) =>
    episode === 'traffic'
      ? []
      : [frequencyWords(episode, timesAWeek(need, episode, servers, lastsS), lastsS)],
  );
  const prices = TROUBLES.map(
    (trouble) => [trouble, priceOf(need, trouble) / (trouble === 'slow' ? MS : 1)] as const,
  )
    .filter(([, price]) => price > 0)
    .map(([trouble, price]) =>
      words(`choice.price.${trouble}`, { price: number(price), count: price }),
    );
  return [...frequencies, ...prices];
}

const frequencyWords = (
  episode: Exclude<Episode, 'traffic'>,
  count: number,
  seconds: number,
): string => words(`choice.frequency.${episode}`, { times: number(count), count, seconds });
