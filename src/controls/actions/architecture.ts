import { ARCHITECTURES } from '../../engine';
import { send } from '../../state/run';
import { action } from './action';

/** One action per architecture, in the order of the page: keys 1 to 5. */
export const showArchitecture = ARCHITECTURES.map(({ id, title }, index) =>
  action({
    id: `architecture-${id}`,
    label: title,
    keys: [String(index + 1)],
    run: () => send({ type: 'architecture', id }),
  }),
);
