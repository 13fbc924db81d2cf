import { useState } from 'react';
import { Icon } from '../../ui/Icon';
import { loadable } from '../../ui/loadable';

const Figures = loadable(async () => (await import('./Figures')).Figures, {
  what: 'The figures',
  asked: true,
});

/** What got slower, what it cost, who was hit: one press away. */
export function AllFigures() {
  const [shown, setShown] = useState(false);
  return (
    <div className="all-figures">
      <button
        type="button"
        className="button"
        aria-expanded={shown}
        onClick={() => setShown((before) => !before)}
      >
        All figures <Icon name="down" />
      </button>
      {shown && <Figures />}
    </div>
  );
}
