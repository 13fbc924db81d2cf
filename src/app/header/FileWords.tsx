import words from '../../messages/en/dialogs/file';
import { useRun } from '../../state/hooks';

/** Which file the run comes from. What is planned in it may be what somebody did before it was saved, or wrote. */
export function FileWords({ file }: { readonly file: string }) {
  const ahead = useRun(
    ({ planned, latestUs }) => planned.filter(({ atUs }) => atUs > latestUs).length,
  );
  return <span> {words('file.opened', { file, ahead })}</span>;
}
