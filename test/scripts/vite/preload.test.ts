import type { Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';
import { preloadedFiles } from '../../../scripts/vite/preload';

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
