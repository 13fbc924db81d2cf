/**
 * Goal: the page names the addresses of the project, and none that it does not have.
 * Method: the ways in which npm lets a project name its places.
 */
import { describe, expect, it } from 'vitest';
import { aboutOf } from '../../../scripts/vite/about';

describe('what the project says of itself', () => {
  const plain = { version: '1.2.3', license: 'MIT' };
  it.each([
    ['nothing', {}, null, null],
    [
      'a place of npm',
      { repository: { url: 'git+https://h.example/o/n.git' } },
      'https://h.example/o/n',
      null,
    ],
    ['a short form', { repository: 'github:o/n' }, 'https://github.com/o/n', null],
    ['a tracker', { bugs: { url: 'https://h.example/t' } }, null, 'https://h.example/t'],
    ['a post box', { bugs: 'mailto:a@h.example' }, null, null],
    ['a script', { repository: 'javascript:alert(1)' }, null, null],
  ])('may be %s', (_, more, source, tracker) => {
    const licence = 'MIT';
    expect(aboutOf({ ...plain, ...more })).toEqual({ version: '1.2.3', licence, source, tracker });
  });
});
