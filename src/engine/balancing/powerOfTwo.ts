import { RouteReason } from '../trace/events';
import { loadWithOneMore, type Policy } from './policy';
import { drawServer } from './random';

/** Draws two different servers and takes the one with fewer requests in flight; the first drawn of two equals. */
export const powerOfTwo: Policy = {
  id: 'power-of-two',
  isHash: false,
  isStubborn: false,
  choose(from) {
    const first = drawServer(from, -1);
    if (first < 0) return -1;
    const second = drawServer(from, first);
    if (second < 0) return first;
    return loadWithOneMore(from, second) < loadWithOneMore(from, first) ? second : first;
  },
  reason: () => RouteReason.powerOfTwo,
};
