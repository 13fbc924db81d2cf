import { fetchRun } from './runner/connect';

// First of all what moves, then what tells it what to do, then the page that shows it: the wire is narrow.
fetchRun();
void start();

async function start(): Promise<void> {
  const { runArrived, startRun } = await import('./app/startRun');
  const documentStands = startRun();
  await runArrived();
  const [{ mount }] = await Promise.all([import('./app/mount'), documentStands]);
  mount();
}
