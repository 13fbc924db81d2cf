import { isZoneDown as isDown } from '../model/network/zones';
import { flagsOf } from '../model/state/client';
import type { World } from '../model/state/world';
import { isIntact } from '../model/tokens/tampering';
import { ClientFlag } from '../trace/events';
import type { Subject } from './target';

/** How the subject of a change is: its condition, and the flags that go with it. Readers of a trace know the same. */
export interface SubjectState {
  /** `ServerCondition` and so on; the number of servers ever, for the cluster; `Standing`, for a client; 1 for a zone that is down. */
  readonly condition: number;
  /** `ServerFlag` and so on, added up. */
  readonly flags: number;
}

/** The subject called `target` as it is now; undefined where there is none. */
export function subjectState(
  world: World,
  subject: Subject,
  target: number,
): SubjectState | undefined {
  switch (subject) {
    case 'server':
      return world.servers[target];
    case 'balancer':
      return world.balancer;
    case 'store':
      return world.store;
    case 'cluster':
      return { condition: world.servers.length, flags: world.clusterFlags };
    case 'network':
      return { condition: 0, flags: world.networkFlags };
    case 'client': {
      const client = world.clients[target];
      if (client === undefined || !client.present) return undefined;
      const signed = isIntact(world, client) ? ClientFlag.signed : 0;
      return { condition: client.standing, flags: flagsOf(client) | signed };
    }
    case 'zone': {
      if (target < 0 || target >= world.scenario.network.zones) return undefined;
      return { condition: isDown(world, target) ? 1 : 0, flags: 0 };
    }
    case 'cdn':
      return world.scenario.cdn.on ? { condition: world.cdn.condition, flags: 0 } : undefined;
  }
}
