import { Component, type ReactNode } from 'react';

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
      <section className="broken" aria-label="Something went wrong">
        <h2>The page stopped drawing</h2>
        <p>
          This is a defect of the page, or something has changed the page from outside, as
          translators do. The run goes on behind it: {this.state.message}
        </p>
        <div className="ways">
          <button
            type="button"
            className="button button-primary"
            onClick={after(this.props.onDrawAgain)}
          >
            Draw again
          </button>
          <button type="button" className="button" onClick={after(this.props.onRestart)}>
            Restart
          </button>
        </div>
      </section>
    );
  }
}
