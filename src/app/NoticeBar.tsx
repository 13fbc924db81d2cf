import { useId } from 'react';
import words from '../messages/en/page/notice';
import { usePage } from '../state/hooks';
import { Icon } from '../ui/Icon';

/** What the page has to say about itself, until it is dismissed. */
export function NoticeBar() {
  const title = useId();
  const notice = usePage((page) => page.notice);
  const notify = usePage((page) => page.notify);
  if (notice === null) return null;
  const dismiss = () => {
    notify(null);
    notice.onDismiss?.(notice.also === undefined);
  };
  return (
    <section
      className={notice.kind === 'quiet' ? 'notice notice-quiet' : 'notice'}
      aria-labelledby={title}
    >
      <div>
        <h2 id={title}>{notice.title}</h2>
        <Lines lines={notice.lines} />
        {notice.also?.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      {notice.actions?.map(({ label, run }) => (
        <button key={label} type="button" className="button" onClick={run}>
          {label}
        </button>
      ))}
      <button type="button" className="button button-quiet" onClick={dismiss}>
        <Icon name="cross" />
        {words('notice.dismiss')}
      </button>
    </section>
  );
}

/** One line as it is; several only for whoever wants to read them. */
function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return null;
  if (lines.length === 1) return <p>{lines[0]}</p>;
  return (
    <details>
      <summary>{words('notice.which')}</summary>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
