import { useEffect } from 'react';
import { listenForKeys } from '../controls/keyboard';
import { watchPace } from '../state/pace';
import { useFileDrop } from './useFileDrop';
import { useProofAddress } from './useProofAddress';

/** Keys, files that are dropped, the pace, and the parts of the page that have addresses. Nothing of it is seen. */
export function Listeners() {
  useEffect(() => listenForKeys(document), []);
  useEffect(watchPace, []);
  useFileDrop();
  useProofAddress();
  return null;
}
