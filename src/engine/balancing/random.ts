import { RouteReason } from '../trace/events';
import type { Candidates, Policy } from './policy';

/** Draws a server that is up, other than `except`, in proportion to the weights; -1 where there is none. */
export function drawServer(from: Candidates, except: number): number {
  let total = 0;
  for (let server = 0; server < from.count; server += 1) {
    if (server !== except && from.isUp(server)) total += from.weight(server);
  }
  if (total === 0) return -1;
  let left = from.draw() * total;
  let last = -1;
  for (let server = 0; server < from.count; server += 1) {
    if (server === except || !from.isUp(server)) continue;
    last = server;
    left -= from.weight(server);
    if (left < 0) return server;
  }
  return last;
}

/** Any server, each as likely as its weight says. */
export const random: Policy = {
  id: 'random',
  isHash: false,
  isStubborn: false,
  choose: (from) => drawServer(from, -1),
  reason: () => RouteReason.random,
};
