import { startRun } from './app/startRun';

// The run starts before the page that shows it is even fetched.
startRun();
void import('./app/mount').then(({ mount }) => mount());
