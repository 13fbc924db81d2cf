import { TraceKind } from '../../trace/events';
import type { World } from '../state/world';

/** Whose request it is. */
interface Request {
  readonly client: number;
  readonly person: number;
  readonly attemptId: number;
}

/** Number of the window of the rate limit that a clock is in. */
export const windowAt = ({ scenario }: World, clockUs: number): number =>
  Math.floor(clockUs / scenario.limit.window);

/** Numbers of people are below this. */
const PEOPLE = 4_294_967_296;

/** The rate limit lets a request through, wherever it is kept: is it one above the limit, all places together? */
export function noteLetThrough(world: World, request: Request, window: number): void {
  const { letThrough, scenario } = world;
  const key = window * PEOPLE + request.person;
  const count = (letThrough.get(key) ?? 0) + 1;
  forgetBefore(world, window);
  letThrough.set(key, count);
  const above = count - scenario.limit.requests;
  if (above > 0) world.emit(TraceKind.overLimit, request.client, request.attemptId, above);
}

/** How many more there may be of a person in a window. */
export const stillAllowed = ({ letThrough, scenario }: World, person: number, window: number) =>
  Math.max(0, scenario.limit.requests - (letThrough.get(window * PEOPLE + person) ?? 0));

/** Windows of which no store can tell anything any more are forgotten, the oldest first. */
function forgetBefore({ letThrough, scenario }: World, window: number): void {
  const oldest = window - 1 - Math.ceil(scenario.store.timeout / scenario.limit.window);
  for (const key of letThrough.keys()) {
    if (Math.floor(key / PEOPLE) >= oldest) return;
    letThrough.delete(key);
  }
}
