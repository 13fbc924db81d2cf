import type { Omission } from './evidence';

/** What of the real world is not simulated, as docs/model.md says it. */
export function LeftOut({ omissions }: { omissions: readonly Omission[] }) {
  return (
    <div className="left-out">
      <p>Every model leaves things out. Read the numbers with this list in mind.</p>
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
