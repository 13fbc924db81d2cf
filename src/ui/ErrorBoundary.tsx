import { Component, type ReactNode } from 'react';
import { loadable } from './loadable';

// Seldom needed: fetched when it is. Where it cannot be had, it can be fetched again.
const Broken = loadable(async () => (await import('./Broken')).Broken);

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
      <Broken
        message={this.state.message}
        onDrawAgain={after(this.props.onDrawAgain)}
        onRestart={after(this.props.onRestart)}
      />
    );
  }
}
