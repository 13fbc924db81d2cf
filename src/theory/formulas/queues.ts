/**
 * Closed forms of open queues in equilibrium. Rates are per second, times in seconds; `arrivals` (lambda) and `service`
 * (mu, of one worker) are above 0, and the load has to be below 1 wherever the queue has no limit.
 */

/** Probability that all `workers` are busy where nobody waits (Erlang's B). @param offered arrivals / service */
export function erlangB(workers: number, offered: number): number {
  let blocked = 1;
  for (let count = 1; count <= workers; count += 1) {
    blocked = (offered * blocked) / (count + offered * blocked);
  }
  return blocked;
}

/** Probability that an arrival has to wait (Erlang's C). @param offered arrivals / service, below `workers` */
export function erlangC(workers: number, offered: number): number {
  const blocked = erlangB(workers, offered);
  return blocked / (1 - (offered / workers) * (1 - blocked));
}

/** M/M/c: Poisson arrivals, exponential service, `workers` workers, one queue. */
export function mmc(arrivals: number, service: number, workers: number) {
  const waits = erlangC(workers, arrivals / service);
  const spare = workers * service - arrivals;
  const meanWait = waits / spare;
  return {
    /** Probability of having to wait. */
    waits,
    meanWait,
    meanResponse: meanWait + 1 / service,
    /** The wait that a share of all does not exceed; 0 where that many do not wait at all. */
    waitQuantile: (share: number) => Math.max(0, Math.log(waits / (1 - share)) / spare),
  };
}

/** M/M/1: the response time is exponential with this rate. */
export function mm1(arrivals: number, service: number) {
  const spare = service - arrivals;
  return {
    meanResponse: 1 / spare,
    responseQuantile: (share: number) => -Math.log(1 - share) / spare,
  };
}

/** M/G/1, mean wait (Pollaczek and Khinchine). @param cv standard deviation of the service time over its mean */
export function mg1MeanWait(arrivals: number, service: number, cv: number): number {
  const load = arrivals / service;
  return (load * (1 + cv * cv)) / (2 * (1 - load) * service);
}

/** M/M/c/K: at most `places` requests are there, waiting ones included; others are turned away. */
export function mmck(arrivals: number, service: number, workers: number, places: number) {
  const weights = [1];
  for (let count = 1; count <= places; count += 1) {
    const rate = service * Math.min(count, workers);
    weights.push(((weights[count - 1] as number) * arrivals) / rate);
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const blocked = (weights[places] as number) / total;
  return { blocked, throughput: arrivals * (1 - blocked) };
}

/**
 * E_k/M/1: arrivals are every k-th of a Poisson process, as each of k servers in turn sees them. The chance to find a
 * request there, sigma, solves sigma = (k lambda / (k lambda + mu (1 - sigma)))^k.
 * @param arrivals at one server
 */
export function ekm1(arrivals: number, service: number, phases: number) {
  const rate = phases * arrivals;
  let waits = 0.5;
  for (let round = 0; round < 10_000; round += 1) {
    waits = (rate / (rate + service * (1 - waits))) ** phases;
  }
  return {
    waits,
    meanWait: waits / (service * (1 - waits)),
    meanResponse: 1 / (service * (1 - waits)),
  };
}
