import words from '../messages/en/proof/proof';
import theory from '../messages/theory';
import type { LawReport } from '../theory/report';

interface Props {
  readonly laws: readonly LawReport[];
  onChoose(id: string): void;
}

/** All laws with how many of their numbers agree, and a way to each: the numbers themselves fill many windows. */
export function LawList({ laws, onChoose }: Props) {
  return (
    <nav className="law-list" aria-label={words('proof.laws')}>
      <ul>
        {laws.map(({ id, rows }) => {
          const agrees = rows.filter(({ verdict }) => verdict === 'agrees').length;
          const look = agrees === rows.length ? undefined : 'is-not-whole';
          return (
            <li key={id} className={look}>
              {/* The address says which view is open, so a place within it is no link. */}
              <button type="button" onClick={() => onChoose(id)}>
                {theory(`theory.${id}`)}
              </button>
              <span>{words('proof.agreeOf', { agrees, count: rows.length })}</span>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
