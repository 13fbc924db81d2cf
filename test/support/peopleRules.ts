import type { Rule } from './rule';

/** Numbers go to one person after the other, and nobody does anything before coming or after leaving. */
const peopleComeAndGo: Rule = (records) => {
  const present = new Set<number>();
  const gone = new Set<number>();
  let latest = -1;
  return records.flatMap((record) => {
    // Everybody who is there at the start is described; some leave at that very instant.
    const isOpening = record.kind === 'clientStanding' && record.atUs === 0;
    if (isOpening && !gone.has(record.client)) present.add(record.client);
    if (record.kind === 'clientLeft') {
      gone.add(record.client);
      return present.delete(record.client) ? [] : [`${record.client} leaves, and is not there`];
    }
    if (record.kind === 'clientArrived') {
      const inOrder = record.person > latest;
      latest = record.person;
      const taken = present.has(record.client);
      if (record.client >= 0) present.add(record.client);
      return inOrder && !taken ? [] : [`${record.person} comes as ${record.client}`];
    }
    const acts = record.kind === 'attemptSent' || record.kind === 'sessionLost';
    const isGhost = acts && !present.has(record.client);
    return isGhost ? [`${record.client} is not there: ${record.kind}`] : [];
  });
};

export const PEOPLE_RULES = {
  peopleComeAndGo,
} satisfies Record<string, Rule>;
