import { useEffect } from 'react';
import words from '../../messages/en/page/drop';
import { isAlone, isForPlayer } from '../../state/eventTarget';
import { openFile } from '../../state/opening/openScenario';
import type { Player } from '../../state/player';

/** Set while a file is held over a player: on the whole page, where there is no other. */
const DROPPING = 'is-dropping';

/** Opens a scenario file that is dropped on the player; anywhere on the page, where there is no other. */
export function useFileDrop(player: Player): void {
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const mark = (isOver: boolean) => {
      const { documentElement } = document;
      const over = isAlone() ? documentElement : player.root;
      for (const element of [documentElement, player.root]) {
        if (element === null) continue;
        const isTarget = isOver && element === over;
        element.classList.toggle(DROPPING, isTarget);
        if (isTarget) element.dataset.drop = words('drop.open');
        else delete element.dataset.drop;
      }
    };
    const onDragOver = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      const isOver = isForPlayer(player, event.target);
      mark(isOver);
      if (isOver) event.preventDefault();
    };
    // Leaving one element for another is not leaving the page.
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) mark(false);
    };
    const onDrop = (event: DragEvent) => {
      mark(false);
      const file = event.dataTransfer?.files[0];
      if (file === undefined || !isForPlayer(player, event.target)) return;
      event.preventDefault();
      void openFile(player, file);
    };
    document.addEventListener('dragover', onDragOver, { signal });
    document.addEventListener('dragleave', onDragLeave, { signal });
    document.addEventListener('drop', onDrop, { signal });
    return () => {
      listening.abort();
      mark(false);
    };
  }, [player]);
}
