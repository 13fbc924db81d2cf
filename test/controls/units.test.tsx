/**
 * Goal: every setting on the page is the engine's: its value, in its own unit, in both time worlds.
 * Method: all groups of the settings are opened, and each field is held to the list of fields.
 */
import { screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { typedValue } from '../../src/controls/settings/turn';
import type { Field } from '../../src/engine';
import { KNOBS } from '../../src/state/knobGroups';
import { openSettings } from '../support/settings';

vi.mock('../../src/runner/connect', () => import('../support/fakeRun'));

describe('every knob', () => {
  it.each(['stretched', 'realistic'] as const)(
    'has its value in its own unit: %s',
    async (world) => {
      const { user } = await openSettings({}, world);
      const panel = within(screen.getByRole('tabpanel', { name: 'Settings' }));
      for (const group of panel.getAllByRole('button', { expanded: false }))
        await user.click(group);
      const rows = new Map(
        [...document.querySelectorAll<HTMLElement>('.knob[data-path]')].map((row) => [
          row.dataset.path,
          row,
        ]),
      );
      for (const knob of KNOBS) {
        const row = rows.get(knob.path);
        const unit = row?.querySelector('.knob-unit')?.textContent ?? '';
        // A number of its own kind has no unit to be written.
        expect([knob.path, unit]).toEqual([knob.path, knob.unit === 'number' ? '' : knob.unit]);
        if (knob.kind === 'choice' || knob.kind === 'flag') continue;
        const fields = [...(row?.querySelectorAll('input') ?? [])].map(({ value }) => value);
        expect([
          knob.path,
          fields.map((text) => typedValue({ kind: 'count' } as Field, [text])),
        ]).toEqual([knob.path, [knob[world]].flat()]);
      }
    },
    60_000,
  );
});
