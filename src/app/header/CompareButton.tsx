import { createPortal } from 'react-dom';
import words from '../../messages/en/page/comparing';
import { compare, comparisonOf } from '../../state/comparing';
import { usePage, usePlayer, useRun } from '../../state/hooks';

/** Opens what is compared first, or leaves it: in the line of the scenario, where the document keeps a place for it. */
export function CompareButton() {
  const player = usePlayer();
  const isOpen = usePage((page) => page.compare !== null);
  const shown = useRun((run) => run.system.architecture);
  const place = player.root?.querySelector('[data-compare]');
  if (!place) return null;
  return createPortal(
    <button
      type="button"
      className="button-link"
      aria-pressed={isOpen}
      onClick={() => compare(player, isOpen ? null : comparisonOf(shown))}
    >
      {words('comparing.compare')}
    </button>,
    place,
  );
}
