import { MoreWords } from '../words/morePeopleWords';
import type { PeopleWords } from '../words/peopleWords';
import { CROWD_PACE, Gatherer, NAMED_PACE, type Topic } from './collector';
import { type TopicId, topicsFor } from './incidents';

/** One for every topic. */
export function gatherersFor(
  words: PeopleWords,
  crowd: boolean,
): Readonly<Record<TopicId, Gatherer>> {
  const topics = topicsFor(words);
  const later = topicsFor(new MoreWords());
  const pairs = Object.entries(topics).map(([id, topic]) => {
    const told = crowd ? inSpans(topic, later[id as TopicId]) : topic;
    return [id, new Gatherer(told, crowd ? CROWD_PACE : NAMED_PACE)] as const;
  });
  return Object.fromEntries(pairs) as Record<TopicId, Gatherer>;
}

/** Of a crowd it is said when it was, and that these come on top of others: no such number is the whole. */
const inSpans = (first: Topic, later: Topic): Topic => ({
  ...first,
  say(clients, world, isFirst, span) {
    const saying = (isFirst ? first : later).say(clients, world, isFirst, span);
    const [head, ...more] = saying.says;
    if (head === undefined) return saying;
    const words = { id: 'befell.inSpan', args: { span, what: head.words } } as const;
    return { ...saying, says: [{ ...head, words }, ...more] };
  },
});
