import { exactExp, exactLog } from './exactMath';
import type { RandomStreams, StreamId } from './random';

/** A lognormal draw with mean 1. @param cv standard deviation over mean, above 0. */
export function lognormal(random: RandomStreams, stream: StreamId, cv: number): number {
  const variance = exactLog(1 + cv * cv);
  return exactExp(Math.sqrt(variance) * normal(random, stream) - variance / 2);
}

/** A normal draw with mean 0 and variance 1, by Marsaglia's polar method: it needs no sine. */
function normal(random: RandomStreams, stream: StreamId): number {
  for (;;) {
    const x = 2 * random.uniform(stream) - 1;
    const y = 2 * random.uniform(stream) - 1;
    const square = x * x + y * y;
    if (square < 1 && square > 0) return x * Math.sqrt((-2 * exactLog(square)) / square);
  }
}
