/** A place where people of a closed system ask for something. Times in seconds. */
export interface Station {
  /** Mean time that one visit keeps a worker busy, exponentially distributed. */
  readonly service: number;
  /** Visits for every round that a person makes; may be a fraction. */
  readonly visits: number;
  /** Workers that share one queue. */
  readonly workers: number;
}

export interface Closed {
  /** Rounds a second. */
  readonly throughput: number;
  /** Mean time of a round without thinking. */
  readonly response: number;
}

/**
 * Exact mean value analysis of a closed network (Reiser and Lavenberg): `people` think, then visit the stations, and
 * begin anew. How think times are distributed does not matter. Stations with several workers keep the probabilities of
 * how many are there (load-dependent MVA).
 */
export function meanValueAnalysis(
  people: number,
  think: number,
  stations: readonly Station[],
): Closed {
  // For every station: the chance that 0, 1, 2 ... are there, for one person less.
  let present = stations.map(() => [1]);
  let result: Closed = { throughput: 0, response: 0 };
  for (let count = 1; count <= people; count += 1) {
    const times = stations.map((station, index) => residence(station, present[index] as number[]));
    const response = times.reduce((sum, time) => sum + time, 0);
    const throughput = count / (think + response);
    present = stations.map((station, index) =>
      nextPresent(station, present[index] as number[], throughput),
    );
    result = { throughput, response };
  }
  return result;
}

/** Workers at work where `count` requests are. */
const rateOf = ({ workers, service }: Station, count: number): number =>
  Math.min(count, workers) / service;

function residence(station: Station, present: readonly number[]): number {
  let time = 0;
  for (let before = 0; before < present.length; before += 1) {
    time += ((before + 1) / rateOf(station, before + 1)) * (present[before] as number);
  }
  return station.visits * time;
}

function nextPresent(station: Station, present: readonly number[], throughput: number): number[] {
  const arrivals = throughput * station.visits;
  const next = present.map((chance, before) => (arrivals * chance) / rateOf(station, before + 1));
  return [1 - next.reduce((sum, chance) => sum + chance, 0), ...next];
}
