import { fetchRun } from './runner/connect';

// First of all what moves, then what tells it what to do, then the page that shows it: the wire is narrow.
void start(fetchRun());

async function start(fetched: ReturnType<typeof fetchRun>): Promise<void> {
  const { startPage } = await import('./app/start/startRun');
  const { player, isPlaced } = startPage(fetched);
  await player.arrived();
  // What the run was told before it was there reaches it by way of this thread: first that, then the long import.
  await new Promise((resolve) => setTimeout(resolve));
  const [{ mount }] = await Promise.all([import('./app/mount'), isPlaced]);
  mount(player);
}
