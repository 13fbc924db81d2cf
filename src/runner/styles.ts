import { namedStyle } from '../stage/layers/namedStyle';
import type { MakeStyle } from '../stage/layers/style';

/** The way to draw a run. Only the style that most visitors see first is at hand at once. */
export async function styleFor(isCrowd: boolean, isReduced: boolean): Promise<MakeStyle> {
  if (isCrowd) {
    const { crowdStyle, parkedCrowdStyle } = await import('../stage/layers/crowdStyle');
    return isReduced ? parkedCrowdStyle : crowdStyle;
  }
  if (!isReduced) return namedStyle;
  const { parkedStyle } = await import('../stage/layers/parkedStyle');
  return parkedStyle;
}
