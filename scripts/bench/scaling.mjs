import { clusterLoop, engineContestant, requestsOf } from './contestants.mjs';
import { race } from './race.mjs';
import { resultOf } from './results.mjs';
import { spreadOf } from './statistics.mjs';
import { scaledWork } from './works.mjs';

/**
 * @typedef {import('./results.mjs').Result} Result
 * @typedef {import('./statistics.mjs').Spread} Spread
 * @typedef {Spread & { contestant: string, from: number, to: number }} Growth How many times as long an event takes
 * among `to` clients as among `from`.
 * @typedef {{ clients: number, reason: string }} Skipped
 * @typedef {{ results: Result[], growth: Growth[], skipped: Skipped[] }} Scaling
 */

export const SIZES = [100, 1000, 10_000, 100_000];
const QUICK_SIZES = [100, 1000];
/** The queue holds all timers only after the longest of them, in simulated seconds. */
const FILL_SECONDS = 31;

/**
 * What an event costs among few and many clients, with the trace kept.
 * @param {import('./contestants.mjs').Field} field
 * @param {{ rounds: number, quick: boolean, clock: import('./results.mjs').Clock, clientsMax: number }} options
 * @param {(text: string) => void} tell
 * @returns {Promise<Scaling>}
 */
export async function measureScaling(field, { rounds, quick, clock, clientsMax }, tell) {
  const wanted = quick ? QUICK_SIZES : SIZES;
  const sizes = wanted.filter((clients) => clients <= clientsMax);
  const skipped = [
    ...SIZES.filter((clients) => !wanted.includes(clients)).map((clients) => ({
      clients,
      reason: 'not in a quick run',
    })),
    ...wanted
      .filter((clients) => clients > clientsMax)
      .map((clients) => ({ clients, reason: `clients.count is at most ${clientsMax}` })),
  ];
  const lanes = sizes.flatMap((clients) => {
    const work = scaledWork(clients);
    const requests = requestsOf(quick);
    const fill = Math.ceil(FILL_SECONDS * work.expected.throughput);
    const how = { requests, warmUp: Math.max(requests, fill) };
    const named = [
      engineContestant(field, work, { records: true, ...how }),
      clusterLoop(field, work, how),
    ];
    return named.map((contestant) => ({ work, contestant }));
  });
  const contestants = lanes.map(({ work, contestant }) => ({
    ...contestant,
    label: `${contestant.label}, ${work.parameters.clients} clients`,
  }));
  const entries = await race(contestants, rounds, tell);
  const results = entries.map((entry, lane) => {
    const { work } = /** @type {(typeof lanes)[number]} */ (lanes[lane]);
    return resultOf(work, entry, clock);
  });
  const growth = ['engine', 'c'].flatMap((id) => growthOf(id, sizes, entries, clock));
  return { results, growth, skipped };
}

/**
 * Round by round: the largest size that was measured against the smallest.
 * @param {string} id
 * @param {readonly number[]} sizes
 * @param {readonly import('./race.mjs').Entry[]} entries
 * @param {import('./results.mjs').Clock} clock
 * @returns {Growth[]}
 */
function growthOf(id, sizes, entries, clock) {
  const own = entries.filter(({ contestant }) => contestant.id === id);
  const present = own.flatMap((entry, index) =>
    entry.missing === undefined ? [{ clients: sizes[index] ?? 0, samples: entry.samples }] : [],
  );
  const [small, large] = [present[0], present.at(-1)];
  if (small === undefined || large === undefined || small === large) return [];
  const cost = (/** @type {import('./child.mjs').Sample} */ one) =>
    (clock === 'cpu' ? one.cpuSeconds : one.seconds) / one.events;
  const times = large.samples.map((sample, round) => {
    const before = small.samples[round];
    return before === undefined ? Number.NaN : cost(sample) / cost(before);
  });
  return [{ contestant: id, from: small.clients, to: large.clients, ...spreadOf(times) }];
}
