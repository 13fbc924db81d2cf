import type { Asked } from '../choice/episodes';
import type { Need } from '../choice/need';
import { numberIn } from '../choice/rules';

/** How much less than what was said an episode with a failure is played with; null where it is all. */
export function scaleOf(need: Need, { episode, people, servers }: Asked) {
  const scale = {
    people,
    servers,
    of: numberIn(need, 'people'),
    ofServers: numberIn(need, 'servers'),
  };
  const isAll = scale.of === people && scale.ofServers === servers;
  return episode === 'traffic' || isAll ? null : scale;
}
