import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  /** Called before the children are drawn anew. */
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
    const restart = () => {
      this.props.onRestart();
      this.setState({ message: null });
    };
    return (
      <section className="broken" aria-label="Something went wrong">
        <h2>The page stopped drawing</h2>
        <p>This is a defect of the page, not of the simulated shop: {this.state.message}</p>
        <button type="button" className="button button-primary" onClick={restart}>
          Restart
        </button>
      </section>
    );
  }
}
