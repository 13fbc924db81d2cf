/** One event: data, never a closure, so that a queue can be copied and compared. */
export interface QueuedEvent {
  timeUs: number;
  kind: number;
  a: number;
  b: number;
}
