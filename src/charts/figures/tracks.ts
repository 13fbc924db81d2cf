import { serverName } from '../../engine';
import words from '../../messages/en/panel/charts';
import type { Count, Level, Series, ServerSeries } from '../../timeline/series/series';
import type { Column } from '../plot/paths';

const SECOND_US = 1_000_000;

/** What a line is about, beside its pattern. */
export type Tone = 'plain' | 'fail' | 'warn' | 'ok';

/** One line of a chart, or one row. */
export interface Track extends Column {
  readonly name: string;
  readonly tone: Tone;
  /** What the table says: of what is drawn by the second, how many there were in each window. */
  readonly amounts: Float64Array;
  /** The machine that it is of: a number of a server, null for the store; not there where it is of no machine. */
  readonly server?: number | null;
}

type LineName = Parameters<typeof words>[0] extends infer Id
  ? Id extends `charts.line.${infer Name}`
    ? Name
    : never
  : never;

const nameOf = (name: LineName): string => words(`charts.line.${name}`);

/** What a column has grown by in each window. */
const grownBy = (column: Float64Array): Float64Array =>
  column.map((value, at) => (at === 0 ? Number.NaN : value - (column[at - 1] as number)));

/** The windows of a run that have lasted at least half of their time: of less a rate says nothing yet. */
const isLong = ({ ends, windowUs }: Series, at: number): boolean =>
  2 * ((ends[at] as number) - (ends[at - 1] ?? 0)) >= windowUs;

/** So many a second in each window. */
export function rate(series: Series, id: Count, name: LineName, tone: Tone = 'plain'): Track {
  return rateOf(series, series.counts[id], { name: nameOf(name), tone });
}

function rateOf(
  series: Series,
  column: Float64Array,
  named: Pick<Track, 'name' | 'tone' | 'server'>,
): Track {
  const { ends } = series;
  const amounts = grownBy(column);
  const lengths = grownBy(ends);
  const values = amounts.map((amount, at) =>
    isLong(series, at) ? (amount * SECOND_US) / (lengths[at] as number) : Number.NaN,
  );
  return { ...named, ends, values, amounts, isLevel: false };
}

/** What was so at the end of each window. */
export function level({ ends, levels }: Series, id: Level, name: LineName, tone: Tone): Track {
  const values = levels[id];
  return { name: nameOf(name), tone, ends, values, amounts: values, isLevel: true };
}

/** A percentile of each window, in seconds. */
export function quantile(series: Series, id: 'p50' | 'p95' | 'p99', tone: Tone): Track {
  const values = series.quantiles[id].map((us) => us / SECOND_US);
  return { name: nameOf(id), tone, ends: series.ends, values, amounts: values, isLevel: false };
}

const serversOf = (
  { servers }: Series,
  track: (server: ServerSeries, named: Pick<Track, 'name' | 'tone' | 'server'>) => Track,
): readonly Track[] =>
  servers.map((one, server) => track(one, { name: serverName(server), tone: 'plain', server }));

/** What is so of a server only while it is there. */
const whilePresent = (values: Float64Array, { presentUs }: ServerSeries): Float64Array => {
  const present = grownBy(presentUs);
  return values.map((value, at) => (at > 0 && present[at] === 0 ? Number.NaN : value));
};

/** Requests sent to each server, a second. */
export const routedTracks = (series: Series): readonly Track[] =>
  serversOf(series, (one, named) => {
    const track = rateOf(series, one.routed, named);
    const values = whilePresent(track.values, one);
    return { ...track, values, amounts: whilePresent(track.amounts, one) };
  });

/** Sessions in the memory of each server. */
export const sessionTracks = (series: Series): readonly Track[] =>
  serversOf(series, (one, named) => {
    const values = whilePresent(one.sessions, one);
    return { ...named, ends: series.ends, values, amounts: values, isLevel: true };
  });

/** The store, beside servers. */
const STORE = { tone: 'plain', server: null, isLevel: false } as const;

/** One amount for so much of another in each window; not a number where there was none of that. */
const shareOf = (amount: Float64Array, of: Float64Array, factor = 1): Float64Array => {
  const [grown, all] = [grownBy(amount), grownBy(of)];
  return grown.map((one, at) => one / ((all[at] as number) * factor));
};

/** Share of its workers' time that each server was at work, and of all time the store. */
export function utilizationTracks(series: Series): readonly Track[] {
  const { ends, counts, workers } = series;
  const servers = serversOf(series, (one, named) => {
    const values = shareOf(one.busyUs, one.presentUs, workers);
    return { ...named, ends, values, amounts: values, isLevel: false };
  });
  const values = shareOf(counts.storeBusyUs, ends);
  return [...servers, { ...STORE, name: nameOf('store'), ends, values, amounts: values }];
}

/** How many waited on average: for a worker of each server, and at the store. */
export function queueTracks(series: Series): readonly Track[] {
  const { ends, counts } = series;
  const servers = serversOf(series, (one, named) => {
    const values = whilePresent(shareOf(one.waitingUs, ends), one);
    return { ...named, ends, values, amounts: values, isLevel: false };
  });
  const values = shareOf(counts.storeWaitingUs, ends);
  return [...servers, { ...STORE, name: nameOf('store'), ends, values, amounts: values }];
}
