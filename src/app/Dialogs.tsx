import { usePage } from '../state/hooks';
import { Dialog } from '../ui/Dialog';
import { loadable } from '../ui/loadable';

const HelpDialog = loadable(async () => (await import('../controls/HelpDialog')).HelpDialog, {
  what: 'The help',
  asked: true,
});
const ScenarioDialog = loadable(
  async () => (await import('../controls/ScenarioDialog')).ScenarioDialog,
  { what: 'The choice of scenarios', asked: true },
);
const WideView = loadable(async () => (await import('./panel/fiveWays/WideView')).WideView, {
  what: 'The large table',
  asked: true,
});
const Proof = loadable(async () => (await import('../proof/Proof')).Proof, {
  what: 'The proof',
  meanwhile: <p className="not-loaded">Loading…</p>,
  asked: true,
});

const ReportDialog = loadable(async () => (await import('./report/ReportDialog')).ReportDialog, {
  what: 'The report',
  asked: true,
});

const PROOF_TITLE = 'How true is this?';

/** The dialog that is open, if any. */
export function Dialogs() {
  const dialog = usePage((page) => page.dialog);
  const open = usePage((page) => page.open);
  const close = () => open(null);
  return (
    <>
      {dialog === 'help' && <HelpDialog onClose={close} />}
      {dialog === 'report' && <ReportDialog onClose={close} />}
      {dialog === 'scenario' && <ScenarioDialog onClose={close} />}
      {dialog === 'five-ways' && <WideView />}
      {/* Its frame stands at once: on a slow network much is still to come. */}
      {dialog === 'proof' && (
        <Dialog title={PROOF_TITLE} wide onClose={close}>
          <Proof label={PROOF_TITLE} />
        </Dialog>
      )}
    </>
  );
}
