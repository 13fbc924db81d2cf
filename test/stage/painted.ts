import { createPainter } from '../../src/stage/layers/painter';
import { crowdStyle, parkedCrowdStyle } from '../../src/stage/layers/styles/crowdStyle';
import { parkedStyle } from '../../src/stage/layers/styles/parkedStyle';
import { toldStyle } from '../../src/stage/layers/styles/toldStyle';
import type { Frame, Packet, StageLayout } from '../../src/stage/layers/types';
import { type Recording, recordCanvas } from './recordingBrush';
import { idleFrame, lightPalette, tagTexts, wideLayout } from './samples';

/** What is drawn of one frame. */
export function painted(
  frame: Frame,
  layout: StageLayout = wideLayout,
  isReduced = false,
): Recording {
  const { canvas, ...recording } = recordCanvas();
  const painter = createPainter(canvas);
  painter.setLayout(layout);
  painter.setPalette(lightPalette);
  painter.setTags(tagTexts);
  const isCrowd = frame.dots.length > 0;
  if (isCrowd) painter.setStyle(isReduced ? parkedCrowdStyle : crowdStyle);
  else painter.setStyle(isReduced ? parkedStyle : toldStyle);
  recording.strokes.length = 0;
  painter.paint(frame);
  return recording;
}

export const texts = (recording: Recording) => recording.of('fillText').map(([text]) => text);

export const withPackets = (...packets: readonly Packet[]): Frame => ({ ...idleFrame, packets });
