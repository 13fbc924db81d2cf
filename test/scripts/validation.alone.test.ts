/**
 * Goal: the page gets a report of a real run, made once for every state of the engine, and is built without one, too.
 * Method: runs that are made up, in a folder of their own.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  bringEvidence,
  cachedReport,
  evidenceToCome,
  gatherEvidence,
  keptReport,
  validationReport,
} from '../../scripts/lib/validation.mjs';
import { validation } from '../../scripts/vite/validation';
import { atLoad, report, row } from '../support/reports';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'stateside-'));
  vi.spyOn(console, 'log').mockImplementation(() => {});
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const first = report([row()]);
const second = report([row({ setting: atLoad(0.9) })]);

describe('a report', () => {
  it('is made once for each state of the engine, and the newest is kept', async () => {
    const run = vi.fn().mockResolvedValueOnce(first).mockResolvedValueOnce(second);
    expect(await cachedReport({ folder, key: 'a', run })).toEqual(first);
    expect(await cachedReport({ folder, key: 'a', run })).toEqual(first);
    expect(run).toHaveBeenCalledTimes(1);
    expect(await cachedReport({ folder, key: 'b', run })).toEqual(second);
    expect(readdirSync(folder)).toEqual(['validation-b.json']);
    expect(keptReport({ folder, key: 'b' })).toEqual(second);
    expect(keptReport({ folder, key: 'a' })).toBeUndefined();
  });

  it('that is damaged is made again', async () => {
    writeFileSync(path.join(folder, 'validation-a.json'), '{ "laws": [');
    expect(await cachedReport({ folder, key: 'a', run: async () => first })).toEqual(first);
    expect(JSON.parse(readFileSync(path.join(folder, 'validation-a.json'), 'utf8'))).toEqual(first);
  });

  it('that could not be made is not kept', async () => {
    const run = vi.fn().mockRejectedValueOnce(new Error('broken')).mockResolvedValueOnce(first);
    await expect(cachedReport({ folder, key: 'a', run })).rejects.toThrow('broken');
    expect(await cachedReport({ folder, key: 'a', run })).toEqual(first);
  });

  it('that nobody can keep is used all the same', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const file = path.join(folder, 'no-folder');
    writeFileSync(file, '');
    const run = async () => first;
    expect(await cachedReport({ folder: path.join(file, 'below'), key: 'a', run })).toEqual(first);
    expect(warn).toHaveBeenCalledOnce();
  });
});

describe('a run', () => {
  const run = (code: string) => {
    const script = path.join(folder, 'check.mjs');
    writeFileSync(script, code);
    return validationReport(script);
  };

  it('has what was printed, also where numbers disagree and the exit code says so', async () => {
    const code = `console.log(process.argv[2] === '--json' ? ${JSON.stringify(JSON.stringify(first))} : ''); process.exitCode = 1;`;
    expect(await run(code)).toEqual(first);
  });

  it.each(['process.exitCode = 3', 'console.log("{}"); process.exitCode = 3'])(
    'without a report says how it ended: %s',
    async (code) => {
      await expect(run(code)).rejects.toThrow('ended (exit code 3) without a report');
    },
  );
});

describe('evidence', () => {
  it('has the report and what is left out', async () => {
    const evidence = await gatherEvidence(async () => first);
    expect(evidence).toMatchObject({ report: first, reason: '' });
    expect(evidence.omissions.length).toBeGreaterThan(5);
  });

  it('has the reason where there is no report', async () => {
    const evidence = await gatherEvidence(async () => {
      throw new Error('broken');
    });
    expect(evidence).toMatchObject({ report: null, reason: 'broken' });
  });
});

describe('evidence for a page that is served already', () => {
  const file = () => path.join(folder, 'validation.json');
  const gather = vi.fn(async () => ({ report: first, reason: '', omissions: [] }));
  beforeEach(() => void gather.mockClear());

  it('has no report until it is there, and what is left out at once', () => {
    const { report: toCome, omissions } = JSON.parse(evidenceToCome());
    expect(toCome).toBeNull();
    expect(omissions.length).toBeGreaterThan(5);
  });

  it('is made and put beside the page, unless it is there', async () => {
    await bringEvidence(folder, gather);
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual(await gather());
    gather.mockClear();
    await bringEvidence(folder, gather);
    expect(gather).not.toHaveBeenCalled();
    expect(readdirSync(folder)).toEqual(['validation.json']);
  });

  it('is made once for two that serve the same folder', async () => {
    await Promise.all([bringEvidence(folder, gather), bringEvidence(folder, gather)]);
    expect(gather).toHaveBeenCalledOnce();
  });
});

describe('the build', () => {
  /** What the plugin emits and warns of, for evidence as given. */
  async function build(reason: string, kept?: () => unknown) {
    const found = { report: reason === '' ? first : null, reason, omissions: [] };
    const { generateBundle } = validation(async () => found, kept);
    const context = { emitFile: vi.fn(), warn: vi.fn() };
    await (generateBundle as unknown as (this: unknown) => Promise<void>).call(context);
    return { found, ...context };
  }

  it('puts the evidence beside the page', async () => {
    const { found, emitFile, warn } = await build('');
    const [{ fileName, source }] = emitFile.mock.calls[0] as [{ fileName: string; source: string }];
    expect(fileName).toBe('validation.json');
    expect(JSON.parse(source)).toEqual(found);
    expect(warn).not.toHaveBeenCalled();
  });

  it.each([
    ['is left out where it is to be made later', undefined, 0],
    ['is there all the same where it was made before', first, 1],
  ])('%s', async (_what, kept, count) => {
    vi.stubEnv('STATESIDE_CHECK', 'later');
    const { emitFile } = await build('', () => kept);
    expect(emitFile).toHaveBeenCalledTimes(count);
    vi.unstubAllEnvs();
  });

  it('goes on without a report, and says why', async () => {
    const { emitFile, warn } = await build('broken');
    expect(emitFile).toHaveBeenCalledOnce();
    expect(warn).toHaveBeenCalledWith('The engine was not checked: broken');
  });
});
