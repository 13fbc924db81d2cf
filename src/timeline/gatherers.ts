import { CROWD_PACE, Gatherer, NAMED_PACE } from './gatherer';
import { type TopicId, topicsFor } from './topics';
import type { PeopleWords } from './words';

/** One for every topic. */
export function gatherersFor(
  words: PeopleWords,
  crowd: boolean,
): Readonly<Record<TopicId, Gatherer>> {
  const pace = crowd ? CROWD_PACE : NAMED_PACE;
  const pairs = Object.entries(topicsFor(words)).map(
    ([id, topic]) => [id, new Gatherer(topic, pace)] as const,
  );
  return Object.fromEntries(pairs) as Record<TopicId, Gatherer>;
}
