import { useEffect } from 'react';
import words from '../../../messages/en/panel/fiveWays';
import { usePlayer } from '../../../state/hooks';
import type { RunView } from '../../../state/player';
import { wholeViewOf } from '../../../state/throttledRun';
import { ControlIcon } from '../../../ui/ControlIcon';
import { useForAWhile } from '../../../ui/useForAWhile';

type State = 'idle' | 'copied' | 'saved' | 'failed';

/** Puts the table as a picture on the clipboard, or into a file where that is not allowed. */
export function CopyPicture({ wide = false }: { wide?: boolean }) {
  const player = usePlayer();
  const { page } = player;
  const [state, setState] = useForAWhile<State>('idle');
  useEffect(() => {
    if (state !== 'idle') page.getState().say(words(`fiveWays.${state}`));
  }, [page, state]);
  return (
    <>
      <button
        type="button"
        className={wide ? 'button' : 'button part-button'}
        title={wide ? undefined : words('fiveWays.copy')}
        onClick={async () => setState(await copy(wholeViewOf(player)))}
      >
        <ControlIcon name={state === 'idle' || state === 'failed' ? 'picture' : 'check'} />
        <span className={wide ? undefined : 'vh'}>{words('fiveWays.copy')}</span>
      </button>
      <span className={wide ? 'quiet' : 'vh'}>
        {state === 'idle' ? '' : words(`fiveWays.${state}`)}
      </span>
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
