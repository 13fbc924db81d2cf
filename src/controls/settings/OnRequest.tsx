import { ARCHITECTURES, type ArchitectureId } from '../../engine';
import words from '../../messages/en/settings/settings';
import architectures from '../../messages/en/stage/architectures';
import ways from '../../messages/en/stage/ways';
import { useAddressed, useArchitectures } from '../../state/hooks';
import { Marked } from '../../ui/Marked';

/** Architectures that the page plays only where a run names them: a link that does, where an address opens this run. */
export function OnRequest() {
  const played = useArchitectures();
  if (!useAddressed()) return null;
  return ARCHITECTURES.filter(({ id }) => !played.includes(id)).map(({ id }) => (
    <p className="setting-help" key={id}>
      <Marked
        text={words('settings.oneMore', {
          title: architectures(`architectures.${id}`),
          about: ways(`ways.${id}`),
        })}
        tags={{ address: (text) => <a href={addressWith(id)}>{text}</a> }}
      />
    </p>
  ));
}

function addressWith(architecture: ArchitectureId): string {
  const query = new URLSearchParams(location.search);
  query.set('arch', architecture);
  return `?${query}`;
}
