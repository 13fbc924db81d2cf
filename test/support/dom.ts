/** Matchers such as toBeVisible, what jsdom lacks, and a clean page after every component test. */
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

afterEach(cleanup);
