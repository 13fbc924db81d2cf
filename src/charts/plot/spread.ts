/**
 * Places for labels that want to stand at some heights, at least so far apart and between 0 and the height of the drawing:
 * as near to where they want to be as that allows, in the same order.
 */
export function spread(wanted: readonly number[], apart: number, height: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => at(wanted, a) - at(wanted, b));
  const places = [...wanted];
  let free = 0;
  for (const index of order) {
    places[index] = Math.max(free, at(wanted, index));
    free = at(places, index) + apart;
  }
  let most = height;
  for (const index of order.reverse()) {
    places[index] = Math.min(most, at(places, index));
    most = at(places, index) - apart;
  }
  return places;
}

const at = (all: readonly number[], index: number): number => all[index] as number;
