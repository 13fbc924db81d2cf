import architectures from '../messages/en/architectures';
import words from '../messages/en/choice';
import figures from '../messages/en/figures';
import { meanInWords, metricInWords } from '../messages/figures';
import type { Interval } from '../statistics/interval';
import { answerTo, type Need, NUMBER_IDS, type NumberId, TERMS } from './need';
import { type Reason, rivalOf } from './reasons';
import { numberIn } from './rules';
import type { Turn } from './search';
import { unshownFor } from './unshown';
import type { Candidate, Verdict } from './verdict';

/** In seconds however few: what is waited in a week stands beside thousands of them, and parts of a hundredth say nothing. */
const inSeconds = (amount: string): string => figures('figures.s', { amount });

const waiting = (seconds: number): string =>
  inSeconds(metricInWords(Math.round(Math.abs(seconds) * 100) / 100, 'ratio'));

const meanWaiting = (mean: number, halfWidth: number): string =>
  inSeconds(meanInWords(mean, halfWidth, 'ratio'));

const nameOf = ({ architecture }: Pick<Candidate, 'architecture'>): string =>
  architectures(`architectures.${architecture}`);

/** Who comes first, who is closest, and where the parts of a session go. @param isWhole all that was asked for was played */
export function verdictWords(verdict: Verdict, isWhole: boolean): readonly string[] {
  const [first, second] = verdict.ranking as readonly [Candidate, Candidate];
  const { mean, halfWidth } = verdict.difference;
  return [
    words(isWhole ? 'choice.first' : 'choice.soFar', { first: nameOf(first) }),
    words('choice.closest', { second: nameOf(second), amount: meanWaiting(mean, halfWidth) }),
    ...(verdict.isClose ? [words('choice.isClose')] : []),
    ...(first.architecture === 'hybrid' ? [words('choice.parts')] : []),
    words('choice.noneFits'),
  ];
}

export const costWords = (candidate: Candidate): string =>
  words('choice.cost', {
    name: nameOf(candidate),
    amount: meanWaiting(candidate.cost.mean, candidate.cost.halfWidth),
  });

export const besideWords = (verdict: Verdict, { architecture }: Candidate): string =>
  words('choice.beside', { rival: nameOf(rivalOf(verdict, architecture)) });

/** Why there is nothing for or against one. */
export const nothingWords = ({ seeds }: Verdict): string =>
  words(seeds.length > 1 ? 'choice.nothing' : 'choice.oneRun');

/** A reason as a sentence: what was counted under both, and what it is as bad as. */
export function reasonWords(verdict: Verdict, candidate: Candidate, reason: Reason): string {
  const { trouble, episode } = reason;
  const said = {
    own: amountIn(reason, reason.own),
    others: amountIn(reason, reason.others),
    rival: nameOf(rivalOf(verdict, candidate.architecture)),
    cost: waiting(reason.difference.mean),
    episode,
    seconds: verdict.asked.get(episode)?.lastsS ?? 0,
  };
  return words(`choice.reason.${trouble}`, said);
}

const UNITS = {
  slow: 's',
  logins: 'ratio',
  lost: 'ratio',
  failed: 'ratio',
  'let-in': 'ratio',
  kept: 'ratio',
} as const;

const amountIn = ({ trouble }: Reason, { mean }: Interval): string =>
  metricInWords(mean, UNITS[trouble]);

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
