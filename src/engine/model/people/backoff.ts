import type { RandomStreams } from '../../kernel/random';
import type { ClientSettings } from '../../scenario/fields/people';
import type { Tab } from '../state/client';

/** The pause before the next retry of a tab, in microseconds. `tries` have failed by now, at least one. */
export function pauseOf(tab: Tab, settings: ClientSettings, random: RandomStreams): number {
  const { backoff, backoffBase: base, backoffCap: cap } = settings;
  if (backoff === 'none') return settings.retryAfter;
  const between = (low: number, high: number) => random.whole(tab.backoff, low, high);
  if (backoff === 'decorrelated') {
    const before = tab.tries === 1 ? base : tab.pauseUs;
    tab.pauseUs = Math.min(cap, between(base, 3 * before));
    return tab.pauseUs;
  }
  let full = base;
  for (let n = 1; n < tab.tries && full < cap; n += 1) full *= 2;
  full = Math.min(cap, full);
  if (backoff === 'exponential') return full;
  // A pause of nothing would be an endless loop where messages take no time.
  if (backoff === 'full-jitter') return Math.max(1, between(0, full));
  const half = Math.floor(full / 2);
  return full - half + between(0, half);
}
