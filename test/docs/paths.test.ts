/**
 * Goal: a reader who is sent to a file finds it.
 * Method: every path of a source in backticks, in what is written for those who read the code, is looked up.
 */
import { describe, expect, it } from 'vitest';
import { readTextFiles } from '../support/files';

const files = readTextFiles();
const names = [...files.keys()];
const guides = names.filter((name) =>
  /^(CONTRIBUTING\.md|docs\/(architecture|model(\/\w+)?)\.md|src\/.*README\.md)$/.test(name),
);

/** The paths in a text that no file ends with, and the folders that none is in. */
function findStrayPaths(text: string): string[] {
  const paths = [...text.matchAll(/`([\w.-]+(?:\/[\w.-]+)*(?:\.(?:ts|tsx|mjs|css)|\/))`/g)];
  return paths
    .map(([, path = '']) => path)
    .filter((path) => {
      const isThere = (name: string) =>
        path.endsWith('/') ? `/${name}`.includes(`/${path}`) : `/${name}`.endsWith(`/${path}`);
      return !names.some(isThere);
    });
}

describe('paths of sources', () => {
  it('are in the guides', () => {
    expect(guides.length).toBeGreaterThan(30);
  });

  it.each(guides)('lead somewhere in %s', (guide) => {
    expect(findStrayPaths(files.get(guide) ?? '')).toEqual([]);
  });

  it('are found where they lead nowhere', () => {
    expect(
      findStrayPaths('`engine/model/work.ts`, `model/dispatch.ts`, `steps/`, `nowhere/`'),
    ).toEqual(['engine/model/work.ts', 'nowhere/']);
  });
});
