/** Where a run is kept for a reload: in this tab only, so that two tabs do not overwrite each other. */
const KEY = 'stateside.run';

/** What is kept, as it was written; null where there is nothing, or storage is forbidden. */
export function savedText(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

export function saveText(text: string): void {
  try {
    sessionStorage.setItem(KEY, text);
  } catch {
    // What cannot be kept is not missed before a reload.
  }
}
