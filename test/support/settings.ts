import { act, screen, within } from '@testing-library/react';
// The panel fetches it when it is asked for; here it is to be there already.
import '../../src/controls/settings/SettingsPanel';
import { turnedFrom, valuesOf, withSettings } from '../../src/spec/runSpec';
import { inWorld } from '../../src/spec/timeWorld';
import { sentOf, tell } from './fakeRun';
import { openApp } from './page';
import { specFrom } from './specs';
import { healthy } from './views';

/** Opens the settings of a run, and answers what is asked for as the run does. */
export async function openSettings(
  document: object = {},
  world: 'stretched' | 'realistic' = 'stretched',
) {
  let spec = specFrom({ world, ...document });
  const report = (source: string) =>
    tell({
      type: 'settings',
      source,
      settings: {
        timeWorld: spec.scenario.world,
        values: valuesOf(spec),
        turned: turnedFrom(spec),
      },
    });
  /** Opens the run in the time that was asked for last, as the run does. */
  const reopen = () =>
    act(async () => {
      const [command] = sentOf('time').slice(-1);
      if (command?.type !== 'time') throw new Error('No other time was asked for.');
      const { architecture } = healthy.system;
      const found = inWorld(spec, command.timeWorld, { architecture, isReadyMade: false });
      if ('problems' in found) throw new Error('It is no scenario there.');
      const { source } = command;
      spec = found.spec;
      report('');
      const { lost: problems } = found;
      if (problems.length > 0) tell({ type: 'settings-refused', source, problems });
      await import('../../src/state/outcomes');
    });
  const { user } = await openApp(healthy);
  await act(async () => report(''));
  await user.click(await screen.findByRole('tab', { name: 'Settings' }));
  await screen.findByRole('searchbox', { name: 'Search settings' });
  let answered = sentOf('settings').length;
  /** Lets the run answer what was asked since. */
  const answer = () =>
    act(async () => {
      for (const command of sentOf('settings').slice(answered)) {
        answered += 1;
        if (command.type !== 'settings') continue;
        const { source } = command;
        const turned = withSettings(spec, command.settings);
        if ('problems' in turned) {
          tell({ type: 'settings-refused', source, problems: turned.problems });
        } else {
          spec = turned;
          report(source);
        }
      }
      // Refusals are told by code that is fetched for them.
      await import('../../src/state/outcomes');
    });
  const asked = () => sentOf('settings').slice(-1)[0];
  return { user, answer, asked, spec: () => spec, reopen };
}

export const field = (name: string) => screen.getByRole('textbox', { name });
export const rowOf = (control: HTMLElement) => within(control.closest('.setting') as HTMLElement);
