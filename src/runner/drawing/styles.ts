import { namedStyle } from '../../stage/layers/styles/namedStyle';
import type { MakeStyle } from '../../stage/layers/styles/style';

/**
 * The way to draw a run. Only the style that most visitors see first is at hand at once.
 * @param isFirst nothing has moved yet: nothing need be said of it
 */
export async function styleFor(
  isCrowd: boolean,
  isReduced: boolean,
  isFirst: boolean,
): Promise<MakeStyle> {
  if (isCrowd) {
    const { crowdStyle, parkedCrowdStyle } = await import('../../stage/layers/styles/crowdStyle');
    return isReduced ? parkedCrowdStyle : crowdStyle;
  }
  if (isReduced) return (await import('../../stage/layers/styles/parkedStyle')).parkedStyle;
  return isFirst ? namedStyle : (await import('../../stage/layers/styles/toldStyle')).toldStyle;
}
