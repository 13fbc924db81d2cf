import { MorePeopleWords } from '../words/morePeopleWords';
import type { PeopleWords } from '../words/peopleWords';
import { Collector, CROWD_PACE, type IncidentWords, NAMED_PACE } from './collector';
import { type IncidentId, incidentsFor } from './incidents';

/** One for every sort of incident. */
export function collectorsFor(
  words: PeopleWords,
  crowd: boolean,
): Readonly<Record<IncidentId, Collector>> {
  const incidents = incidentsFor(words);
  const later = incidentsFor(new MorePeopleWords());
  const pairs = Object.entries(incidents).map(([id, incident]) => {
    const told = crowd ? inSpans(incident, later[id as IncidentId]) : incident;
    return [id, new Collector(told, crowd ? CROWD_PACE : NAMED_PACE)] as const;
  });
  return Object.fromEntries(pairs) as Record<IncidentId, Collector>;
}

/** Of a crowd it is said when it was, and that these come on top of others: no such number is the whole. */
const inSpans = (first: IncidentWords, later: IncidentWords): IncidentWords => ({
  ...first,
  say(clients, system, isFirst, span) {
    const saying = (isFirst ? first : later).say(clients, system, isFirst, span);
    const [head, ...more] = saying.says;
    if (head === undefined) return saying;
    const words = { id: 'befell.inSpan', args: { span, what: head.words } } as const;
    return { ...saying, says: [{ ...head, words }, ...more] };
  },
});
