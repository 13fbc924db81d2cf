import words from '../../messages/en/learning/lesson';
import { Prose } from '../glossary/Prose';

interface Props {
  readonly caption: string;
  /** Of names, and of architectures. */
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What has become of each person, a line for each group of architectures under which it was the same. */
export function PeopleUnder({ caption, heads: [person, ...ways], rows }: Props) {
  return (
    <table className="lesson-people">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{person}</th>
          <th scope="col">{words('lesson.under')}</th>
          <th scope="col">{words('lesson.happened')}</th>
        </tr>
      </thead>
      {rows.map(([name = '', ...cells]) => {
        const lines = [...new Set(cells)];
        return (
          <tbody key={name}>
            {lines.map((line, index) => (
              <tr key={line}>
                {index === 0 && (
                  <th scope="rowgroup" rowSpan={lines.length}>
                    <Prose text={name} />
                  </th>
                )}
                <td>
                  {words('lesson.ways', { ways: ways.filter((_, at) => cells[at] === line) })}
                </td>
                <td>{line}</td>
              </tr>
            ))}
          </tbody>
        );
      })}
    </table>
  );
}
