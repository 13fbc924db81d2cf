/** Where a run is kept for a reload: in this tab only, so that two tabs do not overwrite each other. */
export const SAVED = 'stateside.run';

/** What is kept, as it was written; null where there is nothing, or storage is forbidden. */
export function savedText(key = SAVED): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}
