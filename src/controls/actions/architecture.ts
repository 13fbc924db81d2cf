import { ARCHITECTURES, sideBySide } from '../../engine';
import { action } from './action';

/** One action per architecture, in the order of the page: key 1 and so on. Those on request are there where they are played. */
export const showArchitecture = ARCHITECTURES.map(({ id }, index) =>
  action({
    id: `architecture-${id}`,
    help: {
      id: sideBySide().includes(id) ? 'keys.architecture' : 'keys.onRequest',
      args: { architecture: { id: `architectures.${id}` } },
    },
    keys: [String(index + 1)],
    enabled: ({ takes }) => takes.some(({ architecture }) => architecture === id),
    run: (player) => player.send({ type: 'architecture', id }),
  }),
);
