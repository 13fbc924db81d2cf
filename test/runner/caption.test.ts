import { describe, expect, it } from 'vitest';
import { captionOf } from '../../src/runner/caption';
import type { Sentence } from '../../src/timeline/view';

const sentence = (id: number, atUs: number, category: Sentence['category']): Sentence => ({
  id,
  atUs,
  category,
  tone: 'plain',
  text: `${id}`,
  detail: '',
});

describe('the caption', () => {
  const change = sentence(1, 10e6, 'loss');
  const error = sentence(2, 10.5e6, 'error');
  const noticed = sentence(3, 11e6, 'detection');

  it('is the newest sentence', () => {
    expect(captionOf([change], 10e6, 3e6)).toBe(change);
    expect(captionOf([], 10e6, 3e6)).toBeNull();
  });

  it('leaves a loss standing against lesser news for a while', () => {
    expect(captionOf([change, error], 12.9e6, 3e6)).toBe(change);
    expect(captionOf([change, error], 13e6, 3e6)).toBe(error);
  });

  it('gives way at once to what matters as much', () => {
    expect(captionOf([change, error, noticed], 11e6, 3e6)).toBe(noticed);
  });
});
