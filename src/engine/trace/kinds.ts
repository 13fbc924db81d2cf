import type { NumberOf } from '../kernel/numberOf';

/** Every kind of record. */
export * as TraceKind from './recordKinds';
export type TraceKind = NumberOf<typeof import('./recordKinds')>;
