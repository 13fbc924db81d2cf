import { useEffect } from 'react';
import { listenForKeys } from '../controls/keyboard';
import { useFileDrop } from './useFileDrop';
import { useProofAddress } from './useProofAddress';

/** Keys, files that are dropped, and the parts of the page that have addresses. Nothing of it is seen. */
export function Listeners() {
  useEffect(() => listenForKeys(document), []);
  useFileDrop();
  useProofAddress();
  return null;
}
