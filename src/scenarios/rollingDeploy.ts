import type { ReadyMade } from './readyMade';

/** A planned failure of every server. */
export const rollingDeploy: ReadyMade = {
  name: 'rolling-deploy',
  group: 'servers',
  lastsS: 45,
  document: {
    version: 1,
    name: 'A rolling deploy logs people out, some of them twice',
    description:
      'From 6 s on, each server is restarted in turn, and takes the sessions in its memory with it.',
    seed: 1,
    architecture: 'sticky',
    interventions: [{ at: 6, do: 'deploy', target: 'servers' }],
  },
};
