import { useEffect } from 'react';
import { usePlayer } from '../../../state/hooks';
import type { RunView } from '../../../state/player';
import { ControlIcon } from '../../../ui/ControlIcon';
import { useForAWhile } from '../../../ui/useForAWhile';

type State = 'idle' | 'copied' | 'saved' | 'failed';

const WORDS: Readonly<Record<State, string>> = {
  idle: '',
  copied: 'Copied',
  saved: 'Saved as a file',
  failed: 'No picture could be made',
};

/** Puts the table as a picture on the clipboard, or into a file where that is not allowed. */
export function CopyPicture({ wide = false }: { wide?: boolean }) {
  const { page, run } = usePlayer();
  const [state, setState] = useForAWhile<State>('idle');
  useEffect(() => {
    if (state !== 'idle') page.getState().say(WORDS[state]);
  }, [page, state]);
  return (
    <>
      <button
        type="button"
        className={wide ? 'button' : 'button part-button'}
        title={wide ? undefined : 'Copy as picture'}
        onClick={async () => setState(await copy(run.getState().view))}
      >
        <ControlIcon name={state === 'idle' || state === 'failed' ? 'picture' : 'check'} />
        <span className={wide ? undefined : 'vh'}>Copy as picture</span>
      </button>
      <span className={wide ? 'quiet' : 'vh'}>{WORDS[state]}</span>
    </>
  );
}

async function copy(view: RunView | null): Promise<State> {
  if (view === null) return 'failed';
  try {
    const { copyPicture } = await import('./picture/copyPicture');
    return await copyPicture(view);
  } catch {
    return 'failed';
  }
}
