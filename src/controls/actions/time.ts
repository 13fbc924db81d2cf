import { SPEEDS } from '../../state/address';
import { resetToAddress } from '../../state/opening';
import type { Player, RunView } from '../../state/player';
import { action } from './action';

export const playOrPause = action({
  id: 'play',
  label: (run) => (run.playing ? 'Pause' : 'Play'),
  help: 'Play or pause: Alt+K anywhere, K except in text fields, Space where nothing has the focus',
  keys: ['Alt+K', 'K', 'Space'],
  run: (player, run) => player.send({ type: run.playing ? 'pause' : 'play' }),
});

export const step = action({
  id: 'step',
  label: 'Step',
  help: 'Step one event (pauses first)',
  keys: ['L', 'ArrowRight'],
  run: (player) => player.send({ type: 'step' }),
});

export const slower = action({
  id: 'slower',
  label: 'Slower',
  keys: ['-'],
  enabled: (run) => neighbour(run, -1) !== undefined,
  run: (player, run) => setSpeed(player, neighbour(run, -1)),
});

export const faster = action({
  id: 'faster',
  label: 'Faster',
  keys: ['='],
  enabled: (run) => neighbour(run, 1) !== undefined,
  run: (player, run) => setSpeed(player, neighbour(run, 1)),
});

export const restart = action({
  id: 'restart',
  label: 'Restart',
  help: 'Restart: back to the beginning, nothing broken',
  keys: [],
  run: (player) => {
    player.send({ type: 'restart' });
    player.page.getState().say('Restarted: nothing is broken.');
  },
});

export const resetAll = action({
  id: 'reset',
  label: 'Reset all',
  help: 'Reset all: this link’s settings, all failures cleared',
  keys: ['Alt+R'],
  run: (player) => {
    resetToAddress(player);
    player.page.getState().say('Everything reset.');
  },
});

export function setSpeed(player: Player, speed: number | undefined): void {
  if (speed !== undefined) player.send({ type: 'speed', speed });
}

function neighbour(run: RunView, by: number): number | undefined {
  return SPEEDS[SPEEDS.indexOf(run.speed) + by];
}
