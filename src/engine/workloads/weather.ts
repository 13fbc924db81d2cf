import { Action } from '../trace/events';
import { type Workload, wanted } from './workload';

/**
 * A public API: whoever asks says for which place, and gets what everybody gets who asks for it. Nobody logs in, and
 * nothing is remembered of anybody (api.met.no and Open-Meteo are like that: no key).
 */
export const weather = (): Workload => ({
  keeps: 'nothing',
  connects: false,
  chains: false,
  publicShare: 100,
  looksBy: Action.forecast,
  actions: [wanted(Action.forecast, 1, 'GET', { isPublic: true })],
});
