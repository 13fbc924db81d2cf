import {
  Component,
  type ComponentType,
  createElement,
  lazy,
  type ReactNode,
  Suspense,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import words from '../messages/en/page/missing';

interface Options {
  /** What is said in its place where it could not be fetched, if there is more to say than that. */
  missing?(): string;
  /** Shown meanwhile. */
  readonly meanwhile?: ReactNode;
  /** Whether a visitor has just asked for it, so that bad news has to be where they are. */
  readonly asked?: boolean;
}

const aPart = () => words('missing.part');

/** A part of the page that is fetched when needed. If that fails, it alone is missing and can be fetched again. */
export function loadable<P extends object>(
  load: () => Promise<ComponentType<P>>,
  { missing = aPart, meanwhile = null, asked = false }: Options = {},
): ComponentType<P> {
  const fetchPart = () =>
    lazy(async () => {
      try {
        return { default: await load() };
      } catch (error) {
        throw new NotLoaded(undefined, { cause: error });
      }
    });
  // What has failed once stays failed, so every new attempt is a new part.
  let latest = { attempt: 1, Part: fetchPart() };
  return function Loadable(props: P) {
    const [{ attempt, Part }, setCurrent] = useState(latest);
    const again = () => {
      latest = { attempt: attempt + 1, Part: fetchPart() };
      setCurrent(latest);
    };
    return (
      <LoadBoundary
        key={attempt}
        failed={<Failed missing={missing} asked={asked} onAgain={again} />}
      >
        <Suspense fallback={meanwhile}>
          {createElement(Part as unknown as ComponentType<P>, props)}
        </Suspense>
      </LoadBoundary>
    );
  };
}

class NotLoaded extends Error {}

interface BoundaryProps {
  readonly children: ReactNode;
  readonly failed: ReactNode;
}

/** Catches what was not loaded. Defects of what was loaded go on to the page's own boundary. */
class LoadBoundary extends Component<BoundaryProps, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    if (error instanceof NotLoaded) return this.props.failed;
    throw error;
  }
}

interface FailedProps {
  missing(): string;
  readonly asked: boolean;
  onAgain(): void;
}

function Failed({ missing, asked, onAgain }: FailedProps) {
  const button = useRef<HTMLButtonElement>(null);
  // Before anything else can happen: whoever finds the button finds it focused.
  useLayoutEffect(() => {
    if (asked) button.current?.focus();
  }, [asked]);
  return (
    <p className="not-loaded" role="alert">
      {missing()}
      <button ref={button} type="button" className="button" onClick={onAgain}>
        {words('missing.again')}
      </button>
    </p>
  );
}
