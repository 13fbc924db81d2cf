/** Matchers such as toBeVisible, what jsdom lacks, and a clean page after every component test. */
import { CompressionStream, DecompressionStream } from 'node:stream/web';
import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// Parts of the page are fetched when they are needed, which takes a busy machine more than a second.
configure({ asyncUtilTimeout: 5000 });

// Nothing has a size in jsdom, so nothing ever changes it.
globalThis.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};

// And nothing ever comes into sight, or leaves it.
globalThis.IntersectionObserver = class {
  observe() {}
  disconnect() {}
} as unknown as typeof IntersectionObserver;

// Node has them, and does not hand them to the window.
Object.assign(globalThis, { CompressionStream, DecompressionStream });

afterEach(cleanup);
