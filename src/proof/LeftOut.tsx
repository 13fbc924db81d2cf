import words from '../messages/en/proof/proof';
import type { Omission } from './evidence';

/** What of the real world is not simulated, as docs/model.md says it. */
export function LeftOut({ omissions }: { omissions: readonly Omission[] }) {
  return (
    <div className="left-out">
      <p>{words('proof.leftOut')}</p>
      <dl>
        {omissions.map(({ title, text }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
