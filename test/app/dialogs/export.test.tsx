/**
 * Goal: whoever exports gets what the page shows, in forms that other programs read, and nothing that is not known.
 * Method: the tables of a run that reports what the test wants, read back from the files that the buttons write.
 */
import { act, screen, waitFor, within } from '@testing-library/react';
import { csvParse } from 'd3';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { asCsv, figuresTable, logTable } from '../../../src/app/dialogs/export/tables';
import { balancer, client, idleFrame, packet } from '../../stage/samples';
import { teachDialogs } from '../../support/dialog';
import { sentOf, tell } from '../../support/fakeRun';
import { LATENCY, SHARE } from '../../support/figures';
import { openApp } from '../../support/page';
import fc from '../../support/random';
import { stopped } from '../../support/views';

vi.mock('../../../src/runner/connect', () => import('../../support/fakeRun'));

beforeAll(teachDialogs);
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** What is offered as a file: its name, and what is in it. */
function watchFiles() {
  const files: Array<{ name: string; content: Blob }> = [];
  let offered: Blob | null = null;
  const createObjectURL = (content: Blob) => {
    offered = content;
    return 'blob:';
  };
  // jsdom has no such addresses.
  vi.stubGlobal(
    'URL',
    Object.assign(class extends URL {}, { createObjectURL, revokeObjectURL: () => {} }),
  );
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    if (offered !== null) files.push({ name: this.download, content: offered });
  });
  return files;
}

const textOf = (content: Blob): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsText(content);
  });

async function openExport() {
  const { user, player } = await openApp(stopped);
  await user.click(await screen.findByRole('button', { name: 'Share' }));
  await user.click(await screen.findByRole('button', { name: 'Export' }));
  return { user, player, dialog: within(await screen.findByRole('dialog', { name: 'Export' })) };
}

describe('a table as CSV', () => {
  it('is read as it was, whatever stands in it', () => {
    const cell = fc.string().filter((text) => !text.includes('\0'));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const read = csvParse(asCsv([['one', 'other'], ...rows]));
        expect(read.map(({ one, other }) => [one, other])).toEqual(rows);
      }),
    );
  });

  it('is the log in order, with seconds', () => {
    const [first] = stopped.log;
    expect(logTable(stopped.log)[1]).toEqual([
      (first?.atUs ?? 0) / 1_000_000,
      first?.category,
      first?.text,
      first?.detail ?? '',
    ]);
    expect(logTable(stopped.log)).toHaveLength(stopped.log.length + 1);
  });

  it('has no percentile of too few answers, and machines of the shown architecture alone', () => {
    const [head, latency, share, machine] = figuresTable(
      [{ ...LATENCY, samples: [100, 100, 19, 100, 100] }, SHARE],
      stopped,
    );
    expect(head).toEqual([
      'metric',
      'title',
      'unit',
      'machine',
      ...stopped.lanes.map(({ id }) => id),
    ]);
    expect(latency?.slice(2)).toEqual(['s', '', 0.5, 2, null, 1, 1]);
    expect(share?.slice(2)).toEqual(['share', '', 1, 1, 1, 1, 1]);
    expect(machine?.slice(2)).toEqual(['share', 'S1', null, 0.25, null, null, null]);
  });
});

describe('"Export"', () => {
  it('writes the figures once they are there, and asks for them no longer than it is open', async () => {
    const files = watchFiles();
    const { user, player, dialog } = await openExport();
    const button = dialog.getByRole('button', { name: 'The figures as CSV' });
    expect(button).toBeDisabled();
    await waitFor(() => expect(sentOf('figures')).toEqual([{ type: 'figures', on: true }]));
    act(() => player.figures.setState([LATENCY, SHARE], true));
    await user.click(button);
    expect(files[0]?.name).toBe('stateside-figures.csv');
    const rows = csvParse(await textOf(files[0]?.content as Blob));
    expect(rows[0]).toMatchObject({
      metric: 'latency-p95',
      unit: 's',
      'in-memory': '0.5',
      jwt: '1',
    });
    await user.click(dialog.getByRole('button', { name: 'Close' }));
    expect(sentOf('figures').at(-1)).toEqual({ type: 'figures', on: false });
  });

  it('has an empty cell, and null in JSON, for the mean and the largest of nothing', async () => {
    const files = watchFiles();
    const { user, player, dialog } = await openExport();
    const none = { values: [0, 0, 0, 0, 0], samples: [0, 0, 0, 0, 0] };
    const id = 'latency-mean' as const;
    const mean = { ...LATENCY, id, values: [0, 2, 2, 2, 2], samples: [0, 1, 1, 1, 1] };
    const share = { ...SHARE, ...none, nodes: [{ node: 'S1', value: 0 }] };
    act(() => player.figures.setState([mean, share], true));
    await user.click(dialog.getByRole('button', { name: 'The figures as CSV' }));
    await user.click(dialog.getByRole('button', { name: 'The figures as JSON' }));
    const [csv, json] = await Promise.all(files.map(({ content }) => textOf(content)));
    expect(csvParse(csv ?? '')[0]).toMatchObject({ 'in-memory': '', sticky: '2' });
    const { figures } = JSON.parse(json ?? '');
    expect(figures[0]).toMatchObject({ metric: 'latency-mean', 'in-memory': null, sticky: 2 });
    expect(figures[1]).toMatchObject({ machine: '', sticky: null });
    expect(figures[2]).toMatchObject({ machine: 'S1', sticky: null });
  });

  it('writes the log as JSON, with the run that it is of', async () => {
    const files = watchFiles();
    const { user, dialog } = await openExport();
    await user.click(dialog.getByRole('button', { name: 'The log as JSON' }));
    const { log, ...about } = JSON.parse(await textOf(files[0]?.content as Blob));
    expect(about).toEqual({
      scenario: stopped.scenario.name,
      seed: stopped.seed,
      time: stopped.timeWorld,
      architecture: stopped.system.architecture,
      seconds: stopped.system.timeUs / 1_000_000,
      traceHash: stopped.traceHash,
    });
    expect(log).toHaveLength(stopped.log.length);
  });

  it('asks the run for itself', async () => {
    const { user, dialog } = await openExport();
    await user.click(dialog.getByRole('button', { name: 'Scenario file' }));
    expect(sentOf('save')).toHaveLength(1);
  });

  it('says in words what the stage shows at the instant that the run has drawn', async () => {
    const files = watchFiles();
    const { user, dialog } = await openExport();
    await user.click(dialog.getByRole('button', { name: 'The stage as Text' }));
    await waitFor(() => expect(sentOf('draw')).toHaveLength(1));
    const frame = { ...idleFrame, timeUs: 14_200_000, packets: [packet(client(0), balancer)] };
    act(() => tell({ type: 'drawn', frame, isCrowd: false, isReduced: false }));
    await waitFor(() => expect(files).toHaveLength(1));
    expect(files[0]?.name).toBe('stateside-stage.txt');
    const lines = (await textOf(files[0]?.content as Blob)).trimEnd().split('\n');
    expect(lines[0]).toBe(`${stopped.scenario.name}, Sticky, at 14.2 s`);
    expect(lines[1]).toBe('People:');
    expect(lines).toContainEqual(
      expect.stringMatching(/^Server S1: Stopped\..* gone: Ana, Dee\.$/),
    );
    // What is called like its list is named once.
    expect(lines).toContainEqual(expect.stringMatching(/^Load balancer: Running/));
    expect(lines).not.toContain('Load balancer:');
    expect(lines.join()).not.toContain('Press to');
    expect(lines.at(-1)).toBe('1 message is under way.');
    expect(dialog.getByRole('alert')).toBeEmptyDOMElement();
  });

  it('has no picture of the stage where several are seen: it would be of no one run', async () => {
    const { player, dialog } = await openExport();
    act(() => player.page.setState({ compare: 'sticky,jwt' }));
    expect(dialog.queryByRole('button', { name: 'The stage as Text' })).toBeNull();
    expect(dialog.getByText(/several stages.*leave Compare/)).toBeInTheDocument();
  });

  it('says that a picture could not be made', async () => {
    // There is no canvas here to measure letters on.
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
    const files = watchFiles();
    const { user, dialog } = await openExport();
    const before = sentOf('draw').length;
    await user.click(dialog.getByRole('button', { name: 'The stage as SVG' }));
    await waitFor(() => expect(sentOf('draw')).toHaveLength(before + 1));
    act(() => tell({ type: 'drawn', frame: idleFrame, isCrowd: false, isReduced: false }));
    await waitFor(() => expect(dialog.getByRole('alert')).toHaveTextContent('could not be made'));
    expect(files).toEqual([]);
  });

  it('goes on counting for the tab of figures when it is closed', async () => {
    const { user } = await openApp(stopped);
    await user.click(await screen.findByRole('tab', { name: 'Figures' }));
    await screen.findByRole('table', { name: 'All figures since the start' });
    await user.click(await screen.findByRole('button', { name: 'Share' }));
    await user.click(await screen.findByRole('button', { name: 'Export' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Export' }));
    await user.click(dialog.getByRole('button', { name: 'Close' }));
    expect(sentOf('figures')).toEqual([{ type: 'figures', on: true }]);
  });
});
