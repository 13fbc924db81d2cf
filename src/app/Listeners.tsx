import { useEffect } from 'react';
import { listenForKeys } from '../controls/keyboard';
import { listenForMenuGestures } from '../stage/menuGestures';
import { listenForNodeKeys } from '../stage/nodeKeys';
import { watchPace } from '../state/pace';
import { useFileDrop } from './useFileDrop';
import { useProofAddress } from './useProofAddress';

/** Keys, files that are dropped, the pace, and the parts of the page that have addresses. Nothing of it is seen. */
export function Listeners() {
  useEffect(() => listenForKeys(document), []);
  useEffect(watchPace, []);
  useEffect(() => listenForNodeKeys(document), []);
  useEffect(() => listenForMenuGestures(document), []);
  useFileDrop();
  useProofAddress();
  return null;
}
