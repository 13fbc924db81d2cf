/**
 * Goal: a visitor can say that something is wrong, sees all that is said, and nothing is sent.
 * Method: the dialog from the footer, its text, and its buttons with and without a clipboard and a tracker.
 */
import { act, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { reportText } from '../../../src/app/dialogs/report/reportText';
import { ABOUT } from '../../../src/app/footer/about';
import { smallShop } from '../../../src/scenarios/smallShop';
import { teachDialogs } from '../../support/dialog';
import { tell } from '../../support/fakeRun';
import { openApp } from '../../support/page';
import { keptStopped } from '../../support/specs';
import { stopped } from '../../support/views';

vi.mock('../../../src/runner/connect', () => import('../../support/fakeRun'));

beforeAll(teachDialogs);
afterEach(() => vi.unstubAllGlobals());

const run = keptStopped(smallShop.document);

async function openReport() {
  const { user } = await openApp(stopped);
  await act(async () => tell({ type: 'kept', obeyed: 0, run, differs: { 'servers.queue': '4' } }));
  await user.click(await screen.findByRole('button', { name: 'Report a problem' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Report a problem' }));
  return {
    user,
    dialog,
    field: dialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'Report' }),
  };
}

describe('the footer', () => {
  it('says what this is, under which licence, and leads to the proof', async () => {
    await openApp(stopped);
    const bar = await screen.findByRole('contentinfo');
    const footer = within(bar);
    expect(bar).toHaveTextContent(`Stateside ${ABOUT.version}`);
    expect(footer.getByRole('link', { name: 'MIT licence' })).toHaveAttribute(
      'href',
      './LICENSE.txt',
    );
  });

  it('links no address that the project does not name', async () => {
    await openApp(stopped);
    const footer = within(await screen.findByRole('contentinfo'));
    const named = ABOUT.source === null ? [] : [ABOUT.source];
    const links = footer.getAllByRole('link').map((link) => link.getAttribute('href') ?? '');
    expect(links.filter((href) => /^https?:/.test(href))).toEqual(named);
  });
});

describe('a report', () => {
  it('has everything that is needed to see the same thing', async () => {
    const { field } = await openReport();
    const { value: text } = field;
    expect(text).toMatch(/^What happened:\n\nWhat should have happened:\n/);
    expect(text).toContain(`Stateside ${ABOUT.version}`);
    expect(text).toContain(`${stopped.scenario.name}, sticky, slow motion, seed ${stopped.seed}`);
    expect(text).toContain(`14 s, playing at 1x, trace ${stopped.traceHash}`);
    expect(text).toContain('Settings that differ: servers.queue=4');
    expect(text).toContain('Actions:\n  12.4 s stop S1\n');
    expect(text).toContain('12.4 s S1 stopped. Ana and Dee lost their sessions.');
    expect(text).toContain(`Address: ${location.href}`);
    expect(text).toContain(
      `Window: ${innerWidth} x ${innerHeight}, pixel ratio ${devicePixelRatio}`,
    );
    expect(text).toContain(navigator.userAgent);
  });

  it('says so where there is nothing to say', () => {
    const surroundings = { address: '', width: 1, height: 1, pixelRatio: 1, browser: '' };
    const background = { version: '1', run: null, differs: {}, surroundings };
    const text = reportText({ ...stopped, log: [] }, background);
    expect(text).toContain('Settings that differ: none\nActions: none\nLatest log entries: none\n');
  });

  it('is copied as it was edited, and only when asked to', async () => {
    const { user, dialog, field } = await openReport();
    const writeText = vi.spyOn(navigator.clipboard, 'writeText');
    await user.clear(field);
    await user.type(field, 'It stands still.');
    expect(writeText).not.toHaveBeenCalled();
    await user.click(dialog.getByRole('button', { name: 'Copy report' }));
    await waitFor(() => expect(dialog.getByRole('status')).toHaveTextContent('Copied.'));
    expect(writeText.mock.calls).toEqual([['It stands still.']]);
    await user.type(field, '!');
    expect(dialog.getByRole('status')).toBeEmptyDOMElement();
  });

  it('is selected where it cannot be copied', async () => {
    const { user, dialog, field } = await openReport();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    await user.click(dialog.getByRole('button', { name: 'Copy report' }));
    await waitFor(() => expect(dialog.getByRole('status')).toHaveTextContent('It is selected'));
    expect(field.selectionEnd - field.selectionStart).toBe(field.value.length);
  });

  it('offers a tracker only where there is one', async () => {
    const { dialog } = await openReport();
    const tracker = dialog.queryByRole('link', { name: 'Open the tracker' });
    expect(tracker?.getAttribute('href') ?? null).toBe(ABOUT.tracker);
  });
});
