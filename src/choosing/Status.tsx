import { useLayoutEffect, useRef } from 'react';
import { verdictWords } from '../choice/words';
import words from '../messages/en/views/choosing';
import type { Known } from './choice';

interface Props {
  readonly known: Known | null;
  onCancel(): void;
}

/**
 * What goes on, and the way to end it. It is there before there is anything to say: what comes with its first text is not
 * read out. In sight the verdict stands below; read out, it is said with the news that it stands.
 */
export function Status({ known, onCancel }: Props) {
  const progress = known?.progress ?? null;
  const isJudged = progress !== null && progress.done === progress.of;
  const isRunning = known?.status === 'judging' || known?.status === 'searching';
  const place = useRef<HTMLDivElement>(null);
  const isOnCancel = useRef(false);
  // Whoever stands on "Cancel" when it goes would be thrown to the beginning of the page.
  useLayoutEffect(() => {
    if (isRunning || !isOnCancel.current) return;
    isOnCancel.current = false;
    place.current?.parentElement?.querySelector<HTMLElement>('[data-focus]')?.focus();
  }, [isRunning]);
  return (
    <div ref={place} className="choosing-doing">
      <p className="quiet choosing-status" role="status" data-status={known?.status}>
        {known !== null && words(`choosing.${known.status}`)}
        {known !== null && isJudged && (
          <span className="vh"> {verdictWords(known.need, progress.verdict, true)[0]}</span>
        )}
      </p>
      {isRunning && (
        <button
          type="button"
          className="button"
          onClick={onCancel}
          onFocus={() => {
            isOnCancel.current = true;
          }}
          onBlur={() => {
            isOnCancel.current = false;
          }}
        >
          {words('choosing.cancel')}
        </button>
      )}
    </div>
  );
}
