/**
 * Goal: what the policy would block silently in the browser is told by the build.
 * Method: pages with one offending element each.
 */
import { describe, expect, it } from 'vitest';
import { findBlocked } from '../../../scripts/vite/contentSecurityPolicy';

describe('findBlocked', () => {
  it.each([
    '<script>start()</script>',
    '<script type="module">start()</script>',
    '<style>a {}</style>',
    '<p style="color: red">',
    '<button onclick="start()">',
  ])('finds %s', (html) => {
    expect(findBlocked(html)).toHaveLength(1);
  });

  it.each([
    '<script type="module" src="./main.tsx"></script>',
    '<script type="application/ld+json">{}</script>',
    '<link rel="stylesheet" href="./theme.css" />',
    '<!-- <style>a {}</style> -->',
    '<p data-style="calm">',
  ])('allows %s', (html) => {
    expect(findBlocked(html)).toEqual([]);
  });
});
