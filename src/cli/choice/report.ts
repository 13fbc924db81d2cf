import { meetingsOf, type Remedy } from '../../choice/meeting';
import { meetingWords } from '../../choice/meetingWords';
import { answerTo, type Need, NUMBER_IDS, TERMS } from '../../choice/need';
import { reasonsFor } from '../../choice/reasons';
import { numberIn } from '../../choice/rules';
import type { Turn } from '../../choice/search';
import type { Candidate, Verdict } from '../../choice/verdict';
import {
  besideWords,
  costWords,
  madeUpWords,
  reasonWords,
  saidWords,
  turnWords,
  unshownWords,
  verdictWords,
  weighingWords,
  weightWords,
} from '../../choice/words';
import words from '../../messages/en/command/choose';
import choice from '../../messages/en/views/choice';
import { wrap } from '../command/wrap';

/** All that was found out. */
interface Report {
  readonly verdict: Verdict;
  readonly turns: readonly Turn[];
  readonly remedies: readonly Remedy[];
}

/** A choice as text. */
export function reportInWords(need: Need, { verdict, turns, remedies }: Report): string {
  return [
    [words('choose.said'), ...saidWords(need).map((line) => wrap(line, '  '))].join('\n'),
    [
      choice('choice.weighing'),
      ...weighingWords(need, verdict).map((line) => wrap(line, '  ')),
    ].join('\n'),
    ...verdictWords(need, verdict, true).map((sentence) => wrap(sentence)),
    ...meetingWords(need, verdict, remedies).map((sentence) => wrap(sentence)),
    wrap(`${words('choose.ranking')} ${choice('choice.scale')}`),
    ...verdict.ranking.map((candidate) => candidateInWords(verdict, candidate)),
    turns.length === 0
      ? wrap(choice('choice.noTurns'))
      : [choice('choice.turns'), ...turns.map((turn) => wrap(turnWords(turn, need), '  '))].join(
          '\n',
        ),
    [choice('choice.unshown'), ...unshownWords(need).map((line) => wrap(line, '  '))].join('\n'),
    `${wrap(words('choose.how', { runs: verdict.seeds.length }))}\n`,
  ].join('\n\n');
}

function candidateInWords(verdict: Verdict, candidate: Candidate): string {
  const reasons = reasonsFor(verdict, candidate);
  const lines = (['for', 'against'] as const).flatMap((side) => {
    const those = reasons.filter(({ speaks }) => speaks === side);
    if (those.length === 0) return [];
    const told = those.map((reason) =>
      wrap(`${reasonWords(verdict, candidate, reason)} ${weightWords(verdict, reason)}`, '      '),
    );
    return [`    ${choice(`choice.${side}`)}`, ...told];
  });
  const none = [`    ${choice('choice.nothing')}`];
  return [
    wrap(costWords(candidate)),
    wrap(madeUpWords(verdict, candidate), '  '),
    `  ${besideWords(verdict, candidate)}`,
    ...(lines.length === 0 ? none : lines),
  ].join('\n');
}

/** The same as data. What was not said has its default. */
export const reportAsData = (need: Need, { verdict, turns, remedies }: Report): object => ({
  need: {
    terms: Object.fromEntries(TERMS.map((term) => [term, answerTo(need, term)])),
    numbers: Object.fromEntries(NUMBER_IDS.map((number) => [number, numberIn(need, number)])),
    measures: need.measures,
  },
  runs: verdict.seeds.length,
  ranking: verdict.ranking.map((candidate) => ({
    architecture: candidate.architecture,
    cost: candidate.cost,
    reasons: reasonsFor(verdict, candidate),
  })),
  difference: verdict.difference,
  isClose: verdict.isClose,
  needs: verdict.ranking.map((candidate) => ({
    architecture: candidate.architecture,
    meetings: meetingsOf(need, verdict, candidate),
  })),
  remedies,
  turns,
});
