import words from '../../messages/en/panel/panel';
import { usePlayer } from '../../state/hooks';

/** The way to the proof. It has an address only in the player that owns the page. */
export function ProofLink() {
  const { ownsPage, page } = usePlayer();
  return ownsPage ? (
    <a href="#how-true" aria-haspopup="dialog">
      {words('panel.howTrue')}
    </a>
  ) : (
    <button
      type="button"
      className="button-link"
      aria-haspopup="dialog"
      onClick={() => page.getState().open('proof')}
    >
      {words('panel.howTrue')}
    </button>
  );
}
