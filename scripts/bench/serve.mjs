import { createInterface } from 'node:readline';

/**
 * What a contestant has done since its beginning. `responseSeconds` is the sum of all response times; it and
 * `simulatedSeconds` are seconds of simulated time.
 * @typedef {{ requests: number, events: number, records: number, simulatedSeconds: number, responseSeconds: number }} Totals
 */

/**
 * Does what the harness asks of a contestant that runs in Node: for every line with a number of requests, runs until
 * about as many more are done, and answers with one line of JSON.
 * @param {{ advance: (requests: number) => void, totals: () => Totals }} contestant
 */
export async function serve({ advance, totals }) {
  for await (const line of createInterface({ input: process.stdin })) {
    const before = totals();
    const cpu = process.cpuUsage();
    const startMs = performance.now();
    advance(Number(line));
    const seconds = (performance.now() - startMs) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    const after = totals();
    const answer = {
      requests: after.requests - before.requests,
      events: after.events - before.events,
      records: after.records - before.records,
      seconds,
      cpuSeconds: (user + system) / 1_000_000,
      simulatedSeconds: after.simulatedSeconds - before.simulatedSeconds,
      responseSeconds: after.responseSeconds - before.responseSeconds,
    };
    console.log(JSON.stringify(answer));
  }
}

/**
 * The contestant's parameters: words of the form name=value. Durations are in seconds.
 * @param {readonly string[]} words
 * @returns {Record<string, string>}
 */
export function readWords(words) {
  return Object.fromEntries(
    words.map((word) => {
      const at = word.indexOf('=');
      return [word.slice(0, at), word.slice(at + 1)];
    }),
  );
}
