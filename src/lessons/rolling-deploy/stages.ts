import type { Setup } from '../course/lesson';

export const setup: Setup = {
  document: {
    version: 1,
    name: 'Lesson: a rolling deploy',
    description: 'Eight people, three servers; a new version ends each old process in turn.',
    world: 'stretched',
    seed: 1,
    architecture: 'sticky',
    clients: { count: 8 },
    balancer: { drainMeans: 'finish-work' },
    deploy: { drainTime: 0 },
  },
  readyS: 5,
};
