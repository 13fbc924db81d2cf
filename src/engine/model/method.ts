import { Action } from '../trace/events';
import type { World } from './world';

type Method = 'GET' | 'POST' | 'PUT';

const METHODS: Readonly<Record<Action, Method>> = {
  [Action.login]: 'POST',
  [Action.browse]: 'GET',
  [Action.add]: 'POST',
  [Action.read]: 'GET',
  [Action.checkout]: 'POST',
};

/** The HTTP method by which a person asks for something. */
export const methodOf = (_world: World, action: Action): Method => METHODS[action];

/** Whether asking changes nothing (RFC 9110, 9.2.1). */
export const isSafe = (world: World, action: Action): boolean => methodOf(world, action) === 'GET';

/** Whether asking twice is meant to have the effect of asking once (RFC 9110, 9.2.2). */
export const isIdempotent = (world: World, action: Action): boolean =>
  isSafe(world, action) || methodOf(world, action) === 'PUT';
