import type { Omission } from './evidence';

/** What of the real world is not simulated, as docs/model.md says it. */
export function LeftOut({ omissions }: { omissions: readonly Omission[] }) {
  return (
    <div className="left-out">
      <p>
        A model leaves things out, or it would be no model. Judge the numbers with this list beside
        you.
      </p>
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
