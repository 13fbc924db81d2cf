import type { ReadyMade } from './readyMade';

/** Six people, three servers, a network slow enough to watch. */
export const smallShop: ReadyMade = {
  name: 'small-shop',
  group: 'look',
  lastsS: 30,
  document: {
    version: 1,
    name: 'A small shop in slow motion',
    description: 'Six people, three servers.',
    world: 'stretched',
    seed: 1,
    architecture: 'sticky',
  },
};
