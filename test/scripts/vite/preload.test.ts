import type { Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';
import { preload, preloadedFiles } from '../../../scripts/vite/preload';

const chunk = (fileName: string, moduleIds: string[], imports: string[] = []) =>
  ({ type: 'chunk', fileName, moduleIds, imports, code: '' }) as unknown as Rolldown.OutputChunk;

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
    const { handler } = preload(['/src/main.tsx', '/app/start.ts'])
      .transformIndexHtml as unknown as {
      handler(html: string, context: { bundle: Rolldown.OutputBundle }): string;
    };
    return [...handler(html, { bundle }).matchAll(/<link (.*) \/>/g)].map(([, link]) => link);
  };

  it('asks first for what is painted with, and last for the worker: it is the largest, and no module of the page', () => {
    const html =
      '<meta charset="utf-8"><script src="./early.js"></script>' +
      '<script async type="module" src="./assets/entry.js"></script>' +
      '<link rel="stylesheet" href="./assets/page.css">';
    const code = 'new Worker(new URL(`worker.js`, import.meta.url))';
    const entry = Object.assign(chunk('assets/entry.js', ['/src/main.tsx']), { code });
    const bundle = bundleOf(entry, chunk('assets/start.js', ['/src/app/start.ts']));
    const worker = { type: 'asset', fileName: 'assets/worker.js', source: '' };
    Object.assign(bundle, { 'assets/worker.js': worker });
    expect(head(html, bundle)).toEqual([
      'rel="preload" as="style" crossorigin href="./assets/page.css"',
      'rel="preload" as="script" href="./early.js"',
      'rel="modulepreload" crossorigin href="./assets/entry.js"',
      'rel="modulepreload" crossorigin href="./assets/start.js"',
      'rel="preload" as="script" crossorigin href="./assets/worker.js"',
    ]);
  });
});
