import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './scripts/lib/longestFirst.mjs';
import { about } from './scripts/vite/about.ts';
import { boundImports } from './scripts/vite/boundImports.ts';
import { contentSecurityPolicy } from './scripts/vite/contentSecurityPolicy.ts';
import { documentWords } from './scripts/vite/documentWords.ts';
import { messages } from './scripts/vite/messages.ts';
import { preload } from './scripts/vite/preload.ts';
import { sizeBudget } from './scripts/vite/sizeBudget.ts';
import { validation } from './scripts/vite/validation.ts';

const testFolder = fileURLToPath(new URL('test', import.meta.url));
/** What starts the run and has its first requests drawn, before the page is even fetched. */
const START =
  /src\/(app\/start\/(startRun|firstPicture)|state\/(\w+\/)?(opening|address|page|whole|playerElement|player|preferences|settings|reuse|savedText)|ui\/watchSizes|stage\/(measuring\/(measure|palette)|nodes\/nodeRef|layers\/types)|scenarios\/(names|pageLimits|smallShop)|engine\/(architectures\/list|scenario\/(edit|jsonRecord))|messages\/(language|room))\.ts|zustand\/esm\/vanilla|rolldown\/runtime/;
/** Parts of the first picture that other parts of the page use as well. */
const SHARED =
  /src\/(messages\/(formatters|en\/\w+\/(missing|page|stage|ways|architectures))\.ts$|ui\/(Icon|Marked|number|loadable|useOptimistic|listKeys|RadioGroup)|stage\/(nodes\/Glyph|words)|timeline\/words\/format|state\/hooks|engine\/(names|trace\/values))|node_modules\/(react|react-dom|scheduler|@messageformat|make-plural)\/|zustand\/esm\/react/;
/** What turns messages with arguments into words, and what many parts say: as files of their own each was a round trip. */
const WORDS = /src\/messages\/(problems|en\/\w+\/(units|allowed|problems|files))\.ts$/;
/** What keeps the run and watches over it. */
const WATCH =
  /src\/(state\/(\w+\/)?(following|addressWriting|recovery|savedRun|leftRuns|aside|download)|spec\/encodedSpec|engine\/version|messages\/en\/\w+\/(recovery|canvas|saved))\.ts$/;

/** What is fetched as soon as the document's head is here, besides the style sheet. */
const MOTION_MODULES = ['/src/main.tsx', '/app/start/startRun.ts'];

const browserTests = 'browser/**/*.test.ts';
/** Tests that put something in the place of a module or a global. */
const testsAlone = '**/*.alone.test.ts';

export default defineConfig({
  root: fileURLToPath(new URL('src', import.meta.url)),
  publicDir: '../public',
  // Otherwise a second node_modules would appear in src.
  cacheDir: '../node_modules/.vite',
  // Relative, so that the built page works from any folder of any host.
  base: './',
  plugins: [
    react(),
    about(),
    messages(),
    boundImports(),
    documentWords(),
    preload(MOTION_MODULES),
    contentSecurityPolicy(),
    sizeBudget(MOTION_MODULES),
    // Last: what cannot be published need not be checked.
    validation(),
  ],
  worker: { format: 'es', plugins: () => [messages()] },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2023',
    // Every browser that runs the page preloads modules by itself.
    modulePreload: { polyfill: false },
    // What a page starts with has a budget of its own (sizeBudget); the largest file is the pseudo-locale, for tests.
    chunkSizeWarningLimit: 1000,
    // The content security policy allows images as data, and nothing else.
    assetsInlineLimit: (file) => (file.endsWith('.svg') ? undefined : false),
    rolldownOptions: {
      // The check against theory is a part of the build, and takes as long as it takes.
      checks: { bundlerTimings: false },
      output: {
        // What the first picture shares with later parts: one file compresses better than ten.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            { name: 'start', test: START, priority: 1 },
            { name: 'shared', test: SHARED },
            { name: 'words', test: WORDS },
            { name: 'watch', test: WATCH },
          ],
        },
      },
    },
  },
  test: {
    dir: testFolder,
    // A machine that is busy with other things needs its time; a test that hangs is still ended.
    testTimeout: 30_000,
    // By itself Vitest leaves one processor of two alone. One more than there are: for two minutes one only waits, for
    // the parts of a real stack (test/real).
    maxWorkers: availableParallelism() + 1,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['**/*.test.ts'],
          exclude: [browserTests, testsAlone],
          // They share what they import: three seconds of four went into importing it again for every file.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'alone', environment: 'node', include: [testsAlone] },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          environment: 'jsdom',
          // A window of its own for every file, without loading all that makes windows for each of them.
          pool: 'vmThreads',
          include: ['**/*.test.tsx'],
          setupFiles: [`${testFolder}/support/dom.ts`],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          environment: 'node',
          include: [browserTests],
          // One browser for all files that a worker runs: to import all and start one anew took a second of each.
          isolate: false,
          globalSetup: [`${testFolder}/browser/setup.ts`],
          setupFiles: [`${testFolder}/browser/afterEach.ts`],
          // A tour through every look of the page takes half a minute on a machine of its own.
          testTimeout: 90_000,
          hookTimeout: 60_000,
          // A headless Chromium may stop drawing frames once its window has changed size, until it gets a new page.
          retry: 2,
          // After everything else. A page that plays, or is made a picture of, takes more than one processor: on two, three
          // files take as long one after the other as all at once, and pages that get too little time are seldom stopped in
          // time.
          maxWorkers: Math.max(1, availableParallelism() - 1),
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
