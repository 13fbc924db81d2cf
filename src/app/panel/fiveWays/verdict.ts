import words from '../../../messages/en/panel/verdict';
import { render } from '../../../messages/room';
// Who was hit, and since when nobody is served, is said as the run tells it.
import '../../../messages/told';
import type { LaneSummary } from '../../../timeline/view';
import {
  banFact,
  besidesFact,
  calmFact,
  type Fact,
  isBanIgnored,
  lossFact,
  NOTHING,
  outageFact,
  type Part,
} from './facts';

/** Lists, one after the other: between them is a dot. */
type Form = readonly (readonly Part[])[];

/** How an architecture has come off so far. */
interface Verdict {
  /**
   * The same in ever fewer words, the fullest first. Errors are in each of them, and whatever was lost or let in in all
   * but the last: that one is for where glyphs and numbers beside it show the rest.
   */
  readonly forms: readonly Form[];
  readonly tone: 'fail' | 'warn' | 'plain';
}

interface Facts extends Readonly<Record<'first' | 'outage' | 'bans' | 'besides', Fact>> {
  readonly errors: readonly Part[];
}

/** What an architecture did to people, in one line that leaves no cost out. */
export function verdictOf(lane: LaneSummary): Verdict {
  const losses = lossFact(lane);
  const bans = banFact(lane);
  const besides = besidesFact(lane);
  const outage = outageFact(lane);
  const isSerious = [losses, bans, besides].some((fact) => fact !== NOTHING);
  const first = losses === NOTHING ? calmFact(lane, isSerious) : losses;
  const count = lane.errors.total;
  const errors: readonly Part[] = count === 0 ? [] : [{ id: 'verdict.errors', args: { count } }];
  const facts: Facts = { first, outage, bans, besides, errors };
  const isHarm =
    losses !== NOTHING || besides !== NOTHING || outage !== NOTHING || isBanIgnored(lane);
  const isCalm = !isSerious && outage === NOTHING;
  return {
    forms: isCalm ? calmForms(facts) : [...wideForms(facts), ...narrowForms(lane, facts)],
    tone: isHarm ? 'fail' : count === 0 ? 'plain' : 'warn',
  };
}

/** Where nothing is the matter but errors. */
const calmForms = ({ first, errors }: Facts): readonly Form[] =>
  [first.full.flat(), first.short, first.brief].map((parts) => [[...parts, ...errors]]);

const wideForms = ({ first, outage, bans, besides, errors }: Facts): readonly Form[] => {
  const facts = [first, outage, bans, besides];
  return [
    [...facts.flatMap(({ full }) => full), errors],
    [...facts.map(({ short }) => short), errors],
    [...facts.map(({ brief }) => brief), errors],
    [...facts.map(({ terse }) => terse), errors],
  ];
};

/** For two lines of a narrow column. A ban that is obeyed costs nobody anything. */
function narrowForms(
  lane: LaneSummary,
  { first, outage, bans, besides, errors }: Facts,
): readonly Form[] {
  const crisp = [first.terse, outage.terse, bans.terse, besides.bare, errors].flat();
  const ban = isBanIgnored(lane) ? bans.terse : [];
  const tersest = [outage.terse, first.bare, ban, besides.bare, errors].flat();
  const both = lane.sessionsLost.total > 0 && lane.cartsLost.total > 0;
  const sessions = both ? first.bare.slice(0, 1) : first.terse;
  const least = errors.length > 0 ? errors : besides.bare;
  const last = outage === NOTHING ? [sessions, ban, least].flat() : [...outage.terse, ...errors];
  return [crisp, tersest, last].map((parts) => [parts.length > 0 ? parts : bans.terse]);
}

/** A verdict in words, the fullest first: what is no shorter than the form before is of no use. */
export function verdictWords({ forms }: Pick<Verdict, 'forms'>): readonly string[] {
  const said = forms.map(formWords);
  return said.filter((text, index) => text.length < (said[index - 1] ?? `${text}!`).length);
}

const formWords = (form: Form): string =>
  form
    .filter((parts) => parts.length > 0)
    .map((parts) => words('verdict.together', { facts: parts.map(render) }))
    .join(' · ');
