import { ArchitectureRadios } from '../../controls/ArchitectureRadios';
import { loadable } from '../../ui/loadable';

const HeaderButtons = loadable(async () => (await import('./HeaderButtons')).HeaderButtons, {
  meanwhile: <div className="header-buttons" aria-hidden="true" />,
});

/** What concerns the page as a whole: where sessions live, which scenario, and how it looks. */
export function HeaderControls() {
  return (
    <>
      <ArchitectureRadios />
      <HeaderButtons />
    </>
  );
}
