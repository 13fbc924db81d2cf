/**
 * Goal: a reader who is sent to a file finds it.
 * Method: every path of a source in backticks, in what is written for those who read the code, is looked up, and every
 * one in a comment.
 */
import { describe, expect, it } from 'vitest';
import { isCode, readTextFiles } from '../support/files';

const files = readTextFiles();
const names = [...files.keys()];
const guides = names.filter((name) =>
  /^(CONTRIBUTING\.md|docs\/(architecture|model(\/\w+)?)\.md|src\/.*README\.md)$/.test(name),
);

const quoted = /`([\w.-]+(?:\/[\w.-]+)*(?:\.(?:ts|tsx|mjs|css)|\/))`/g;
const inComment = /(?<![\w./-])(\w[\w.-]*(?:\/[\w.-]+)+\.(?:ts|tsx|mjs|css|md))\b/g;

/** The paths in a text that no file ends with, and the folders that none is in. */
function findStrayPaths(text: string, pattern = quoted): string[] {
  const paths = [...text.matchAll(pattern)];
  return paths
    .map(([, path = '']) => path)
    .filter((path) => {
      const isThere = (name: string) =>
        path.endsWith('/') ? `/${name}`.includes(`/${path}`) : `/${name}`.endsWith(`/${path}`);
      return !names.some(isThere);
    });
}

/** What stands in comments, as far as it begins its line or ends it. */
const commentsOf = (code: string): string =>
  [...code.matchAll(/^\s*(?:\/?\*|\/\/).*$|\s\/\/ .*$/gm)].map(([line]) => line).join('\n');

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

  it('lead somewhere in every comment', () => {
    const code = [...files].filter(([name]) => isCode(name));
    const strays = code.map(([name, text]) => [name, findStrayPaths(commentsOf(text), inComment)]);
    expect(strays.filter(([, paths]) => paths?.length !== 0)).toEqual([]);
  });

  it('are found in a comment that leads nowhere', () => {
    const code =
      " * (More: test/nowhere.test.ts.)\nconst a = 'src/no.ts';\nb();\n/** docs/no.md */";
    expect(findStrayPaths(commentsOf(code), inComment)).toEqual([
      'test/nowhere.test.ts',
      'docs/no.md',
    ]);
  });
});
