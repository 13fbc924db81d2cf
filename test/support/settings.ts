import { act, screen, within } from '@testing-library/react';
// The panel fetches it when it is asked for; here it is to be there already.
import '../../src/controls/settings/KnobSettings';
import { Turning } from '../../src/runner/turning';
import { sentOf, tell } from './fakeRun';
import { openApp } from './page';
import { healthy } from './views';

/** Opens the settings of a run, and answers wishes as the run does. */
export async function openSettings(
  document: object = {},
  world: 'stretched' | 'realistic' = 'stretched',
) {
  let turning = new Turning({ version: 1, world, ...document }, world);
  let time = world;
  const report = (source: string) =>
    tell({
      type: 'knobs',
      source,
      knobs: { world: time, values: turning.values, turned: turning.turned },
    });
  /** Opens the document that was asked for last, as the run does. */
  const reopen = async () => {
    const [command] = sentOf('open').slice(-1);
    if (command?.type !== 'open') throw new Error('Nothing was opened.');
    const opened = command.document as { readonly world: typeof time };
    time = opened.world;
    turning = new Turning(opened, time);
    await act(async () => report(''));
    return opened;
  };
  const { user } = await openApp(healthy);
  await act(async () => report(''));
  await user.click(await screen.findByRole('tab', { name: 'Settings' }));
  await screen.findByRole('searchbox', { name: 'Search settings' });
  let answered = sentOf('knobs').length;
  /** Lets the run answer what was asked since. */
  const answer = () =>
    act(async () => {
      for (const command of sentOf('knobs').slice(answered)) {
        answered += 1;
        if (command.type !== 'knobs') continue;
        const { source } = command;
        const parsed = turning.turn(command.knobs);
        if ('problems' in parsed) {
          tell({ type: 'knobs-refused', source, problems: parsed.problems });
        } else {
          ({ turning } = parsed);
          report(source);
        }
      }
      // Refusals are told by code that is fetched for them.
      await import('../../src/state/outcomes');
    });
  const asked = () => sentOf('knobs').slice(-1)[0];
  return { user, answer, asked, turning: () => turning, reopen };
}

export const field = (name: string) => screen.getByRole('textbox', { name });
export const rowOf = (control: HTMLElement) => within(control.closest('.knob') as HTMLElement);
