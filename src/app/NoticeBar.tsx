import { usePage } from '../state/hooks';
import { Icon } from '../ui/Icon';

/** What the page has to say about itself, until it is dismissed. */
export function NoticeBar() {
  const notice = usePage((page) => page.notice);
  const notify = usePage((page) => page.notify);
  if (notice === null) return null;
  return (
    <section className="notice" aria-labelledby="notice-title">
      <div>
        <h2 id="notice-title">{notice.title}</h2>
        <ul>
          {notice.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      <button type="button" className="button button-quiet" onClick={() => notify(null)}>
        <Icon name="cross" />
        Dismiss
      </button>
    </section>
  );
}
