/**
 * Goal: a scenario can be chosen or brought, and a bad one is explained and changes nothing.
 * Method: the scenario dialog on a run that only listens; files by picker and by drop.
 */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { SCENARIOS } from '../../src/scenarios';
import { teachDialogs } from '../support/dialog';
import { sentOf, tell } from '../support/fakeRun';
import { openApp } from '../support/page';
import { healthy } from '../support/views';

vi.mock('../../src/runner/connect', () => import('../support/fakeRun'));

beforeAll(teachDialogs);

const json = (document: unknown, name = 'mine.json') => new File([JSON.stringify(document)], name);
const drop = (file: File) =>
  fireEvent.drop(document.body, { dataTransfer: { files: [file], types: ['Files'] } });

async function openDialog() {
  const { user } = await openApp(healthy);
  await user.click(screen.getByRole('button', { name: 'Scenario' }));
  return { user, dialog: await screen.findByRole('dialog', { name: 'Scenario' }) };
}

describe('scenarios', () => {
  it('that are ready-made can be chosen', async () => {
    const { user, dialog } = await openDialog();
    const second = SCENARIOS[1];
    await user.click(within(dialog).getByRole('button', { name: second?.document.name ?? '' }));
    expect(sentOf('open').at(-1)).toMatchObject({ document: second?.document });
    await act(async () => tell({ type: 'opened', source: second?.name ?? '' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('are found by what they show, and said to be none', async () => {
    const { user, dialog } = await openDialog();
    const search = within(dialog).getByRole('searchbox', { name: /by what they show/ });
    const names = () =>
      [...dialog.querySelectorAll('.scenario strong')].map((name) => name.textContent ?? '');
    expect(names()).toHaveLength(SCENARIOS.length);
    expect(within(dialog).getAllByRole('heading', { level: 3 }).length).toBeGreaterThan(4);
    await user.type(search, 'redis');
    expect(names()).toHaveLength(2);
    expect(names().every((name) => name.includes('The store dies'))).toBe(true);
    await user.clear(search);
    await user.type(search, 'charged twice');
    expect(names()).toEqual(['A lost response, a retry: some people are charged twice']);
    expect(dialog.querySelector('.scenario small')).toHaveTextContent('JWT, 40 s in slow motion');
    await user.type(search, ' nonsense');
    expect(within(dialog).getByRole('status')).toHaveTextContent('charged twice nonsense');
  });

  it('can be brought in a file', async () => {
    const { user, dialog } = await openDialog();
    const file = json({ version: 1, seed: 77 });
    await user.upload(within(dialog).getByLabelText(/Open a scenario file/), file);
    await waitFor(() =>
      expect(sentOf('open').at(-1)).toMatchObject({ document: { seed: 77 }, source: 'mine.json' }),
    );
  });

  it('can be made of the run', async () => {
    const { user, dialog } = await openDialog();
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    const blobs: Blob[] = [];
    class FakeUrl extends URL {
      static override createObjectURL = (blob: Blob) => `blob:${blobs.push(blob)}`;
      static override revokeObjectURL = () => {};
    }
    vi.stubGlobal('URL', FakeUrl);
    await user.click(within(dialog).getByRole('button', { name: 'Save this run as a file' }));
    expect(sentOf('save')).toHaveLength(1);
    tell({ type: 'document', document: { version: 1, seed: 5 } });
    // What files need is fetched by those who keep one.
    await vi.waitFor(() => expect(click).toHaveBeenCalledOnce(), { timeout: 20_000 });
    expect(JSON.parse((await blobs[0]?.text()) ?? '')).toEqual({ version: 1, seed: 5 });
    vi.unstubAllGlobals();
  });

  it('can be dropped anywhere on the page', async () => {
    await openApp(healthy);
    drop(json({ version: 1, seed: 78 }));
    await waitFor(() => expect(sentOf('open').at(-1)).toMatchObject({ document: { seed: 78 } }));
  });

  it('that the run refuses are explained under the name of the file', async () => {
    await openApp(healthy);
    const message = '"servers.count" is "many". Allowed: a whole number from 1 to 64.';
    const allowed = { id: 'allowed.whole', args: { min: '1', max: '64' } } as const;
    const problem = { field: 'servers.count', value: '"many"', fault: 'is', allowed } as const;
    const source = '<img src=x>.json';
    await act(async () => tell({ type: 'problems', source, problems: [problem] }));
    const problems = await screen.findByRole('region', { name: `${source} was not opened` });
    expect(problems).toHaveTextContent(message);
  });

  it('that are not JSON are never sent to the run', async () => {
    await openApp(healthy);
    const before = sentOf('open').length;
    drop(new File(['{ "version": '], 'broken.json'));
    const problems = await screen.findByRole('region', { name: 'broken.json was not opened' });
    expect(problems).toHaveTextContent('The file is not JSON');
    expect(sentOf('open')).toHaveLength(before);
  });
});
