import type { Setup } from '../course/lesson';

/** Everything works. */
export const whole: Setup = {
  document: {
    version: 1,
    name: 'Lesson: the store fails',
    description: 'Six people, three servers, and one store that keeps all sessions.',
    world: 'stretched',
    seed: 1,
    architecture: 'central-store',
    // What a repeated order does is another lesson.
    clients: { checkoutWeight: 0 },
  },
  readyS: 5,
};

/** The store has been out of reach for long enough for everybody to have noticed. */
export const cut: Setup = {
  document: {
    version: 1,
    name: 'Lesson: what stands in for the store',
    description: 'At 6 s the store becomes unreachable. People look around more than they buy.',
    world: 'stretched',
    seed: 1,
    architecture: 'central-store',
    clients: { browseWeight: 4, readWeight: 3, addWeight: 1, checkoutWeight: 0 },
    interventions: [{ at: 6, do: 'make-unreachable', target: 'store' }],
  },
  readyS: 24,
};
