import type { Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';
import { preload, preloadedFiles } from '../../../scripts/vite/preload';

const chunk = (fileName: string, moduleIds: string[], imports: string[] = []) =>
  ({ type: 'chunk', fileName, moduleIds, imports }) as unknown as Rolldown.OutputChunk;

const bundleOf = (...chunks: Rolldown.OutputChunk[]): Rolldown.OutputBundle =>
  Object.fromEntries(chunks.map((one) => [one.fileName, one]));

describe('preloaded files', () => {
  it('are the chunk of the module and whatever it imports, each once', () => {
    const bundle = bundleOf(
      chunk('index.js', ['/src/index.html'], ['shared.js']),
      chunk('mount.js', ['/src/app/App.tsx', '/src/app/mount.tsx'], ['shared.js', 'words.js']),
      chunk('words.js', [], ['shared.js']),
      chunk('shared.js', []),
      chunk('dialog.js', ['/src/controls/HelpDialog.tsx'], ['shared.js']),
    );
    expect(preloadedFiles(bundle, ['/app/mount.tsx'])).toEqual([
      'mount.js',
      'shared.js',
      'words.js',
    ]);
  });

  it('are none where no chunk has the module', () => {
    expect(preloadedFiles(bundleOf(chunk('index.js', [])), ['/app/mount.tsx'])).toEqual([]);
  });
});

describe('the head of the document', () => {
  const head = (html: string, bundle: Rolldown.OutputBundle) => {
    const { handler } = preload(['/app/start.ts']).transformIndexHtml as unknown as {
      handler(html: string, context: { bundle: Rolldown.OutputBundle }): string;
    };
    return [...handler(html, { bundle }).matchAll(/<link [^>]* href="\.\/([^"]+)" \/>/g)].map(
      ([, name]) => name,
    );
  };

  it('asks for the entry before all else: it starts the worker, and nothing starts during layout', () => {
    const html =
      '<meta charset="utf-8"><script src="./early.js"></script>' +
      '<script async type="module" src="./assets/entry.js"></script>' +
      '<link rel="stylesheet" href="./assets/page.css">';
    const bundle = bundleOf(chunk('assets/start.js', ['/src/app/start.ts']));
    expect(head(html, bundle)).toEqual([
      'assets/entry.js',
      'early.js',
      'assets/page.css',
      'assets/start.js',
    ]);
  });
});
