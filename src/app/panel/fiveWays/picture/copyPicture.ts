import type { RunView } from '../../../../state/player';
import { offerFile } from '../../../../state/saving/download';
import { pngOf } from '../../../../ui/png';
import { drawPicture } from './drawPicture';

const TYPE = 'image/png';
const FILE = 'stateside-five-ways.png';

/** Draws the run's five ways, and hands them on: to the clipboard, or as a file where that is not possible. */
export async function copyPicture(run: RunView): Promise<'copied' | 'saved'> {
  const picture = new Blob([pngOf(drawPicture(run))], { type: TYPE });
  try {
    await navigator.clipboard.write([new ClipboardItem({ [TYPE]: picture })]);
    return 'copied';
  } catch {
    offerFile(FILE, picture);
    return 'saved';
  }
}
