import type { TaskKind } from '../tasks';

/** To a worker: do this. */
export interface Order {
  readonly index: number;
  readonly kind: TaskKind;
  readonly input: unknown;
}

/** From a worker: what came of an order, or why nothing did. */
export type Answer =
  | { readonly index: number; readonly output: unknown }
  /** What was asked for cannot be done: sentences for whoever asked. */
  | { readonly index: number; readonly refused: readonly string[] }
  | { readonly index: number; readonly error: string };
