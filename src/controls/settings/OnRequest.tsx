import { ARCHITECTURES, type ArchitectureId } from '../../engine';
import ways from '../../messages/en/ways';
import { useAddressed, useArchitectures } from '../../state/hooks';

/** Architectures that the page plays only where a run names them: a link that does, where an address opens this run. */
export function OnRequest() {
  const played = useArchitectures();
  if (!useAddressed()) return null;
  return ARCHITECTURES.filter(({ id }) => !played.includes(id)).map(({ id, title }) => (
    <p className="setting-help" key={id}>
      One more way: <a href={addressWith(id)}>{title}</a>. {ways(`ways.${id}`)} This starts the run
      over, with that beside the others.
    </p>
  ));
}

function addressWith(architecture: ArchitectureId): string {
  const query = new URLSearchParams(location.search);
  query.set('arch', architecture);
  return `?${query}`;
}
