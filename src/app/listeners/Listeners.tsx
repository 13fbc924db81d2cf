import { useEffect } from 'react';
import { listenForKeys } from '../../controls/keyboard';
import { listenForMenuGestures } from '../../stage/input/menuGestures';
import { listenForNodeKeys } from '../../stage/input/nodeKeys';
import { usePlayer } from '../../state/hooks';
import { watchPace } from '../../state/pace';
import { useDialogAddress } from './useDialogAddress';
import { useFileDrop } from './useFileDrop';

/** Keys, files that are dropped, the pace, and the parts of the page that have addresses. Nothing of it is seen. */
export function Listeners() {
  const player = usePlayer();
  useEffect(() => listenForKeys(player), [player]);
  useEffect(() => watchPace(player), [player]);
  useEffect(() => (player.root ? listenForNodeKeys(player.root) : undefined), [player]);
  useEffect(() => (player.root ? listenForMenuGestures(player.root) : undefined), [player]);
  useFileDrop(player);
  useDialogAddress();
  return null;
}
