/**
 * Goal: what a visitor has chosen to open is not replaced by what was chosen before and comes later.
 * Method: the page with a run that only listens; the scenario of the address has to be fetched.
 */
import { act } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { crowd as crowdScenario } from '../../src/scenarios/crowd';
import { smallShop } from '../../src/scenarios/smallShop';
import { resetToAddress } from '../../src/state/opening/opening';
import { openReadyMade } from '../../src/state/opening/openScenario';
import { sentOf } from '../support/fakeRun';
import { openApp } from '../support/page';
import { healthy } from '../support/views';

vi.mock('../../src/runner/connect', () => import('../support/fakeRun'));

const opened = () => sentOf('open').map((command) => 'scenario' in command && command.scenario);

it('opens what the address asks for, unless something else was chosen meanwhile', async () => {
  const { player } = await openApp(healthy, `?scenario=${crowdScenario.name}`);
  expect(opened()).toEqual([crowdScenario.name]);
  await act(async () => {
    resetToAddress(player);
    openReadyMade(player, smallShop);
    await vi.dynamicImportSettled();
  });
  expect(opened()).toEqual([crowdScenario.name, smallShop.name]);
});
