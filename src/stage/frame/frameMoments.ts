import { type Place, PlaceKind, unpackPlace } from '../../engine';
import type { Death } from '../../timeline/facts/moments';
import type { SystemFold } from '../../timeline/systemFold';
import type { Moment, PacketEnd } from '../layers/types';
import type { ClientEnds } from './framePackets';

/** What has just died, and on its way to whom the eye is. */
export function momentsOf(system: SystemFold, timeUs: number, ends: ClientEnds): Moment[] {
  return system.moments.deaths.flatMap((death): Moment[] => {
    const to = ownerOf(system, death, ends);
    if (to === null) return [];
    return [
      {
        client: system.crowd ? -1 : death.client,
        people: death.people,
        from: death.place === null ? null : endOf(unpackPlace(death.place)),
        to,
        hollow: death.session,
        share: system.moments.shareOf(death, timeUs),
      },
    ];
  });
}

/** Null for somebody who has left. */
function ownerOf(
  system: SystemFold,
  { client }: Death,
  { groups, here }: ClientEnds,
): PacketEnd | null {
  const home = system.people.home[client] as number;
  const index = groups === null ? here.indexOf(client) : (groups.indexOf.get(home) ?? -1);
  return index < 0 ? null : { node: 'client', index };
}

/** What was in a pocket has died with its owner's own eyes upon it: there is no way to go. */
function endOf({ kind, index }: Place): PacketEnd | null {
  if (kind === PlaceKind.memory) return { node: 'server', index };
  return kind === PlaceKind.store ? { node: 'store' } : null;
}
