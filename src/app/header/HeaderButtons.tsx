import { showHelp, showScenarios, showShare } from '../../controls/actions/page';
import { PreferencesButton } from '../../controls/PreferencesButton';
import { ThemeMenu } from '../../controls/ThemeMenu';
import words from '../../messages/en/header';
import { usePlayer, useRun } from '../../state/hooks';
import { ControlIcon } from '../../ui/ControlIcon';

/** Which scenario, and how the page looks and behaves. */
export function HeaderButtons() {
  const player = usePlayer();
  const run = useRun((view) => view);
  return (
    <div className="header-buttons">
      <button
        type="button"
        className="button button-quiet"
        aria-haspopup="dialog"
        onClick={() => showScenarios.run(player, run)}
      >
        <ControlIcon name="scenario" />
        <span className="header-word">{words('header.scenario')}</span>
      </button>
      <button
        type="button"
        className="button button-quiet"
        aria-haspopup="dialog"
        onClick={() => showShare.run(player, run)}
      >
        <ControlIcon name="share" />
        <span className="header-word">{words('header.share')}</span>
      </button>
      <ThemeMenu />
      <PreferencesButton />
      <button
        type="button"
        className="button button-quiet"
        aria-haspopup="dialog"
        onClick={() => showHelp.run(player, run)}
      >
        <span aria-hidden="true">?</span>
        <span className="vh">{words('header.help')}</span>
      </button>
    </div>
  );
}
