import { useEffect } from 'react';
import { pageStore } from '../../../state/page';
import { runStore } from '../../../state/run';
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
  const [state, setState] = useForAWhile<State>('idle');
  useEffect(() => {
    if (state !== 'idle') pageStore.getState().say(WORDS[state]);
  }, [state]);
  return (
    <>
      <button
        type="button"
        className={wide ? 'button' : 'button part-button'}
        title={wide ? undefined : 'Copy as picture'}
        onClick={async () => setState(await copy())}
      >
        <ControlIcon name={state === 'idle' || state === 'failed' ? 'picture' : 'check'} />
        <span className={wide ? undefined : 'vh'}>Copy as picture</span>
      </button>
      <span className={wide ? 'quiet' : 'vh'}>{WORDS[state]}</span>
    </>
  );
}

async function copy(): Promise<State> {
  const { view } = runStore.getState();
  if (view === null) return 'failed';
  try {
    const { copyPicture } = await import('./picture/copyPicture');
    return await copyPicture(view);
  } catch {
    return 'failed';
  }
}
