import { ARCHITECTURES } from '../../engine';
import { action } from './action';

/** One action per architecture, in the order of the page: keys 1 to 5. */
export const showArchitecture = ARCHITECTURES.map(({ id, title }, index) =>
  action({
    id: `architecture-${id}`,
    label: title,
    keys: [String(index + 1)],
    run: (player) => player.send({ type: 'architecture', id }),
  }),
);
