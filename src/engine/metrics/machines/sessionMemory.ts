import { serverName } from '../../names';
import { PlaceKind, placeIndex, placeKind, ROOM, TraceKind } from '../../trace/events';
import type { Fold, RunSize } from '../folds/fold';
import { KeptPlaces } from '../folds/keptPlaces';
import type { Metric } from '../metric';

/** How many copies are where. */
class Copies implements Fold {
  readonly #kept = new KeptPlaces();
  /** In the memory of each server. */
  readonly memory: Uint32Array;
  /** By kind of place. */
  readonly places = new Uint32Array(ROOM.PlaceKind);
  servers = 0;

  constructor({ servers }: RunSize) {
    this.memory = new Uint32Array(servers);
  }

  observe(_timeUs: number, kind: TraceKind, a: number, b: number): void {
    if (kind === TraceKind.serverCondition) this.servers = Math.max(this.servers, a + 1);
    // A copy that takes the place of an older one is not one more.
    else if (kind === TraceKind.copyPlaced) {
      if (this.#kept.add(a, b)) this.#count(b, 1);
    } else if (this.#kept.delete(a, b)) this.#count(b, -1);
  }

  #count(place: number, change: number): void {
    const kind = placeKind(place);
    this.places[kind] = (this.places[kind] as number) + change;
    if (kind !== PlaceKind.memory) return;
    const server = placeIndex(place);
    this.memory[server] = (this.memory[server] as number) + change;
  }

  copyTo(target: Copies): void {
    this.#kept.copyTo(target.#kept);
    target.memory.set(this.memory);
    target.places.set(this.places);
    target.servers = this.servers;
  }
}

const inPlace = ({ places }: Copies, kind: PlaceKind): number => places[kind] as number;

/** Sessions, or carts on their own, that are kept now; as one number, all but those that people carry themselves. */
export const sessionMemory: Metric<Copies> = {
  id: 'session-memory-by-node',
  unit: 'sessions',
  better: 'lower',
  fold: {
    kinds: [TraceKind.copyPlaced, TraceKind.copyRemoved, TraceKind.serverCondition],
    start: (size) => new Copies(size),
  },
  read: (fold) =>
    inPlace(fold, PlaceKind.memory) +
    inPlace(fold, PlaceKind.store) +
    inPlace(fold, PlaceKind.replica),
  byNode: (fold) => [
    ...Array.from(fold.memory.subarray(0, fold.servers), (value, server) => ({
      node: serverName(server),
      value,
    })),
    { node: 'store', value: inPlace(fold, PlaceKind.store) },
    { node: 'replica', value: inPlace(fold, PlaceKind.replica) },
    { node: 'people', value: inPlace(fold, PlaceKind.pocket) },
  ],
};
