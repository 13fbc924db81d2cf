import words from '../../messages/en/answers';
import { SPEEDS } from '../../state/address';
import { resetToAddress } from '../../state/opening';
import type { Player, RunView } from '../../state/player';
import { action } from './action';

export const playOrPause = action({
  id: 'play',
  help: { id: 'keys.play' },
  keys: ['Alt+K', 'K', 'Space'],
  run: (player, run) => player.send({ type: run.playing ? 'pause' : 'play' }),
});

export const step = action({
  id: 'step',
  help: { id: 'keys.step' },
  keys: ['L', 'ArrowRight'],
  run: (player) => player.send({ type: 'step' }),
});

export const slower = action({
  id: 'slower',
  help: { id: 'keys.slower' },
  keys: ['-'],
  enabled: (run) => neighbour(run, -1) !== undefined,
  run: (player, run) => setSpeed(player, neighbour(run, -1)),
});

export const faster = action({
  id: 'faster',
  help: { id: 'keys.faster' },
  keys: ['='],
  enabled: (run) => neighbour(run, 1) !== undefined,
  run: (player, run) => setSpeed(player, neighbour(run, 1)),
});

export const restart = action({
  id: 'restart',
  help: { id: 'keys.restart' },
  keys: [],
  run: (player) => {
    player.send({ type: 'restart' });
    player.page.getState().say(words('answers.restarted'));
  },
});

export const resetAll = action({
  id: 'reset',
  help: { id: 'keys.reset' },
  keys: ['Alt+R'],
  run: (player) => {
    resetToAddress(player);
    player.page.getState().say(words('answers.reset'));
  },
});

export function setSpeed(player: Player, speed: number | undefined): void {
  if (speed !== undefined) player.send({ type: 'speed', speed });
}

function neighbour(run: RunView, by: number): number | undefined {
  return SPEEDS[SPEEDS.indexOf(run.speed) + by];
}
