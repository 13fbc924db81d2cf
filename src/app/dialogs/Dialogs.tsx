import words from '../../messages/en/dialogs/dialogs';
import { usePage } from '../../state/hooks';
import { Dialog } from '../../ui/Dialog';
import { loadable } from '../../ui/loadable';

const HelpDialog = loadable(async () => (await import('../../controls/HelpDialog')).HelpDialog, {
  missing: () => words('dialogs.noHelp'),
  asked: true,
});
const ScenarioDialog = loadable(
  async () => (await import('../../controls/ScenarioDialog')).ScenarioDialog,
  { missing: () => words('dialogs.noScenarios'), asked: true },
);
const WideView = loadable(async () => (await import('../panel/fiveWays/WideView')).WideView, {
  missing: () => words('dialogs.noTable'),
  asked: true,
});
const ManyRuns = loadable(
  async () => (await import('../../manyRuns/ManyRunsDialog')).ManyRunsDialog,
  { missing: () => words('dialogs.noRuns'), asked: true },
);
const WideCharts = loadable(async () => (await import('../panel/charts/WideCharts')).WideCharts, {
  missing: () => words('dialogs.noCharts'),
  asked: true,
});
const Proof = loadable(async () => (await import('../../proof/Proof')).Proof, {
  missing: () => words('dialogs.noProof'),
  meanwhile: <Loading />,
  asked: true,
});

const ReportDialog = loadable(async () => (await import('./report/ReportDialog')).ReportDialog, {
  missing: () => words('dialogs.noReport'),
  asked: true,
});

const ShareDialog = loadable(async () => (await import('./share/ShareDialog')).ShareDialog, {
  missing: () => words('dialogs.noShare'),
  asked: true,
});

const ExportDialog = loadable(async () => (await import('./export/ExportDialog')).ExportDialog, {
  missing: () => words('dialogs.noExport'),
  asked: true,
});

const LessonList = loadable(
  async () => (await import('../../lessons/course/LessonList')).LessonList,
  {
    missing: () => words('dialogs.noLessons'),
    asked: true,
  },
);

const Choose = loadable(async () => (await import('../../choosing/ChooseDialog')).ChooseDialog, {
  missing: () => words('dialogs.noChoice'),
  asked: true,
});

const ChallengeList = loadable(
  async () => (await import('../../challenges/page/ChallengeList')).ChallengeList,
  { missing: () => words('dialogs.noChallenges'), asked: true },
);

const UseCaseList = loadable(
  async () => (await import('../../useCases/page/UseCaseList')).UseCaseList,
  { missing: () => words('dialogs.noUseCases'), asked: true },
);

/** The dialog that is open, if any. */
export function Dialogs() {
  const dialog = usePage((page) => page.dialog);
  const open = usePage((page) => page.open);
  const close = () => open(null);
  return (
    <>
      {dialog === 'help' && <HelpDialog onClose={close} />}
      {dialog === 'report' && <ReportDialog onClose={close} />}
      {dialog === 'export' && <ExportDialog onClose={close} />}
      {dialog === 'share' && <ShareDialog onClose={close} />}
      {dialog === 'lessons' && <LessonList onClose={close} />}
      {dialog === 'choose' && <Choose onClose={close} />}
      {dialog === 'challenges' && <ChallengeList onClose={close} />}
      {dialog === 'use-cases' && <UseCaseList onClose={close} />}
      {dialog === 'scenario' && <ScenarioDialog onClose={close} />}
      {dialog === 'five-ways' && <WideView />}
      {dialog === 'many-runs' && <ManyRuns onClose={close} />}
      {dialog === 'charts' && <WideCharts />}
      {/* Its frame stands at once: on a slow network much is still to come. */}
      {dialog === 'proof' && (
        <Dialog title={words('dialogs.howTrue')} wide onClose={close}>
          <Proof label={words('dialogs.howTrue')} />
        </Dialog>
      )}
    </>
  );
}

function Loading() {
  return <p className="not-loaded">{words('dialogs.loading')}</p>;
}
