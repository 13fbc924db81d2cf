import { useEffect } from 'react';
import { listenForKeys } from '../controls/keyboard';
import { listenForMenuGestures } from '../stage/menuGestures';
import { listenForNodeKeys } from '../stage/nodeKeys';
import { useFileDrop } from './useFileDrop';
import { useProofAddress } from './useProofAddress';

/** Keys, files that are dropped, and the parts of the page that have addresses. Nothing of it is seen. */
export function Listeners() {
  useEffect(() => listenForKeys(document), []);
  useEffect(() => listenForNodeKeys(document), []);
  useEffect(() => listenForMenuGestures(document), []);
  useFileDrop();
  useProofAddress();
  return null;
}
