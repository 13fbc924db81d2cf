import { type FieldValue, INTERVENTIONS_MAX } from '../engine';
import type { RefusalReason, Report } from '../runner/messages';
import type { PageStore } from './page';
import { settingsRefused } from './settingDrafts';
import type { SettingsStore } from './settings';

const REASONS: Readonly<Record<RefusalReason, string>> = {
  'not-possible-now': 'That is not possible any more.',
  'address-not-read':
    'The settings of the address could not be read: a part of the page is missing.',
  'too-many-changes': `A run holds at most ${INTERVENTIONS_MAX} changes.`,
  outgrown: 'The run has outgrown the simulator.',
  'no-other-time': 'The time stays as it was: a part of the page is missing.',
  'no-sentences': 'The sentences could not be fetched. The simulation goes on without them.',
};

/** Where it is said. */
interface Told {
  readonly page: PageStore;
  readonly settings: SettingsStore;
}

/** Says what became of something that was asked of the run, where that is not seen anyway. */
export function tellOutcome({ page, settings }: Told, report: Report): void {
  switch (report.type) {
    case 'document':
      return void offer(page, report.document);
    case 'refused':
      return page
        .getState()
        .notify({ title: 'That was not done', lines: [REASONS[report.reason]] });
    case 'settings-refused':
      return settingsRefused(settings, report.source, report.problems);
    case 'outgrown':
      return void tellOutgrown(page, report);
  }
}

/** Few runs come to this: its words are fetched when one does. */
async function tellOutgrown(
  page: PageStore,
  report: Extract<Report, { type: 'outgrown' }>,
): Promise<void> {
  const words = await import('../messages/outgrown').catch(() => null);
  const valueAt = (path: string) => report.values[path] as FieldValue;
  const lines = words?.outgrownInWords(report, valueAt) ?? ['It asks for too much at once.'];
  page.getState().notify({ title: 'The run cannot go on', lines });
}

/** Files are for few visits: the code for them is fetched when there is one. */
async function offer(page: PageStore, document: object): Promise<void> {
  const files = await import('./scenarioFile').catch(() => null);
  if (files !== null) return files.offerDocument(document);
  const line = 'A part of the page could not be loaded. Nothing else has changed: try it again.';
  page.getState().notify({ title: 'The file was not written', lines: [line] });
}
