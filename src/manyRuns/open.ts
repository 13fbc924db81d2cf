import { turn } from '../controls/settings/turn';
import type { ArchitectureId } from '../engine';
import words from '../messages/en/manyRuns';
import type { Player } from '../state/player';

/** Puts one of the many runs on the stage: its seed is a setting that is turned, and can be turned back. */
export function openRun(
  player: Player,
  architecture: ArchitectureId,
  seed: number,
  untilUs: number,
): void {
  const { view } = player.run.getState();
  if (view === null) return;
  const before = view.world.architecture;
  player.send({ type: 'pause' });
  if (before !== architecture) player.send({ type: 'architecture', id: architecture });
  turn(player, 'seed', { seed });
  const isReached = untilUs <= view.latestUs;
  if (isReached) player.send({ type: 'goTo', atUs: untilUs });
  const page = player.page.getState();
  const us = isReached ? untilUs : view.world.timeUs;
  const title = words('manyRuns.opened', { seed: `${seed}` });
  const line = isReached
    ? words('manyRuns.openedAt', { us })
    : words('manyRuns.openedEarlier', { us, untilUs });
  page.notify({
    kind: 'quiet',
    title,
    lines: [line],
    actions: [{ label: words('manyRuns.back'), run: () => goBack(player, before) }],
  });
  page.say(`${title}. ${line}`);
  page.open(null);
}

function goBack(player: Player, architecture: ArchitectureId): void {
  player.page.getState().notify(null);
  player.send({ type: 'undo' });
  if (player.run.getState().view?.world.architecture !== architecture) {
    player.send({ type: 'architecture', id: architecture });
  }
}
