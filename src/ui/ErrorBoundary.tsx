import { Component, type ReactNode } from 'react';
import words from '../messages/en/broken';

interface Props {
  readonly children: ReactNode;
  /** Called before the children are drawn anew, with everything as it was. */
  onDrawAgain(): void;
  /** Called before the children are drawn anew, from the beginning. */
  onRestart(): void;
}

/** Shows what went wrong and a way on, where otherwise the page would be blank. */
export class ErrorBoundary extends Component<Props, { message: string | null }> {
  override state: { message: string | null } = { message: null };

  static getDerivedStateFromError(error: unknown): { message: string } {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    if (this.state.message === null) return this.props.children;
    const after = (prepare: () => void) => () => {
      prepare();
      this.setState({ message: null });
    };
    return (
      <section className="broken" aria-label={words('broken.label')}>
        <h2>{words('broken.title')}</h2>
        <p>{words('broken.why', { error: this.state.message })}</p>
        <div className="ways">
          <button
            type="button"
            className="button button-primary"
            onClick={after(this.props.onDrawAgain)}
          >
            {words('broken.drawAgain')}
          </button>
          <button type="button" className="button" onClick={after(this.props.onRestart)}>
            {words('broken.restart')}
          </button>
        </div>
      </section>
    );
  }
}
