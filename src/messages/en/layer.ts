import { room } from '../room';

/** What opens over the diagram. */
export default room({
  'layer.noDetails': 'The details could not be loaded.',
});
