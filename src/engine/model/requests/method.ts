import type { Action } from '../../trace/events';
import type { World } from '../state/world';

/** Whether asking twice is meant to have the effect of asking once (RFC 9110, 9.2.2). */
export const isIdempotent = ({ workload }: World, action: Action): boolean =>
  workload.of(action).method !== 'POST';
