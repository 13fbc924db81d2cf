/**
 * Goal: whoever shares gets a link that says what it opens, and can copy it, or is offered a file where a link would be
 * cut off.
 * Method: the dialog on a run that reports what the test wants; what the link carries is read back.
 */
import { act, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { KeptRun } from '../../../src/runner/commands';
import { smallShop } from '../../../src/scenarios/smallShop';
import { unpacked } from '../../../src/spec/link';
import { teachDialogs } from '../../support/dialog';
import { sentOf, tell } from '../../support/fakeRun';
import { openApp } from '../../support/page';
import { keptStopped } from '../../support/specs';
import { stopped } from '../../support/views';

vi.mock('../../../src/runner/connect', () => import('../../support/fakeRun'));

beforeAll(teachDialogs);
afterEach(() => {
  vi.unstubAllGlobals();
  sessionStorage.clear();
  history.replaceState(null, '', '/');
});

const kept = keptStopped(smallShop.document);

async function openShare(run: Partial<KeptRun> = {}, differs: Record<string, string> = {}) {
  const { user } = await openApp(stopped);
  await act(async () => tell({ type: 'kept', obeyed: 0, run: { ...kept, ...run }, differs }));
  await user.click(await screen.findByRole('button', { name: 'Share' }));
  return { user, dialog: within(await screen.findByRole('dialog', { name: 'Share this run' })) };
}

type Opened = Awaited<ReturnType<typeof openShare>>;

async function linkIn({ dialog }: Opened): Promise<URL> {
  const field = await dialog.findByRole<HTMLInputElement>('textbox', { name: 'Link' });
  return new URL(field.value);
}

describe('"Share"', () => {
  it('makes a link that says in words what it can, and packs what was done', async () => {
    const opened = await openShare({}, { 'servers.queue': '4', seed: '7' });
    const { searchParams } = await linkIn(opened);
    const { run, ...words } = Object.fromEntries(searchParams);
    expect(words).toEqual({
      arch: 'sticky',
      scenario: 'small-shop',
      seed: '7',
      at: `${stopped.system.timeUs / 1_000_000}`,
      'servers.queue': '4',
    });
    expect(await unpacked(run ?? '')).toEqual({ done: kept.spec.done, hash: stopped.traceHash });
  });

  it('says what the link opens', async () => {
    const { dialog } = await openShare();
    const said = await dialog.findByText(/^Opens/);
    expect(said).toHaveTextContent(
      'Opens “A small shop in slow motion” under Sticky at 14.2 s, with 1 change made by hand.',
    );
    expect(dialog.getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  });

  it('packs a scenario from a file whole', async () => {
    const opened = await openShare({ scenario: null, file: 'mine.json' });
    const { searchParams } = await linkIn(opened);
    expect([...searchParams.keys()]).toEqual(['at', 'run']);
    const { document, settings } = kept.spec;
    expect(await unpacked(searchParams.get('run') ?? '')).toMatchObject({
      own: { document, settings, file: 'mine.json', architecture: 'sticky' },
    });
  });

  it('copies the link', async () => {
    const opened = await openShare();
    const link = await linkIn(opened);
    await opened.user.click(opened.dialog.getByRole('button', { name: 'Copy link' }));
    expect(await opened.dialog.findByText('Copied.')).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe(link.href);
  });

  it('selects the link where it cannot be copied', async () => {
    const opened = await openShare();
    await linkIn(opened);
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('No.'));
    await opened.user.click(opened.dialog.getByRole('button', { name: 'Copy link' }));
    expect(await opened.dialog.findByText(/It is selected: copy it with/)).toBeVisible();
  });

  it('offers a file where a link would be cut off', async () => {
    const done = Array.from({ length: 900 }, (_, index) => ({
      at: (index * 5_000_000 + ((index * index * 7919) % 4_000_037)) / 1_000_000,
      do: index % 2 ? 'start' : 'stop',
      target: `S${(index % 3) + 1}`,
    }));
    const { user, dialog } = await openShare({ spec: { ...kept.spec, done } });
    expect(await dialog.findByText(/Many programs cut links off after 2,000/)).toBeVisible();
    expect(dialog.queryByRole('textbox')).toBeNull();
    await user.click(dialog.getByRole('button', { name: 'Save as a file' }));
    expect(sentOf('save')).toHaveLength(1);
  });
});
