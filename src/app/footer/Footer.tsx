import words from '../../messages/en/page/footer';
import { usePage } from '../../state/hooks';
import { ABOUT } from './about';

/** What this is, whose it is, and where to say that it is wrong. */
export function Footer() {
  const open = usePage((page) => page.open);
  const { version, licence, source } = ABOUT;
  return (
    <footer className="footer">
      <span>
        <span className="footer-name">Stateside </span>
        {version}
      </span>
      <a href="./LICENSE.txt">{words('footer.licence', { licence })}</a>
      {source !== null && <a href={source}>{words('footer.source')}</a>}
      <button
        type="button"
        className="button-link"
        aria-haspopup="dialog"
        onClick={() => open('report')}
      >
        {words('footer.report')}
      </button>
    </footer>
  );
}
