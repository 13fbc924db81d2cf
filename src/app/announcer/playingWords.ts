import words from '../../messages/en/page/playing';
import { partsOf } from '../../messages/instant';
import type { RunView } from '../../state/player';

/** What to say of play, pause and speed when they have changed; empty where nothing is to be said. */
export function playingWords(view: RunView, before: RunView): string {
  // Another run, or this one from its start: whoever did that has the answer.
  if (view.system.timeUs < before.system.timeUs) return '';
  const parts = [
    view.speed === before.speed ? '' : words('playing.speed', { speed: view.speed }),
    view.playing === before.playing ? '' : stateWords(view),
  ];
  return parts.filter(Boolean).join(' ');
}

function stateWords({ playing, system }: RunView): string {
  if (playing) return words('playing.plays');
  const [hours, minutes, seconds] = partsOf(system.timeUs);
  return words('playing.paused', { hours, minutes, seconds });
}
