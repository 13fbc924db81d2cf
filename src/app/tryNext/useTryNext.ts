import { useEffect, useReducer, useRef } from 'react';
import { usePlayer, useSettings } from '../../state/hooks';
import type { Player } from '../../state/player';
import type { Situation } from '../../state/readings';
import { isWhole, useWholeRun } from '../../state/throttledRun';
import type { Card, CardId } from './card';
import { type Offer, offerFor } from './choosing';
import { answeredBefore, rememberAnswered } from './memory';
import { perform, TRY_NEXT } from './perform';
import { beginWatch, follow, type Outcome, type Watch } from './watching';

/** What the card shows. */
export type Phase =
  | { readonly is: 'asking' }
  | { readonly is: 'watching'; readonly watch: Watch }
  | { readonly is: 'told'; readonly watch: Watch; readonly outcome: Outcome }
  | { readonly is: 'called-off'; readonly watch: Watch };

interface State {
  readonly phase: Phase;
  readonly answered: ReadonlySet<CardId>;
}

type Event =
  | { readonly type: 'phase'; readonly phase: Phase }
  | { readonly type: 'answered'; readonly id: CardId }
  | { readonly type: 'forget' };

function reduce(state: State, event: Event): State {
  switch (event.type) {
    case 'phase':
      return { ...state, phase: event.phase };
    case 'answered':
      return { phase: { is: 'asking' }, answered: new Set([...state.answered, event.id]) };
    case 'forget':
      return { phase: { is: 'asking' }, answered: new Set() };
  }
}

/** The questions of this visit: what is offered, what is being watched, and how it came out. */
export function useTryNext() {
  const player = usePlayer();
  const [{ phase, answered }, dispatch] = useReducer(reduce, undefined, () => ({
    phase: { is: 'asking' } as const,
    answered: answeredBefore(player),
  }));
  const offer = useOffer(answered, phase.is === 'asking');
  useEffect(() => rememberAnswered(player, answered), [player, answered]);
  const watch = phase.is === 'watching' ? phase.watch : null;
  useEffect(() => {
    if (watch === null) return;
    return watchRun(player, watch, (next) => dispatch({ type: 'phase', phase: next }));
  }, [player, watch]);

  const act = (card: Card, chosen: number | null) => {
    const { view } = player.run.getState();
    if (view === null || !isWhole(view)) return;
    const begun = beginWatch(card, chosen, view);
    dispatch({ type: 'phase', phase: { is: 'watching', watch: begun } });
    perform(player, begun.act, card.afterS(view) > 0);
  };
  return {
    phase,
    offer,
    act,
    /** On to the next question. What was called off can be asked again. */
    goOn: () =>
      phase.is === 'told'
        ? dispatch({ type: 'answered', id: phase.watch.card.id })
        : dispatch({ type: 'phase', phase: { is: 'asking' } }),
    forget: () => dispatch({ type: 'forget' }),
  };
}

/** A question stays as long as it fits, also where another one would come first by now. */
function useOffer(answered: ReadonlySet<CardId>, isAsking: boolean): Offer {
  const run = useWholeRun((view) => view);
  const settings = useSettings((state) => state.settings?.values) ?? {};
  const kept = useRef<Offer | null>(null);
  // Nobody has seen yet what would be asked meanwhile.
  kept.current = nextOffer(isAsking ? kept.current : null, { run, settings }, answered);
  return kept.current;
}

/** What to offer after `before`. */
export function nextOffer(
  before: Offer | null,
  situation: Situation,
  answered: ReadonlySet<CardId>,
): Offer {
  const next = offerFor(situation, answered);
  const isKept =
    before?.kind === 'card' &&
    next.kind === 'card' &&
    !answered.has(before.card.id) &&
    before.card.under === next.card.under &&
    before.card.fits(situation);
  return isKept ? before : next;
}

/** Tells what becomes of a watch, once. */
function watchRun(player: Player, watch: Watch, onPhase: (phase: Phase) => void): () => void {
  const { settings: settingsBefore } = player.settings.getState();
  let before = watch.before;
  let isOver = false;
  const look = () => {
    const { view } = player.run.getState();
    const { settings, waiting, refusals } = player.settings.getState();
    if (isOver || view === null || !isWhole(view)) return;
    if (refusals[TRY_NEXT] !== undefined) return tell({ is: 'called-off', watch });
    const isTurned =
      watch.act.do === 'turn'
        ? !waiting.includes(TRY_NEXT)
        : watch.act.do !== 'open' && settings !== settingsBefore;
    const step = follow({ ...watch, before }, view, isTurned);
    if (step.state === 'settled') tell({ is: 'told', watch, outcome: step.outcome });
    else if (step.state === 'called-off') tell({ is: 'called-off', watch });
    else before = step.before;
  };
  const tell = (phase: Phase) => {
    isOver = true;
    onPhase(phase);
  };
  const stop = [player.run.subscribe(look), player.settings.subscribe(look)];
  look();
  return () => {
    for (const one of stop) one();
  };
}
