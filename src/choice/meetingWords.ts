import words from '../messages/en/views/choice';
import { metricInWords } from '../messages/figures';
import { type Meeting, meetingsOf, type Remedy } from './meeting';
import type { Need, Term } from './need';
import type { Candidate, Verdict } from './verdict';
import { nameOf, number, partWords } from './words';

/** Of each need whether what comes first meets it; if not, by how much, who does, and what would help. */
export function meetingWords(
  need: Need,
  verdict: Verdict,
  remedies: readonly Remedy[],
): readonly string[] {
  const [first] = verdict.ranking as readonly [Candidate];
  return meetingsOf(need, verdict, first).map(({ term, unmet }) => {
    const said = { first: nameOf(first), term: words(`choice.term.${term}`) };
    if (unmet === null) return words('choice.met', said);
    return [
      unmetWords(unmet, said),
      metByWords(need, verdict, term),
      ...remedies
        .filter((one) => one.term === term)
        .map(({ measure }) =>
          words('choice.metWith', { ...said, measure: words(`choice.measure.${measure}`) }),
        ),
    ].join(' ');
  });
}

function unmetWords(
  { trouble, episode, amount }: NonNullable<Meeting['unmet']>,
  said: { readonly first: string; readonly term: string },
): string {
  if (trouble === 'slow')
    return words('choice.tooSlow', { ...said, amount: metricInWords(amount, 's') });
  return words('choice.notMet', {
    ...said,
    part: partWords(trouble, episode),
    amount: number(amount),
    isEach: trouble !== 'let-in',
  });
}

function metByWords(need: Need, verdict: Verdict, term: Term): string {
  const names = verdict.ranking
    .filter((one) =>
      meetingsOf(need, verdict, one).some((it) => it.term === term && it.unmet === null),
    )
    .map(nameOf);
  return names.length === 0 ? words('choice.metByNone') : words('choice.metBy', { names });
}
