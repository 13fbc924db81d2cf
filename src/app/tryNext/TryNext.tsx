import './tryNext.css';
import { type RefObject, useEffect, useId, useRef, useState } from 'react';
import words from '../../messages/en/page/tryNext';
import { render } from '../../messages/room';
import { usePage, usePlayer } from '../../state/hooks';
import { motionReduced } from '../../state/preferences';
import { useWholeRun } from '../../state/throttledRun';
import { ControlIcon } from '../../ui/ControlIcon';
import { loadable } from '../../ui/loadable';
import { Marked } from '../../ui/Marked';
import { useFocusKept } from '../../ui/useFocusKept';
import { offerWords } from './offerWords';
import { Question } from './Question';
import { Result } from './Result';
import { resultWords } from './resultWords';
import { Signpost } from './Signpost';
import { useTryNext } from './useTryNext';

/** From this width on, in the type size of the page, there is a second column. */
const TWO_COLUMNS_REM = 62;

/** Where there is one column only, the card is a line until somebody opens it. */
function isOneColumn(): boolean {
  const { documentElement } = document;
  const rem = Number.parseFloat(getComputedStyle(documentElement).fontSize) || 16;
  return documentElement.clientWidth > 0 && documentElement.clientWidth < TWO_COLUMNS_REM * rem;
}

// Nothing has happened yet that a lesson could be about.
const InvitationLine = loadable(
  async () => (await import('../../lessons/course/InvitationLine')).InvitationLine,
);

/** A question about what is on the stage, to be answered by doing it. */
export function TryNext() {
  const player = usePlayer();
  const touched = usePage((page) => page.touched);
  const { phase, offer, act, goOn, forget } = useTryNext();
  const [isOpen, setOpen] = useState(() => !isOneColumn());
  const id = useId();
  const region = useRef<HTMLElement>(null);
  const head = useRef<HTMLButtonElement>(null);
  const onPress = useFocusKept(region);
  useInSight(region, isOpen, phase.is === 'watching');
  useEffect(() => {
    // Without the list, terms are words like others.
    import('../../lessons/glossary/openTerms').then((it) => it.openTerms(player)).catch(() => {});
  }, [player]);
  const title = useWholeRun((run) =>
    render(
      phase.is === 'asking' ? offerWords(offer, run) : phase.watch.card.question(phase.watch.asked),
    ),
  );
  const ended = phase.is === 'told' || phase.is === 'called-off' ? resultWords(phase) : [];
  const result = ended.map((paragraph) => paragraph.map(render).join(' '));
  const heard = result.join(' ');
  useEffect(() => {
    if (heard !== '') player.page.getState().say(heard);
  }, [player, heard]);
  return (
    <section
      ref={region}
      className="try-next"
      aria-label={words('tryNext.title')}
      onClickCapture={onPress}
    >
      <button
        ref={head}
        type="button"
        className="try-next-head"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <span className="try-next-title">
          {isOpen ? (
            <strong>{words('tryNext.title')}</strong>
          ) : (
            <Marked
              text={words('tryNext.line', { what: result[0] ?? title })}
              tags={{ title: (inner) => <strong>{inner}</strong> }}
            />
          )}
        </span>
        <ControlIcon name={isOpen ? 'down' : 'up'} />
      </button>
      <div id={id} className="try-next-body" hidden={!isOpen}>
        {phase.is !== 'asking' ? (
          <Result title={title} result={result} phase={phase} onGoOn={goOn} />
        ) : offer.kind === 'card' ? (
          <Question key={offer.card.id} title={title} card={offer.card} onAnswer={act} />
        ) : (
          <Signpost title={title} offer={offer} onForget={forget} />
        )}
      </div>
      {/* What the card itself is about to answer comes first. */}
      {touched && phase.is !== 'watching' && (
        <InvitationLine onAway={() => head.current?.focus({ preventScroll: true })} />
      )}
    </section>
  );
}

/** Where the page scrolls: what is opened is in sight, and so is the show once it begins. */
function useInSight(region: RefObject<HTMLElement | null>, isOpen: boolean, isShown: boolean) {
  const player = usePlayer();
  useEffect(() => {
    if (isOpen && isOneColumn()) scrollTo(region.current);
  }, [region, isOpen]);
  useEffect(() => {
    if (isShown && isOneColumn()) scrollTo(player.root?.querySelector('[data-diagram]') ?? null);
  }, [player, isShown]);
}

function scrollTo(element: Element | null): void {
  const behavior = motionReduced() ? 'instant' : 'smooth';
  element?.scrollIntoView?.({ block: 'nearest', behavior });
}
