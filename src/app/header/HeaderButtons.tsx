import type { ReactNode } from 'react';
import type { Action } from '../../controls/actions';
import { showHelp, showScenarios, showShare } from '../../controls/actions/page';
import { PreferencesButton } from '../../controls/PreferencesButton';
import { ThemeMenu } from '../../controls/ThemeMenu';
import words from '../../messages/en/page/header';
import { usePlayer, useRun } from '../../state/hooks';
import { ControlIcon } from '../../ui/ControlIcon';

/** Which scenario, and how the page looks and behaves. */
export function HeaderButtons() {
  return (
    <div className="header-buttons">
      <Opener action={showScenarios}>
        <ControlIcon name="scenario" />
        <span className="header-word">{words('header.scenario')}</span>
      </Opener>
      <Opener action={showShare}>
        <ControlIcon name="share" />
        <span className="header-word">{words('header.share')}</span>
      </Opener>
      <ThemeMenu />
      <PreferencesButton />
      <Opener action={showHelp}>
        <span aria-hidden="true">?</span>
        <span className="vh">{words('header.help')}</span>
      </Opener>
    </div>
  );
}

/** What opens a dialog. */
function Opener({ action, children }: { readonly action: Action; readonly children: ReactNode }) {
  const player = usePlayer();
  const run = useRun((view) => view);
  return (
    <button
      type="button"
      className="button button-quiet"
      aria-haspopup="dialog"
      onClick={() => action.run(player, run)}
    >
      {children}
    </button>
  );
}
