import { offerFile } from '../../../../state/download';
import type { RunView } from '../../../../state/player';
import { drawPicture } from './drawPicture';

const TYPE = 'image/png';
const FILE = 'stateside-five-ways.png';

/** Draws the run's five ways, and hands them on: to the clipboard, or as a file where that is not possible. */
export async function copyPicture(run: RunView): Promise<'copied' | 'saved'> {
  const canvas = drawPicture(run);
  const picture = new Promise<Blob>((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture.'))), TYPE);
  });
  try {
    await navigator.clipboard.write([new ClipboardItem({ [TYPE]: picture })]);
    return 'copied';
  } catch {
    offerFile(FILE, await picture);
    return 'saved';
  }
}
