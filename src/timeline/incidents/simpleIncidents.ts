import type { Told } from '../../messages/told';
import { type Claim, type MishapId, type RuleId, type Statement, say } from '../claims/claim';
import { isTrue } from '../claims/truth';
import type { Sentence } from '../view';
import type { PeopleWords } from '../words/peopleWords';
import type { Topic } from './collector';
import { peopleOf } from './parts';

interface Mishap extends Pick<Sentence, 'category' | 'tone'> {
  /** What goes with the first sentence about it. */
  readonly law?: Told;
  /** The rule that this law tells of: where it is none of this run, nothing is told. */
  readonly rule?: RuleId;
}

const MISHAPS: Readonly<Record<MishapId, Mishap>> = {
  leaked: { category: 'loss', tone: 'fail', law: { id: 'mishaps.leaked.law' } },
  updateLost: { category: 'loss', tone: 'fail', law: { id: 'mishaps.updateLost.law' } },
  tooLarge: { category: 'error', tone: 'fail', law: { id: 'mishaps.tooLarge.law' } },
  cookieTooLarge: { category: 'error', tone: 'fail', law: { id: 'mishaps.cookieTooLarge.law' } },
  answerTooLarge: { category: 'error', tone: 'fail', law: { id: 'mishaps.answerTooLarge.law' } },
  nothingAdded: { category: 'status', tone: 'warn' },
  stillAccepted: {
    category: 'status',
    tone: 'warn',
    law: { id: 'mishaps.stillAccepted.law' },
    rule: 'token-stays-valid',
  },
  storeFull: { category: 'error', tone: 'warn' },
  fallback: { category: 'status', tone: 'warn', law: { id: 'mishaps.fallback.law' } },
  replayed: { category: 'order', tone: 'ok', law: { id: 'mishaps.replayed.law' } },
  unknown: { category: 'order', tone: 'warn', law: { id: 'mishaps.unknown.law' } },
  memoryFull: { category: 'error', tone: 'warn' },
  fromCache: { category: 'status', tone: 'ok', law: { id: 'mishaps.fromCache.law' } },
};

/** All of them, in words for the people of one run. */
export function mishapsFor(words: PeopleWords): Readonly<Record<MishapId, Topic>> {
  const pairs = (Object.keys(MISHAPS) as MishapId[]).map((id) => [id, topicOf(id, words)] as const);
  return Object.fromEntries(pairs) as Record<MishapId, Topic>;
}

function topicOf(id: MishapId, words: PeopleWords): Topic {
  const { category, tone, law, rule } = MISHAPS[id];
  const told = (clients: readonly number[]): Told => ({
    id: `mishaps.${id}`,
    args: peopleOf(words, clients),
  });
  const lawOf = (claim: Claim): Statement[] =>
    law === undefined ? [] : [say(law, rule === undefined ? claim : { is: 'works', how: rule })];
  return {
    say(clients, world, isFirst, { fromUs, untilUs }) {
      const claim: Claim = { is: 'befell', what: id, clients, fromUs, untilUs };
      return {
        category,
        tone,
        says: [say(told(clients), claim)],
        adds: isFirst ? lawOf(claim).filter((one) => isTrue(one, world)) : [],
      };
    },
    flag: (clients) => (category === 'loss' ? { kind: 'loss', label: told(clients) } : null),
    sayAgain: () => null,
  };
}
