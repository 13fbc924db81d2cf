import { fetchRun } from './runner/connect';

/** A run that does not come is told by the page, which must not wait for it for ever. */
const PATIENCE_MS = 3000;

// First of all what moves, then what tells it what to do, then the page that shows it: the wire is narrow.
fetchRun();
void start();

async function start(): Promise<void> {
  const { runArrived, startRun } = await import('./app/startRun');
  const documentStands = startRun();
  await Promise.race([runArrived(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  const [{ mount }] = await Promise.all([import('./app/mount'), documentStands]);
  mount();
}
