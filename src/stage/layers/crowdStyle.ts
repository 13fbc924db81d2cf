import { CrowdPicture } from './crowd';
import { countsOf } from './packets';
import { drawParked } from './parked';
import type { MakeStyle, Style } from './style';
import { drawTags } from './tags';
import { drawWires } from './wires';

/** A crowd: a dot for every person, and messages as streams. */
export const crowdStyle: MakeStyle = (brush) => styleOf(new CrowdPicture(brush), true);

/** A crowd without movement: counts on the wires in place of streams. */
export const parkedCrowdStyle: MakeStyle = (brush) => styleOf(new CrowdPicture(brush), false);

const styleOf = (picture: CrowdPicture, moves: boolean): Style => ({
  draw(scene, frame) {
    const { brush, palette, geometry } = scene;
    picture.draw(scene, frame, moves);
    // The picture replaced everything, so the wires go beneath what is there now.
    brush.globalCompositeOperation = 'destination-over';
    drawWires(brush, palette, geometry, frame.wires, true);
    brush.globalCompositeOperation = 'source-over';
    if (moves) drawTags(scene, [], countsOf(frame.surplus), frame.wires);
    else drawParked(scene, frame, true);
  },
});
