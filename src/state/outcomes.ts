import { type FieldValue, INTERVENTIONS_MAX } from '../engine';
import words from '../messages/en/panel/outcomes';
import { spoken } from '../messages/language';
import type { RefusalReason, Report } from '../runner/messages';
import { tellIgnored } from './ignored';
import { notCompared } from './notCompared';
import type { PageStore } from './page';
import { seriesLookers, seriesStore } from './series/seriesStore';
import { settingsRefused } from './settings/settingDrafts';
import type { SettingsStore } from './settings/settings';

/** Where it is said. */
interface Listener {
  readonly page: PageStore;
  readonly settings: SettingsStore;
  readonly compared: { getState(): { readonly asked: string } | null };
  part<T>(make: () => T): T;
}

/** Passes on what came of something that was asked of the run, where that is in no view of it. */
export function tellOutcome(player: Listener, report: Report): void {
  const { page, settings } = player;
  switch (report.type) {
    case 'document':
      return void offer(page, report.document);
    case 'refused':
      return void notify(page, () => ({
        title: words('outcomes.notDone'),
        lines: [whyRefused(report.reason)],
      }));
    case 'differs':
      return void notify(page, () => ({
        title: words('outcomes.differs'),
        lines: [words('outcomes.otherVersion')],
      }));
    case 'not-compared':
      if (notCompared(player, report.asked, report.ignored) || report.ignored.length === 0) return;
      return void tellIgnored(page, report.ignored);
    case 'settings-refused':
      return settingsRefused(settings, report.source, report.problems);
    case 'series':
      // It was on its way when the last of those who looked left.
      if (player.part(seriesLookers).count === 0) return;
      return player.part(seriesStore).setState({ report, isOver: false });
    case 'outgrown':
      return void tellOutgrown(page, report);
  }
}

/** What can be done about the notice that is there can still be done. */
async function notify(
  page: PageStore,
  say: () => { readonly title: string; readonly lines: readonly string[] },
): Promise<void> {
  await spoken();
  const { notice, notify: tell } = page.getState();
  const told = say();
  if (notice?.kind === 'address')
    return tell({ ...notice, lines: [...notice.lines, told.title, ...told.lines] });
  const { actions, onDismiss } = notice ?? {};
  tell({ ...told, ...(actions && { actions }), ...(onDismiss && { onDismiss }) });
}

const whyRefused = (reason: RefusalReason): string =>
  reason === 'too-many-changes'
    ? words('outcomes.too-many-changes', { most: INTERVENTIONS_MAX })
    : words(`outcomes.${reason}`);

/** Few runs come to this: its words are fetched when one does. */
async function tellOutgrown(
  page: PageStore,
  report: Extract<Report, { type: 'outgrown' }>,
): Promise<void> {
  const outgrown = await import('../messages/outgrown').catch(() => null);
  const valueAt = (path: string) => report.values[path] as FieldValue;
  const lines = outgrown?.outgrownInWords(report, valueAt) ?? [words('outcomes.tooMuch')];
  page.getState().notify({ title: words('outcomes.stuck'), lines });
}

/** Files are for few visits: the code for them is fetched when there is one. */
async function offer(page: PageStore, document: object): Promise<void> {
  const files = await import('./saving/download').catch(() => null);
  if (files !== null) return files.offerJson('scenario.json', document);
  const lines = [words('outcomes.tryAgain')];
  page.getState().notify({ title: words('outcomes.notWritten'), lines });
}
