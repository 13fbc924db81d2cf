import { serverName } from '../../engine';
import words from '../../messages/en/panel/charts';
import { metricInWords } from '../../messages/figures';
import type { Series } from '../../timeline/series/series';
import type { Span } from '../plot/scales';
import { barsOf, type Windows } from './latencySpread';
import type { ChartId } from './specs';
import { queueTracks, rate } from './tracks';

const SECOND_US = 1_000_000;

/** What a sentence is about: a run up to one of its ends, and what is shown of it. */
export interface Said {
  readonly series: Series;
  /** The end up to which it is said. */
  readonly cut: number;
  /** What is shown, where that is a part of the run. */
  readonly part: Windows | null;
}

const at = (column: Float64Array | undefined, index: number): number => column?.[index] ?? 0;

/** The instant up to which something is said. */
const usOf = ({ series, cut }: Said): number => at(series.ends, cut);

const secondsWords = (seconds: number): string => metricInWords(seconds, 's');

/** The window that ends at an end. */
const windowAt = ({ ends }: Series, end: number): Span => ({
  fromUs: at(ends, end - 1),
  untilUs: at(ends, end),
});

/** The ends, up to `cut`, at which a column is largest. None where it never is more than 0. */
function peaksOf(column: Float64Array, cut: number): readonly number[] {
  let peaks: number[] = [];
  let most = 0;
  for (let end = 1; end <= cut; end += 1) {
    const value = at(column, end);
    if (value > most) [peaks, most] = [[end], value];
    else if (value > 0 && value === most) peaks.push(end);
  }
  return peaks;
}

/** The largest and the smallest of some values, and where they are: in more than one place where there is a tie. */
function extremes(values: readonly number[]) {
  const withPlaces = (value: number) => ({
    value,
    places: values.flatMap((one, place) => (one === value ? [place] : [])),
  });
  return { most: withPlaces(Math.max(...values)), least: withPlaces(Math.min(...values)) };
}

/** Names of some of a list of servers. */
const namesOf = (servers: readonly number[], places: readonly number[]): readonly string[] =>
  places.map((place) => serverName(servers[place] as number));

/** Servers that have been there by the cut. */
const comeServers = ({ series, cut }: Said): readonly number[] =>
  series.servers.flatMap(({ presentUs }, server) => (at(presentUs, cut) > 0 ? [server] : []));

/** Servers that are there in the window that ends at the cut, or just before. */
const presentServers = ({ series, cut }: Said): readonly number[] =>
  series.servers.flatMap(({ presentUs }, server) =>
    cut === 0 || at(presentUs, cut) > at(presentUs, cut - 1) ? [server] : [],
  );

/** What each chart says in one sentence: of the run so far, and never of what comes after the instant that is shown. */
export const SUMMARIES: Readonly<Record<ChartId, (said: Said) => string>> = {
  latency: (said) => {
    const { levels, counts } = said.series;
    const count = at(counts.answers, said.cut);
    const us = usOf(said);
    if (count === 0) return words('charts.says.nothing', { us });
    const [p50, p95, p99] = [levels.p50, levels.p95, levels.p99].map((column) =>
      secondsWords(at(column, said.cut) / SECOND_US),
    ) as [string, string, string];
    // Of fewer than a hundred the 99th percentile is the slowest.
    return count < 100
      ? words('charts.says.few', { us, count, p50, p99 })
      : words('charts.says.latency', { us, count, p50, p95, p99 });
  },
  spread: (said) => {
    const { part, series, cut } = said;
    const bars = barsOf(series, part ?? { first: 0, last: cut });
    const span = part && {
      fromUs: at(series.ends, part.first),
      untilUs: at(series.ends, part.last),
    };
    const us = usOf(said);
    if (part !== null && part.first === part.last) return words('charts.says.noWindow', { us });
    const all = bars.reduce((sum, { count }) => sum + count, 0);
    if (all === 0)
      return span === null
        ? words('charts.says.nothing', { us })
        : words('charts.says.noPart', { span });
    const top = bars.reduce((one, other) => (other.count > one.count ? other : one));
    const { count } = top;
    const others = bars.filter((one) => one.count === count).length - 1;
    const [from, until] = [secondsWords(top.from), secondsWords(top.until)];
    return span === null
      ? words('charts.says.spread', { us, from, until, count, all, others })
      : words('charts.says.part', { span, from, until, count, all, others });
  },
  requests: (said) => {
    const { counts } = said.series;
    const [sent, errors, timeouts, refusals] = [
      counts.sent,
      counts.errors,
      counts.timeouts,
      counts.refusals,
    ].map((column) => at(column, said.cut)) as [number, number, number, number];
    return words('charts.says.requests', { us: usOf(said), sent, errors, timeouts, refusals });
  },
  logins: (said) => {
    const { series, cut } = said;
    const [logins, forced] = [at(series.counts.logins, cut), at(series.counts.forcedLogins, cut)];
    const before = words('charts.says.logins', { us: usOf(said), logins, forced });
    const { values } = rate(series, 'logins', 'logins');
    const peaks = peaksOf(values, cut);
    const [first] = peaks;
    if (first === undefined) return before;
    return words('charts.says.loginPeak', {
      before,
      windows: peaks.length,
      span: windowAt(series, first),
      rate: metricInWords(at(values, first), 'per second'),
    });
  },
  routed: (said) => {
    const us = usOf(said);
    const servers = comeServers(said);
    const routed = servers.map((server) => at(said.series.servers[server]?.routed, said.cut));
    const count = routed.reduce((sum, one) => sum + one, 0);
    if (count === 0) return words('charts.says.noRequests', { us });
    const { most, least } = extremes(routed);
    const mostNames = namesOf(servers, most.places);
    if (most.value === count)
      return words('charts.says.one', { us, count, most: mostNames[0] as string });
    if (most.value === least.value) return words('charts.says.alike', { us, count });
    return words('charts.says.routed', {
      us,
      count,
      most: mostNames,
      mostServers: most.places.length,
      mostShare: metricInWords(most.value / count, 'share'),
      least: namesOf(servers, least.places),
      leastServers: least.places.length,
      leastShare: metricInWords(least.value / count, 'share'),
    });
  },
  sessions: (said) => {
    const us = usOf(said);
    const servers = presentServers(said);
    const kept = servers.map((server) => at(said.series.servers[server]?.sessions, said.cut));
    const count = kept.reduce((sum, one) => sum + one, 0);
    if (count === 0) return words('charts.says.noSessions', { us });
    const { most, least } = extremes(kept);
    const names = namesOf(servers, most.places);
    if (most.value === count)
      return words('charts.says.sessionsOne', { us, count, most: names[0] as string });
    if (most.value === least.value) return words('charts.says.sessionsAlike', { us, count });
    return words('charts.says.sessions', {
      us,
      count,
      most: names,
      mostServers: names.length,
      mostCount: most.value,
    });
  },
  places: (said) => {
    const { inMemory, inStore, inReplica, withPeople } = said.series.levels;
    const [memory, store, replica, people] = [inMemory, inStore, inReplica, withPeople].map(
      (column) => at(column, said.cut),
    ) as [number, number, number, number];
    return words('charts.says.places', { us: usOf(said), memory, store, replica, people });
  },
  store: (said) => {
    const { counts } = said.series;
    const count = at(counts.storeReads, said.cut) + at(counts.storeWrites, said.cut);
    const sent = at(counts.sent, said.cut);
    const perRequest = metricInWords(sent === 0 ? 0 : count / sent, 'ratio');
    return words('charts.says.store', { us: usOf(said), count, perRequest });
  },
  bytes: (said) => {
    const { counts } = said.series;
    const [bytes, sent] = [at(counts.bytes, said.cut), at(counts.sent, said.cut)];
    return words('charts.says.bytes', {
      us: usOf(said),
      bytes: metricInWords(bytes, 'bytes'),
      sent,
      perRequest: metricInWords(sent === 0 ? 0 : bytes / sent, 'bytes'),
    });
  },
  utilization: (said) => {
    const { series, cut } = said;
    const { servers, workers, counts } = series;
    const us = usOf(said);
    const busy = servers.map((one) => at(one.busyUs, cut));
    const present = servers.map((one) => at(one.presentUs, cut) * workers);
    const share = (one: number, of: number) => (of === 0 ? 0 : one / of);
    const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
    const { most } = extremes(busy.map((one, server) => share(one, present[server] as number)));
    const shares = {
      us,
      servers: metricInWords(share(sum(busy), sum(present)), 'share'),
      store: metricInWords(share(at(counts.storeBusyUs, cut), us), 'share'),
    };
    if (most.value === 0) return words('charts.says.idle', shares);
    return words('charts.says.utilization', {
      ...shares,
      most: most.places.map(serverName),
      mostServers: most.places.length,
      mostShare: metricInWords(most.value, 'share'),
    });
  },
  queues: (said) => {
    const { series, cut } = said;
    const us = usOf(said);
    const tracks = queueTracks(series);
    const longest = series.ends.map((_, end) =>
      tracks.reduce((length, { values }) => Math.max(length, values[end] || 0), 0),
    );
    const peaks = peaksOf(longest, cut);
    const [first] = peaks;
    if (first === undefined) return words('charts.says.noQueues', { us });
    const length = at(longest, first);
    const nodes = tracks.filter(({ values }) => values[first] === length).map(({ name }) => name);
    return words('charts.says.queues', {
      us,
      nodes,
      count: nodes.length,
      others: peaks.length - 1,
      span: windowAt(series, first),
      length: metricInWords(length, 'ratio'),
    });
  },
};
