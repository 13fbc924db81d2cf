/**
 * Goal: when a stopped server is noticed depends on when it stops between two checks, so on chance.
 * Method: the reported scenario, over sixty seeds; theory says evenly between 4 and 6 s.
 */
import { expect, it } from 'vitest';
import { runReport } from './reported';
import samePhase from './same-phase.json';

it('a stopped server is noticed after 4 to 6 s, evenly spread over the seeds', () => {
  const delays = Array.from({ length: 60 }, (_, seed) => {
    const document = { ...samePhase, clients: { count: 1 }, seed: seed + 1 };
    return runReport(document, 20).simulation.metric('detection-time');
  }).sort((one, other) => one - other);
  expect(delays[0]).toBeGreaterThan(4);
  expect(delays.at(-1)).toBeLessThan(6.01);
  // Kolmogorov and Smirnov: of sixty even draws the largest gap is below 0.21 in 99 of a hundred cases.
  const gaps = delays.map((delay, index) => Math.abs((delay - 4) / 2 - (index + 0.5) / 60));
  expect(Math.max(...gaps)).toBeLessThan(0.21);
});
