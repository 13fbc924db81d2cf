/**
 * Goal: imports go downward only, and no file lies about unused.
 * Method: every source of src is parsed and its imports are held to the map in importMap.ts. The
 * checks themselves are tried on small made-up sources first.
 */
import { describe, expect, it } from 'vitest';
import { readTextFiles } from '../support/files';
import { findCircles, findForbiddenImports, findUnreachableFiles } from './importCheck';
import { globPattern, readReferences, resolveReference } from './references';

const sources = readTextFiles('src');

describe('the sources', () => {
  it('import only what the map allows', () => {
    expect(findForbiddenImports(sources)).toEqual([]);
  });

  it('go in no circles', () => {
    expect(findCircles(sources)).toEqual([]);
  });

  it('would go in one if a record knew the world that it is in', () => {
    const name = 'engine/model/state/server.ts';
    const planted = `${sources.get(name)}\nimport type { World } from './world';`;
    expect(findCircles(new Map(sources).set(name, planted))).toContain(name);
  });

  // Of any other module the build leaves such an import out, and with it the words that it was to bring.
  it('import for its effect only what the build knows to have one', () => {
    const globs: string[] = JSON.parse(readTextFiles().get('package.json') ?? '{}').sideEffects;
    const withEffect = globs.map((glob) => globPattern(glob.replace(/^src\//, '')));
    const forgotten = [...sources].flatMap(([name, code]) =>
      [...code.matchAll(/^import '([^']+)';/gm)]
        .flatMap(([, specifier = '']) =>
          resolveReference(name, { specifier, isGlob: false }, sources),
        )
        .filter((file) => !withEffect.some((pattern) => pattern.test(file)))
        .map((file) => `${name}: ${file}`),
    );
    expect(forgotten).toEqual([]);
  });

  // Before there is a page, nothing can be reached from it.
  it.runIf(sources.has('index.html'))(
    'are all reachable from the page, a worker or the cli',
    () => {
      expect(findUnreachableFiles(sources)).toEqual([]);
    },
  );
});

describe('readReferences', () => {
  it.each([
    ['static', "import { a } from './x'"],
    ['for its effect', "import './x'"],
    ['type-only', "import type { A } from './x'"],
    ['inline type', "type A = import('./x').A"],
    ['dynamic', "const a = import('./x')"],
    ['dynamic with a template', 'const a = import(`./x`)'],
    ['re-export', "export { a } from './x'"],
    ['re-export of all', "export * from './x'"],
    ['type-only re-export', "export type { A } from './x'"],
    ['import equals', "import a = require('./x')"],
    ['worker', "new Worker(new URL('./x', import.meta.url), { type: 'module' })"],
    ['glob', "import.meta.glob('./x')"],
    ['glob list', "import.meta.glob(['./x'], { eager: true })"],
  ])('reads an import that is %s', (_kind, code) => {
    expect(readReferences('app/a.ts', code).map(({ specifier }) => specifier)).toEqual(['./x']);
  });

  it('reads style sheets and pages', () => {
    expect(readReferences('ui/a.css', "@import './x';")).toHaveLength(1);
    expect(readReferences('index.html', '<script src="./main.tsx"></script>')).toHaveLength(1);
  });

  it('refuses an import that it cannot read', () => {
    expect(() => readReferences('app/a.ts', 'import(name)')).toThrow('computed import');
  });

  it('ignores what only looks like an import', () => {
    expect(readReferences('app/a.ts', '// import "./x"\nconst a = "import \'./x\'";')).toEqual([]);
  });
});

describe('globPattern', () => {
  it('stays in a folder with one star and goes deeper with two', () => {
    expect(globPattern('lessons/*/lesson.ts').test('lessons/01-a/lesson.ts')).toBe(true);
    expect(globPattern('lessons/*.ts').test('lessons/01-a/lesson.ts')).toBe(false);
    expect(globPattern('lessons/**/*.{ts,tsx}').test('lessons/01-a/b/prose.tsx')).toBe(true);
  });
});

describe('findForbiddenImports', () => {
  const targets = {
    'engine/index.ts': '',
    'engine/kernel/time.ts': '',
    'engine/model/network/link.ts': '',
    'engine/model/network/delay.ts': '',
    'engine/model/store/operations.ts': '',
    'engine/model/servers/worker/steps/index.ts': '',
    'engine/model/servers/worker/steps/memory.ts': '',
    'engine/metrics/index.ts': '',
    'ui/Button.tsx': '',
    'state/run.ts': '',
    'stage/Stage.tsx': '',
    'stage/layers/crowd/dots.ts': '',
    'stage/frame/frame.ts': '',
    'runner/messages.ts': '',
    'runner/worker.ts': '',
  };
  const judge = (name: string, code: string) =>
    findForbiddenImports(new Map(Object.entries({ ...targets, [name]: code })));

  it.each([
    ['state/a.ts', "import { a } from '../engine'"],
    ['state/a.ts', "import type { A } from '../runner/messages'"],
    ['state/a.ts', "import { create } from 'zustand'"],
    ['engine/simulation.ts', "import { a } from './kernel/time'"],
    ['engine/model/people/a.ts', "import { a } from '../network/link'"],
    ['engine/model/servers/worker/a.ts', "import { a } from './steps'"],
    ['engine/index.ts', "export { a } from './kernel/time'"],
    ['runner/a.ts', "import { a } from '../stage/layers/crowd/dots'"],
    ['runner/a.ts', "import { a } from '../stage/frame/frame'"],
    ['stage/a.tsx', "import { a } from './layers/crowd/dots'"],
    ['stage/a.tsx', "import { scaleLinear } from 'd3'; import { memo } from 'react'"],
    ['cli/a.ts', "import { readFileSync } from 'node:fs/promises'"],
    ['app/a.tsx', "import { a } from '../stage/Stage'"],
  ])('allows %s: %s', (name, code) => {
    expect(judge(name, code)).toEqual([]);
  });

  it.each([
    ['upward', 'engine/kernel/a.ts', "import { a } from '../../ui/Button'"],
    [
      'upward in the engine',
      'engine/kernel/a.ts',
      "import type { A } from '../model/network/link'",
    ],
    ['another machine', 'engine/model/servers/a.ts', "import { a } from '../store/operations'"],
    ['metrics in the model', 'engine/model/state/a.ts', "import { a } from '../../metrics'"],
    [
      'around the door of a room',
      'engine/model/people/a.ts',
      "import { a } from '../network/delay'",
    ],
    [
      'around the door of the steps',
      'engine/model/servers/worker/a.ts',
      "import { a } from './steps/memory'",
    ],
    ['from a stray file of the engine', 'engine/a.ts', "import { a } from './kernel/time'"],
    ['upward by type', 'stage/a.tsx', "import type { A } from '../state/run'"],
    ['around the door', 'timeline/a.ts', "import { a } from '../engine/kernel/time'"],
    ['around the door, lazily', 'app/a.tsx', "const a = import('../engine/kernel/time')"],
    ['re-export around the door', 'app/a.tsx', "export * from '../engine/kernel/time'"],
    ['a worker by url', 'ui/a.ts', "new URL('../runner/worker.ts', import.meta.url)"],
    ['by glob', 'ui/a.ts', "import.meta.glob('../state/*.ts')"],
    ['the worker from state', 'state/a.ts', "import { a } from '../runner/worker'"],
    ['React under the layers', 'stage/layers/a.ts', "import { memo } from 'react'"],
    ['React under the layers, indirectly', 'stage/layers/a.ts', "import { a } from '../Stage'"],
    ['the React part of the stage', 'runner/a.ts', "import { a } from '../stage/Stage'"],
    ['a package in the engine', 'engine/kernel/a.ts', "import { scaleLinear } from 'd3'"],
    ['Node in the engine', 'engine/kernel/a.ts', "import { hrtime } from 'node:process'"],
    ['zustand outside state', 'app/a.tsx', "import { create } from 'zustand/vanilla'"],
    ['d3 outside the drawings', 'controls/a.tsx', "import type { ScaleLinear } from 'd3'"],
    ['out of src', 'app/a.tsx', "import settings from '../../package.json'"],
    ['a missing file', 'app/a.tsx', "import { a } from './missing'"],
    ['from an unknown folder', 'helpers/a.ts', "import { a } from '../engine'"],
    ['of an unknown package', 'app/a.tsx', "import { b } from '@scope/package/part'"],
  ])('forbids: %s', (_what, name, code) => {
    expect(judge(name, code)).toHaveLength(1);
  });
});

describe('findCircles', () => {
  it('finds a circle of types, and not what leads to it or away from it', () => {
    const files = {
      'a.ts': "import { b } from './b'",
      'b.ts': "import { c } from './c'",
      'c.ts': "import type { B } from './b'; import { d } from './d'",
      'd.ts': '',
    };
    expect(findCircles(new Map(Object.entries(files)))).toEqual(['b.ts', 'c.ts']);
  });
});

describe('findUnreachableFiles', () => {
  it('follows scripts, styles, workers and globs, and names what is left', () => {
    const files = {
      'index.html': '<link href="./ui/theme.css" /><script src="./main.tsx"></script>',
      'main.tsx': "import './runner/connect'; import.meta.glob('./lessons/*/lesson.ts')",
      'ui/theme.css': "@import './type.css';",
      'ui/type.css': '',
      'ui/unused.css': '',
      'runner/connect.ts': "new Worker(new URL('./worker.ts', import.meta.url))",
      'runner/worker.ts': '',
      'lessons/01-a/lesson.ts': '',
      'lessons/01-a/unused.ts': '',
      'cli/simulate.ts': '',
      'engine/tsconfig.json': '{}',
    };
    expect(findUnreachableFiles(new Map(Object.entries(files)))).toEqual([
      'ui/unused.css',
      'lessons/01-a/unused.ts',
    ]);
  });
});
