import { useEffect, useRef } from 'react';
import { usePreference, useRun } from '../state/hooks';
import { preferences } from '../state/preferences';
import { type RunView, runStore } from '../state/run';
import { Narrator, type NarratorHandle } from '../ui/narration/Narrator';

/** At this speed and below, single steps can be followed by ear while the run plays. */
const SLOW = 0.25;

/** Feeds the narrator with the sentences that everybody else reads in the caption and the log. */
export function Announcer() {
  const handle = useRef<NarratorHandle>(null);
  const playing = useRun((run) => run.playing);
  const level = usePreference((all) => all.narration);
  useEffect(() => {
    if (level === 'off') handle.current?.clear();
    let lastId = runStore.getState().view?.log.at(-1)?.id ?? 0;
    return runStore.subscribe(({ view }) => {
      if (view === null) return;
      const newest = view.log.at(-1)?.id ?? 0;
      // Ids start again when another scenario is opened.
      const known = newest < lastId ? 0 : lastId;
      lastId = newest;
      for (const sentence of view.log) {
        if (sentence.id > known && isWorthSaying(sentence, view)) say(handle.current, sentence);
      }
    });
  }, [level]);
  return <Narrator playing={playing} handle={handle} />;
}

type Sentence = RunView['log'][number];

function isWorthSaying({ category }: Sentence, { playing, speed }: RunView): boolean {
  const { narration } = preferences.getState();
  if (narration === 'off') return false;
  if (category !== 'step') return true;
  return narration === 'every' && (!playing || speed <= SLOW);
}

function say(narrator: NarratorHandle | null, sentence: Sentence): void {
  const { category, text } = sentence;
  const { architecture } = runStore.getState().view?.world ?? {};
  narrator?.say({
    category,
    text,
    important: category === 'loss' || category === 'order',
    // What was said about one architecture is not true of another.
    stillTrue: () => runStore.getState().view?.world.architecture === architecture,
  });
}
