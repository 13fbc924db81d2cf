import { useId, useState } from 'react';
import { usePage } from '../../state/hooks';
import { useWholeRun } from '../../state/throttledRun';
import { ControlIcon } from '../../ui/ControlIcon';
import type { Card } from './card';
import { words } from './cardWords';

interface Props {
  readonly title: string;
  readonly card: Card;
  /** @param chosen index of an option; null where none was chosen */
  onAnswer(card: Card, chosen: number | null): void;
}

/** Two or three answers to choose from, and the button that finds out. */
export function Question({ title, card, onAnswer }: Props) {
  const id = useId();
  const prose = usePage((page) => page.prose);
  const [chosen, setChosen] = useState<number | null>(null);
  const label = useWholeRun((run) => words.of(card.label(run)));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer(card, chosen);
      }}
    >
      <fieldset>
        <legend data-focus="" tabIndex={-1}>
          {prose(title)}
        </legend>
        {card.options.map(({ text }, index) => (
          <label key={text} className="try-next-option">
            <input
              type="radio"
              name={id}
              checked={chosen === index}
              onChange={() => setChosen(index)}
            />
            <span>{words(text)}</span>
          </label>
        ))}
      </fieldset>
      <button type="submit" className="button button-primary try-next-go">
        <ControlIcon name="play" />
        {label}
      </button>
    </form>
  );
}
