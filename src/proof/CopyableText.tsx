import './copyable.css';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import words from '../messages/en/proof/real';
import { Icon } from '../ui/Icon';
import { useForAWhile } from '../ui/useForAWhile';

type Outcome = 'copied' | 'selected' | null;

interface Props {
  /** What the text is. */
  readonly label: string;
  readonly text: string;
  /** What chooses the text; stands before the button. */
  readonly children?: ReactNode;
}

/** A text to be taken elsewhere, and a button that copies it; where that is not allowed, it is selected instead. */
export function CopyableText({ label, text, children }: Props) {
  const id = useId();
  const place = useRef<HTMLPreElement>(null);
  const [outcome, setOutcome] = useForAWhile<Outcome>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has not been copied.
  useEffect(() => setOutcome(null), [text]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome('copied');
    } catch {
      if (place.current !== null) select(place.current);
      setOutcome('selected');
    }
  };
  return (
    <div className="copyable">
      <div className="copyable-head">
        {children}
        <button type="button" className="button button-primary" onClick={() => void copy()}>
          {outcome === 'copied' && <Icon name="check" />}
          {words(`real.${outcome ?? 'copy'}`)}
        </button>
        <span role="status" className={outcome === 'selected' ? undefined : 'vh'}>
          {outcome !== null && words(`real.${outcome}.told`)}
        </span>
      </div>
      <span id={id} className="vh">
        {label}
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: the text keeps its own line ends. */}
      <pre
        ref={place}
        className="copyable-text"
        role="region"
        aria-labelledby={id}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the focus.
        tabIndex={0}
      >
        {text}
      </pre>
    </div>
  );
}

function select(element: HTMLElement): void {
  element.focus();
  getSelection()?.selectAllChildren(element);
}
