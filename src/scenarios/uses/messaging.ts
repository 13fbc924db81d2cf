import type { ReadyMade } from '../readyMade';

/** Two servers stop, one after the other: whoever was connected to them is away for a while, and messages come. */
export const messaging: ReadyMade = {
  name: 'messaging',
  group: 'uses',
  lastsS: 45,
  document: {
    version: 1,
    name: 'Messages for people who have lost their connection',
    description:
      'At 12 s S1 stops, and at 18 s S2, both until 24 s: open connections end. Watch what becomes of messages meanwhile.',
    seed: 1,
    architecture: 'sticky',
    workload: 'messaging',
    clients: { thinkTime: [1, 2], reconnectAfter: 6, reconnectCap: 12 },
    interventions: [
      { at: 12, do: 'stop', target: 'S1' },
      { at: 18, do: 'stop', target: 'S2' },
      { at: 24, do: 'start', target: 'S1' },
      { at: 24, do: 'start', target: 'S2' },
    ],
  },
};
