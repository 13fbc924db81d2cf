/**
 * Workers at once, however many cores there are. Each compiles the engine for itself, so that its first run takes as long
 * as six later ones; and twenty runs answer most questions: with more workers, most would play but that first one.
 */
const MOST_WORKERS = 8;

export const workersAtOnce = (): number => Math.min(navigator.hardwareConcurrency, MOST_WORKERS);
