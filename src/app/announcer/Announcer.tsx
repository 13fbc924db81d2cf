import { useEffect, useRef } from 'react';
import { usePlayer, usePreference, useRun } from '../../state/hooks';
import { isPast } from '../../state/instant';
import type { PageState } from '../../state/page';
import type { Player, RunView } from '../../state/player';
import { preferences } from '../../state/preferences';
import { Narrator, type NarratorHandle } from '../../ui/narration/Narrator';
import { Travels } from '../past/travels';
import { travelled } from '../past/travelWords';
import { playingWords } from './playingWords';

/** Feeds the narrator with the sentences that everybody else reads in the caption and the log. */
export function Announcer() {
  const player = usePlayer();
  const handle = useRef<NarratorHandle>(null);
  const playing = useRun((run) => run.playing);
  const level = usePreference((all) => all.narration);
  /** The latest answer that was said: choosing another level does not bring it back. */
  const said = useRef<object | null>(null);
  useEffect(() => {
    if (level === 'off') {
      handle.current?.clear();
      return;
    }
    const travels = new Travels(player, (text) => handle.current?.answer(text));
    const stopListening = listenToRun(player, (view, before) => {
      if (handle.current !== null)
        tell({ player, narrator: handle.current, travels }, view, before);
    });
    const stopAnswering = answerVisitor(player, said, ({ text, isNews }) => {
      if (isNews) handle.current?.say({ category: 'news', text, now: () => text });
      else handle.current?.answer(text);
    });
    return () => {
      travels.stop();
      stopListening();
      stopAnswering();
    };
  }, [player, level]);
  return <Narrator playing={playing} handle={handle} />;
}

/** Calls back with every view and the one before. What was there before anybody listened is no news. */
function listenToRun({ run }: Player, hear: (view: RunView, before: RunView) => void): () => void {
  let { view: last } = run.getState();
  return run.subscribe(({ view }) => {
    if (view === null || view === last) return;
    const before = last ?? view;
    last = view;
    hear(view, before);
  });
}

/** What a visitor asked for is said at once, also if it was asked for while this was still being fetched. */
function answerVisitor(
  { page }: Player,
  said: { current: object | null },
  say: (answer: NonNullable<PageState['answer']>) => void,
): () => void {
  const follow = () => {
    const { answer } = page.getState();
    if (answer === null || answer === said.current) return;
    said.current = answer;
    say(answer);
  };
  follow();
  return page.subscribe(follow);
}

interface Tellers {
  readonly player: Player;
  readonly narrator: NarratorHandle;
  readonly travels: Travels;
}

function tell({ player, narrator, travels }: Tellers, view: RunView, before: RunView): void {
  const change = travelled(view, before);
  if (change !== null) {
    // What was still to be said is not of this instant.
    narrator.clear();
    travels.tell(change);
    if (change.is !== 'branched') return;
  }
  const news = newSentences(view, before);
  const steps = news.filter(({ category }) => category === 'step');
  const answer = playingWords(view, before);
  if (answer !== '') narrator.answer(answer);
  // Whoever steps by hand asks for each of them.
  for (const step of steps) narrator.answer(inFull(step));
  for (const sentence of news) {
    if (sentence.category !== 'step') say(player, narrator, sentence);
  }
}

/** What has a higher number than all before. Remarks that were made once are no news where the past is played again. */
function newSentences(view: RunView, before: RunView): RunView['log'] {
  const last = Math.max(0, ...before.log.map(({ id }) => id));
  const news = view.log.filter(({ id }) => id > last);
  return isPast(view) ? news.filter((one) => !isRemark(one) || isOfNow(one, view)) : news;
}

const isRemark = ({ category }: Sentence): boolean =>
  category === 'step' || category === 'comparison';

const isOfNow = ({ atUs }: Sentence, { system }: RunView): boolean => atUs === system.timeUs;

type Sentence = RunView['log'][number];

/** Whoever wants every detail hears the second sentence too. */
const inFull = ({ text, detail }: Sentence): string =>
  preferences.getState().narration === 'every' && detail !== '' ? `${text} ${detail}` : text;

function say({ run }: Player, narrator: NarratorHandle, sentence: Sentence): void {
  const { id, category, text } = sentence;
  const { architecture } = run.getState().view?.system ?? {};
  narrator.say({
    category,
    text,
    important: category === 'loss' || category === 'order' || category === 'conclusion',
    now: () => {
      const { view } = run.getState();
      // What was said about one architecture is not true of another.
      if (view?.system.architecture !== architecture) return null;
      // A sentence takes in more people after it was begun.
      return inFull(view?.log.find((one) => one.id === id) ?? sentence);
    },
  });
}
