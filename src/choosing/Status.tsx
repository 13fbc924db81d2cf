import { verdictWords } from '../choice/words';
import words from '../messages/en/choosing';
import type { Known } from './choice';

/**
 * What goes on. It is there before there is anything to say: what comes with its first text is not read out. In sight the
 * verdict stands below; read out, it is said with the news that it stands.
 */
export function Status({ known }: { readonly known: Known | null }) {
  const progress = known?.progress ?? null;
  const isJudged = progress !== null && progress.done === progress.of;
  return (
    <p className="quiet choosing-status" role="status" data-status={known?.status}>
      {known !== null && words(`choosing.${known.status}`)}
      {isJudged && <span className="vh"> {verdictWords(progress.verdict, true)[0]}</span>}
    </p>
  );
}
