import type { ChallengeMessage, Sight } from './challenge';

const way = (now: number, before: number) =>
  now > before ? 'more' : now < before ? 'less' : 'other';

/** What it took to reach the goal: the run against the one it is held against, up to the same instant and with the same acts. */
export function costOf({ shown, start, against }: Sight): ChallengeMessage {
  const both = (id: Parameters<typeof shown.metric>[0], times: number) => {
    const [now, before] = [shown, start].map((one) => Math.round(one.metric(id) * times)) as [
      number,
      number,
    ];
    return { by: Math.abs(now - before), way: way(now, before), now, before } as const;
  };
  // Hundredths of a millisecond would be noise in slow motion, and whole ones hide a real store.
  const time = both('latency-mean', start.metric('latency-mean') < 1 ? 10_000 : 1000);
  const bytes = both('credential-bytes-per-request', 1);
  const logins = both('forced-logins', 1);
  return {
    id: 'challenges.cost',
    args: {
      against,
      slower: time.way,
      ms: start.metric('latency-mean') < 1 ? time.by / 10 : time.by,
      heavier: bytes.way,
      bytes: bytes.by,
      logins: logins.now,
      before: logins.before,
    },
  };
}
