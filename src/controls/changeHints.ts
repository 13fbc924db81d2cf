import type { ChangeId } from '../engine';

/** What tells a change from the one beside it that sounds alike. */
export const HINTS: Readonly<Partial<Record<ChangeId, string>>> = {
  'stop-store': 'The process ends: whoever asks it is refused at once',
  'crash-store-machine': 'The machine is gone: nothing answers and nothing refuses',
  'start-loss': 'Messages get lost in either direction',
  'lose-answers': 'Requests arrive and are worked on; only responses get lost',
};
