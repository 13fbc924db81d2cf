import { Action } from '../trace/events';
import { type Workload, wanted } from './workload';

/** The page that says where one was in the film. */
const FILM = 2;

/**
 * Watching a film. Its segments are the same for everybody, and a CDN may have them; the position is saved now and then,
 * and asked for by whoever opens the film again, here or on another device. A position is set and never added to: the
 * next one takes its place, wherever a copy was lost.
 */
export const streaming = (): Workload => ({
  keeps: 'position',
  connects: false,
  chains: false,
  publicShare: 100,
  looksBy: Action.resume,
  actions: [
    wanted(Action.segment, 5, 'GET', { isPublic: true, advances: true }),
    wanted(Action.save, 3, 'PUT', { state: 'sets' }),
    wanted(Action.resume, 1, 'GET', { state: 'reads', ownPage: FILM }),
  ],
});
