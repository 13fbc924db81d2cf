import './followed.css';
import { useLayoutEffect } from 'react';
import { usePlayer } from '../../state/hooks';
import { watchSizes } from '../../ui/watchSizes';

/** Of the window's height: the rest is for what is read. */
const MOST = 0.5;

/**
 * Keeps the stage in sight above the text, where the page has one column and the window is high enough: low windows and
 * large type need the room for the text.
 */
export function useFollowedStage(isFollowed: boolean): void {
  const player = usePlayer();
  useLayoutEffect(() => {
    const stage = player.root?.querySelector<HTMLElement>('[data-diagram]');
    if (!isFollowed || !stage) return;
    const page = stage.ownerDocument.documentElement;
    const leave = () => {
      delete page.dataset.followed;
      page.style.removeProperty('--followed');
    };
    const follow = () => {
      const { scrollX, scrollY } = window;
      // How high it is like this can only be told when it is.
      page.dataset.followed = '';
      const height = Math.ceil(stage.getBoundingClientRect().height);
      const stays = getComputedStyle(stage).position === 'sticky';
      if (stays && height <= MOST * innerHeight)
        page.style.setProperty('--followed', `${height}px`);
      else leave();
      // For the time of the measuring the page was a lower one.
      if (window.scrollY !== scrollY) scrollTo(scrollX, scrollY);
    };
    follow();
    const unwatch = watchSizes([stage], follow);
    addEventListener('resize', follow);
    return () => {
      unwatch();
      removeEventListener('resize', follow);
      leave();
    };
  }, [player, isFollowed]);
}

/** Gives the focus to where reading begins: right below the stage, where that stays in sight. */
export function beginAt(element: HTMLElement | null): void {
  const stays = element?.ownerDocument.documentElement.dataset.followed !== undefined;
  element?.focus({ preventScroll: stays });
  if (stays) element?.scrollIntoView({ block: 'start' });
}
