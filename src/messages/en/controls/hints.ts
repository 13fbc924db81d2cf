import { room } from '../../room';

/** What tells a change from the one beside it that sounds alike. */
export default room({
  'hints.stop-store': 'The process ends: whoever asks it is refused at once',
  'hints.crash-store-machine': 'The machine is gone: nothing answers and nothing refuses',
  'hints.start-loss': 'Messages get lost in either direction',
  'hints.lose-answers': 'Requests arrive and are worked on; only responses get lost',
});
