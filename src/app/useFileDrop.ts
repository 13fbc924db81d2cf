import { useEffect } from 'react';
import { openFile } from '../state/bringing';

/** Set on the page while a file is held over it. */
const DROPPING = 'is-dropping';

/** Opens a scenario file that is dropped anywhere on the page. */
export function useFileDrop(): void {
  useEffect(() => {
    const { classList } = document.documentElement;
    const onDragOver = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      classList.add(DROPPING);
    };
    // Leaving one element for another is not leaving the page.
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) classList.remove(DROPPING);
    };
    const onDrop = (event: DragEvent) => {
      classList.remove(DROPPING);
      const file = event.dataTransfer?.files[0];
      if (file === undefined) return;
      event.preventDefault();
      void openFile(file);
    };
    document.addEventListener('dragover', onDragOver);
    document.addEventListener('dragleave', onDragLeave);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('dragover', onDragOver);
      document.removeEventListener('dragleave', onDragLeave);
      document.removeEventListener('drop', onDrop);
      classList.remove(DROPPING);
    };
  }, []);
}
