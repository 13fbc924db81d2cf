import type { Rolldown } from 'vite';
import { describe, expect, it } from 'vitest';
import { preloadedFiles } from '../../../scripts/vite/preload';

const chunk = (fileName: string, facadeModuleId: string | null, imports: string[] = []) =>
  ({ type: 'chunk', fileName, facadeModuleId, imports }) as unknown as Rolldown.OutputChunk;

const bundleOf = (...chunks: Rolldown.OutputChunk[]): Rolldown.OutputBundle =>
  Object.fromEntries(chunks.map((one) => [one.fileName, one]));

describe('preloaded files', () => {
  it('are the chunk of the module and whatever it imports, each once', () => {
    const bundle = bundleOf(
      chunk('index.js', '/src/index.html', ['shared.js']),
      chunk('mount.js', '/src/app/mount.tsx', ['shared.js', 'words.js']),
      chunk('words.js', null, ['shared.js']),
      chunk('shared.js', null),
      chunk('dialog.js', '/src/controls/HelpDialog.tsx', ['shared.js']),
    );
    expect(preloadedFiles(bundle, ['/app/mount.tsx'])).toEqual([
      'mount.js',
      'shared.js',
      'words.js',
    ]);
  });

  it('are none where no chunk stands for the module', () => {
    expect(preloadedFiles(bundleOf(chunk('index.js', null)), ['/app/mount.tsx'])).toEqual([]);
  });
});
