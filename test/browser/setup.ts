import type { TestProject } from 'vitest/node';
import { ensureBrowser, findShell } from '../../scripts/lib/browser.mjs';
import { buildPage } from '../../scripts/lib/build.mjs';
import { type Firefox, findOtherBrowsers, type WebKit } from '../../scripts/lib/otherBrowsers.mjs';
import { inProject } from '../../scripts/lib/paths.mjs';
import { serve } from '../../scripts/lib/serve.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built page is served, with a slash at the end. */
    pageUrl: string;
    /** The executable that pages are opened in: Chromium without windows, or what there is. */
    browserPath: string;
    /** The executable of Chrome or Chromium, as people have it. */
    chromePath: string;
    /** Browsers besides it; null where they are not installed. */
    firefox: Firefox | null;
    webkit: WebKit | null;
  }
}

/** Not the root of its host: the built page has to work from any folder. */
const basePath = '/some/folder/';

/** Runs once before all browser tests: the page that they drive is the one that is published. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const isBuilt = process.env.STATESIDE_PAGE_IS_BUILT === 'true';
  if (!isBuilt && buildPage() !== 0) throw new Error('The page could not be built; see above.');
  const server = await serve(inProject('dist'), { basePath, port: 0 });
  project.provide('pageUrl', server.addresses[0] ?? '');
  const chrome = await ensureBrowser();
  project.provide('browserPath', findShell() ?? chrome);
  project.provide('chromePath', chrome);
  const { firefox, webkit, missing } = findOtherBrowsers();
  project.provide('firefox', firefox);
  project.provide('webkit', webkit);
  for (const { name, packages } of missing) {
    const remedy = `apt-get install ${packages.join(' ')}`;
    process.stdout.write(
      `${name} is not installed, so its tests are skipped. On Debian: ${remedy}\n`,
    );
  }
  return () => server.close();
}
