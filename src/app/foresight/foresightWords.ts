import { fullLabel, subjectOf } from '../../controls/changes';
import type { ChangeId } from '../../engine';
import words from '../../messages/en/page/foresight';
import architectures from '../../messages/en/stage/architectures';
import type { MessageOf } from '../../messages/room';
import type { Consequences, Foreseen, Outcome } from '../../state/foresight';

type Message = MessageOf<typeof words>;
type Kind = keyof Consequences;
type Hit = Consequences[Kind];

const BANKING = ['transfer', 'told', 'twice'] as const;

/** In the order in which it is told: what weighs more comes first. */
const KINDS: readonly Kind[] = [
  'session',
  'cart',
  'progress',
  'message',
  'order',
  ...BANKING,
  'error',
];

/** What is done to a person ends something on purpose: that is counted as nobody's loss. */
const isMeant = (change: ChangeId): boolean => subjectOf(change) === 'person';

/** So many reasons are told. */
const REASONS_MAX = 3;

/** What would come of a change. @param isNamed whether people are known by name */
export function foreseenWords({ change, fromUs, ahead }: Foreseen, isNamed: boolean): string {
  if (ahead === null) return words('foresight.failed');
  const { untilUs, isCut, caused, spared } = ahead;
  const told = [...clauses(caused, isNamed, ''), ...clauses(spared, isNamed, 'spared.')];
  const nobody = words(isMeant(change) ? 'foresight.meant' : 'foresight.nobody');
  const what = told.length > 0 ? told : [nobody];
  return words('foresight.within', { span: { fromUs, untilUs }, isCut, what });
}

/** What came of a change that was not shown so, and why that can be. */
export function outcomeWords(outcome: Outcome, isNamed: boolean) {
  const { change, target, atUs: at, untilUs, more, fewer, because } = outcome;
  const what = [...clauses(more, isNamed, 'more.'), ...clauses(fewer, isNamed, 'fewer.')];
  const label = fullLabel(change, target);
  const span = { fromUs: at, untilUs };
  const text = words('foresight.outcome', { change: label, at, span, what });
  const why = because.slice(0, REASONS_MAX).map(reason);
  return { text, reason: because.length > 0 ? words('foresight.because', { why }) : '' };
}

function reason(surprise: Outcome['because'][number]): Message {
  switch (surprise.is) {
    case 'later':
      return { id: 'foresight.because.later', args: { from: surprise.fromUs } };
    case 'done': {
      const change = fullLabel(surprise.change, surprise.target);
      return { id: 'foresight.because.done', args: { change, at: surprise.atUs } };
    }
    case 'settings':
      return { id: 'foresight.because.settings' };
    case 'architecture': {
      const shown = architectures(`architectures.${surprise.shown}`);
      return { id: 'foresight.because.architecture', args: { shown } };
    }
  }
}

/** What happens to people, kind by kind, as far as anything does. */
function clauses(
  all: Consequences,
  isNamed: boolean,
  how: '' | 'spared.' | 'more.' | 'fewer.',
): string[] {
  const areSame = how === '' && isSame(all.session, all.cart);
  return KINDS.flatMap((kind) => {
    const { total, people, peopleCount: count } = all[kind];
    if (total === 0 || (areSame && kind === 'cart')) return [];
    const who: Message = { id: 'foresight.who', args: { isNamed, who: people, count } };
    if (areSame && kind === 'session') return words('foresight.both', { who, count });
    return words(`foresight.${how}${kind}`, { who, count, total });
  });
}

/** Whether the same people, each once, lose one thing and the other. */
const isSame = (one: Hit, other: Hit): boolean =>
  one.total === one.peopleCount &&
  other.total === one.total &&
  one.people.length === one.total &&
  one.people.join() === other.people.join();
