import words from '../messages/en/page/broken';

interface Props {
  readonly message: string;
  onDrawAgain(): void;
  onRestart(): void;
}

/** What went wrong, and the ways on. */
export function Broken({ message, onDrawAgain, onRestart }: Props) {
  return (
    <section className="broken" aria-label={words('broken.label')}>
      <h2>{words('broken.title')}</h2>
      <p>{words('broken.why', { error: message })}</p>
      <div className="ways">
        <button type="button" className="button button-primary" onClick={onDrawAgain}>
          {words('broken.drawAgain')}
        </button>
        <button type="button" className="button" onClick={onRestart}>
          {words('broken.restart')}
        </button>
      </div>
    </section>
  );
}
