import type { Told } from '../../messages/told';
import {
  type Claim,
  type RuleId,
  type SimpleIncidentId,
  type Statement,
  say,
} from '../claims/claim';
import { isTrue } from '../claims/truth';
import type { Sentence } from '../view';
import type { PeopleWords } from '../words/peopleWords';
import type { IncidentWords } from './collector';
import { peopleOf } from './parts';

interface Entry extends Pick<Sentence, 'category' | 'tone'> {
  /** What goes with the first sentence about it. */
  readonly law?: Told;
  /** The rule that this law tells of: where it is none of this run, nothing is told. */
  readonly rule?: RuleId;
}

const SIMPLE_INCIDENTS: Readonly<Record<SimpleIncidentId, Entry>> = {
  leaked: { category: 'loss', tone: 'fail', law: { id: 'incidents.leaked.law' } },
  updateLost: { category: 'loss', tone: 'fail', law: { id: 'incidents.updateLost.law' } },
  progressLost: { category: 'loss', tone: 'fail', law: { id: 'incidents.progressLost.law' } },
  transferLost: { category: 'loss', tone: 'fail', law: { id: 'incidents.transferLost.law' } },
  toldFailed: { category: 'order', tone: 'fail', law: { id: 'incidents.toldFailed.law' } },
  madeTwice: { category: 'order', tone: 'fail', law: { id: 'incidents.madeTwice.law' } },
  transferUnknown: { category: 'order', tone: 'warn', law: { id: 'incidents.unknown.law' } },
  tooLarge: { category: 'error', tone: 'fail', law: { id: 'incidents.tooLarge.law' } },
  cookieTooLarge: { category: 'error', tone: 'fail', law: { id: 'incidents.cookieTooLarge.law' } },
  answerTooLarge: { category: 'error', tone: 'fail', law: { id: 'incidents.answerTooLarge.law' } },
  nothingAdded: { category: 'status', tone: 'warn' },
  stillAccepted: {
    category: 'status',
    tone: 'warn',
    law: { id: 'incidents.stillAccepted.law' },
    rule: 'token-stays-valid',
  },
  storeFull: { category: 'error', tone: 'warn' },
  fallback: { category: 'status', tone: 'warn', law: { id: 'incidents.fallback.law' } },
  replayed: { category: 'order', tone: 'ok', law: { id: 'incidents.replayed.law' } },
  unknown: { category: 'order', tone: 'warn', law: { id: 'incidents.unknown.law' } },
  memoryFull: { category: 'error', tone: 'warn' },
  messageLost: { category: 'loss', tone: 'fail', law: { id: 'incidents.messageLost.law' } },
  connectionDropped: {
    category: 'error',
    tone: 'warn',
    law: { id: 'incidents.connectionDropped.law' },
  },
  fromCache: { category: 'status', tone: 'ok', law: { id: 'incidents.fromCache.law' } },
};

/** All of them, in words for the people of one run. */
export function simpleIncidentsFor(
  words: PeopleWords,
): Readonly<Record<SimpleIncidentId, IncidentWords>> {
  const pairs = (Object.keys(SIMPLE_INCIDENTS) as SimpleIncidentId[]).map(
    (id) => [id, incidentOf(id, words)] as const,
  );
  return Object.fromEntries(pairs) as Record<SimpleIncidentId, IncidentWords>;
}

function incidentOf(id: SimpleIncidentId, words: PeopleWords): IncidentWords {
  const { category, tone, law, rule } = SIMPLE_INCIDENTS[id];
  const told = (clients: readonly number[]): Told => ({
    id: `incidents.${id}`,
    args: peopleOf(words, clients),
  });
  const lawOf = (claim: Claim): Statement[] =>
    law === undefined ? [] : [say(law, rule === undefined ? claim : { is: 'works', how: rule })];
  return {
    say(clients, system, isFirst, { fromUs, untilUs }) {
      const claim: Claim = { is: 'befell', what: id, clients, fromUs, untilUs };
      return {
        category,
        tone,
        says: [say(told(clients), claim)],
        adds: isFirst ? lawOf(claim).filter((one) => isTrue(one, system)) : [],
      };
    },
    flag: (clients) => (category === 'loss' ? { kind: 'loss', label: told(clients) } : null),
    sayAgain: () => null,
  };
}
