import { CrowdPicture } from '../crowd/crowd';
import { drawDeaths, drawStillDeaths } from '../deaths';
import { countsOf, drawTags } from '../labels/tags';
import { drawParked } from '../packets/parked';
import { WireLayer } from '../wires/wireLayer';
import type { MakeStyle, Style } from './style';

/** A crowd: a dot for every person, and messages as streams. */
export const crowdStyle: MakeStyle = (brush) =>
  styleOf(new CrowdPicture(brush), new WireLayer(), true);

/** A crowd without movement: counts on the wires in place of streams. */
export const parkedCrowdStyle: MakeStyle = (brush) =>
  styleOf(new CrowdPicture(brush), new WireLayer(), false);

const styleOf = (picture: CrowdPicture, wires: WireLayer, moves: boolean): Style => ({
  draw(scene, frame) {
    const { brush } = scene;
    picture.draw(scene, frame, moves);
    // The picture replaced everything, so the wires go beneath what is there now.
    brush.globalCompositeOperation = 'destination-over';
    wires.draw(scene, frame.wires, true);
    brush.globalCompositeOperation = 'source-over';
    if (moves) {
      drawTags(scene, [], countsOf(frame.surplus), frame.wires);
      drawDeaths(scene, frame.moments);
    } else {
      drawParked(scene, frame, true);
      drawStillDeaths(scene, frame.moments);
    }
  },
});
