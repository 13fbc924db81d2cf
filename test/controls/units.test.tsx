/**
 * Goal: every setting on the page is the engine's: its value, in its own unit, in both time worlds.
 * Method: all groups of the settings are opened, and each field is held to the list of fields.
 */
import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { typedValue } from '../../src/controls/settings/turn';
import type { Field } from '../../src/engine';
import { SETTINGS } from '../../src/state/settings/settingList';
import { openSettings } from '../support/settings';

vi.mock('../../src/runner/connect', () => import('../support/fakeRun'));

describe('every setting', () => {
  it.each(['stretched', 'realistic'] as const)(
    'has its value in its own unit: %s',
    async (system) => {
      const { user } = await openSettings({}, system);
      const panel = within(screen.getByRole('tabpanel', { name: 'Settings' }));
      for (const group of panel.getAllByRole('button', { expanded: false }))
        await user.click(group);
      const rows = new Map(
        [...document.querySelectorAll<HTMLElement>('.setting[data-path]')].map((row) => [
          row.dataset.path,
          row,
        ]),
      );
      for (const setting of SETTINGS) {
        const row = rows.get(setting.path);
        const unit = row?.querySelector('.setting-unit')?.textContent ?? '';
        // A number of its own kind has no unit to be written.
        expect([setting.path, unit]).toEqual([
          setting.path,
          ['none', 'number'].includes(setting.unit) ? '' : setting.unit,
        ]);
        if (setting.kind === 'choice' || setting.kind === 'flag') continue;
        const fields = [...(row?.querySelectorAll('input') ?? [])].map(({ value }) => value);
        expect([
          setting.path,
          fields.map((text) => typedValue({ kind: 'count' } as Field, [text])),
        ]).toEqual([setting.path, [setting[system]].flat()]);
      }
    },
    60_000,
  );
});
