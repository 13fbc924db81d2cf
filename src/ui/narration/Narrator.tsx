import { type RefObject, useEffect, useImperativeHandle, useRef } from 'react';
import { NarrationQueue, type Timing, type Utterance } from './NarrationQueue';

/** Some screen readers skip a region that changes twice in a row, so four take turns. */
const REGIONS = ['one', 'two', 'three', 'four'] as const;
/** Long enough to be picked up, short enough not to be met again when reading the page. */
const CLEAR_MS = 500;

export interface NarratorHandle {
  say(utterance: Utterance): void;
  /** Says at once what a visitor asked for. */
  answer(text: string): void;
  clear(): void;
}

const wallTiming: Timing = {
  nowMs: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** The only part of the page that speaks: everything else stays silent for screen readers. */
export function Narrator(props: { playing: boolean; handle: RefObject<NarratorHandle | null> }) {
  const { playing, handle } = props;
  const box = useRef<HTMLDivElement>(null);
  const queue = useRef<NarrationQueue | null>(null);

  useEffect(() => {
    let turn = 0;
    queue.current = new NarrationQueue(wallTiming, (text) => {
      const region = box.current?.children[turn % REGIONS.length];
      turn += 1;
      if (region === undefined) return;
      region.textContent = text;
      setTimeout(() => {
        if (region.textContent === text) region.textContent = '';
      }, CLEAR_MS);
    });
    return () => queue.current?.clear();
  }, []);
  useEffect(() => queue.current?.setPlaying(playing), [playing]);
  useImperativeHandle(handle, () => ({
    say: (utterance) => queue.current?.push(utterance),
    answer: (text) => queue.current?.answer(text),
    clear: () => queue.current?.clear(),
  }));

  return (
    <div ref={box} className="vh" data-narrator="">
      {REGIONS.map((region) => (
        <div key={region} aria-live="polite" />
      ))}
    </div>
  );
}
