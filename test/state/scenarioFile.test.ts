/**
 * Goal: a file that is no scenario is explained, and never throws.
 * Method: files of the wrong sort.
 */
import { describe, expect, it } from 'vitest';
import { problemInWords } from '../../src/messages/problems';
import { readScenarioFile } from '../../src/state/opening/scenarioFile';

const problemsOf = async (text: string) => {
  const result = await readScenarioFile(new File([text], 'mine.json'));
  return 'problems' in result ? result.problems.map(problemInWords) : [];
};

describe('a scenario file', () => {
  it('that is not JSON is called that', async () => {
    expect((await problemsOf('{ "version": '))[0]).toMatch(/^The file is not JSON/);
  });

  it('that is too large is not even read', async () => {
    expect(await problemsOf(' '.repeat(3 * 1024 * 1024))).toEqual([
      'The file is larger than 2 MB. Allowed: at most 2 MB.',
    ]);
  });

  it('is handed on as it is, whatever JSON it holds', async () => {
    const file = new File(['{ "nonsense": [1] }'], 'mine.json');
    expect(await readScenarioFile(file)).toEqual({ document: { nonsense: [1] } });
  });

  it('may name presets, and then has their values under its own', async () => {
    const text = '{ "version": 1, "presets": ["redis-memory"], "store": { "replica": true } }';
    const result = await readScenarioFile(new File([text], 'mine.json'));
    expect(result).toMatchObject({
      document: { version: 1, store: { persistence: 'none', replica: true } },
    });
    expect(result).not.toHaveProperty('document.presets');
  });

  it('that names presets that there are not is told which there are', async () => {
    expect(await problemsOf('{ "presets": ["memcached"] }')).toEqual([
      expect.stringMatching(/^"presets" is \["memcached"\]\. Allowed: a list of some of haproxy, /),
    ]);
  });
});
