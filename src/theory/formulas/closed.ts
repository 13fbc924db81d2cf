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
 * The closed network in equilibrium: `people` think, then visit the stations, and begin anew. How think times are
 * distributed does not matter. It is exact for exponential service, in order of arrival, and comes to the same as mean
 * value analysis; Buzen's convolution is used because it is also stable for stations with several workers, where the
 * recursion of MVA loses digits.
 */
export function closedNetwork(people: number, think: number, stations: readonly Station[]): Closed {
  // Everything is measured in units of the bottleneck's time, or the sums would leave the range of doubles.
  const unit = Math.max(
    ...stations.map(({ service, visits, workers }) => (service * visits) / workers),
  );
  const thinking = weights(people, (count) => think / unit / count);
  const constants = stations.reduce((sums, { service, visits, workers }) => {
    const own = weights(people, (count) => (service * visits) / unit / Math.min(count, workers));
    return convolve(sums, own);
  }, thinking);
  const throughput = (constants[people - 1] as number) / (constants[people] as number) / unit;
  return { throughput, response: people / throughput - think };
}

/** Weights of 0, 1, 2 ... at a place: each is the one before, times the time that the next one takes there. */
function weights(people: number, time: (count: number) => number): readonly number[] {
  const list = [1];
  for (let count = 1; count <= people; count += 1) {
    list.push((list[count - 1] as number) * time(count));
  }
  return list;
}

function convolve(one: readonly number[], other: readonly number[]): readonly number[] {
  return one.map((_, total) => {
    let sum = 0;
    for (let here = 0; here <= total; here += 1) {
      sum += (one[here] as number) * (other[total - here] as number);
    }
    return sum;
  });
}
