import type { NumberOf } from './numberOf';

/** Every kind of queued event. */
export * as EventKind from './eventKinds';
export type EventKind = NumberOf<typeof import('./eventKinds')>;
