/**
 * Tells when elements have a size, and when it changes, once for all that changed together. Returns how to stop.
 *
 * It tells after the browser has reported sizes, not while it does: what is told mostly changes sizes itself, which a
 * browser that is still reporting takes for an error ("ResizeObserver loop completed with undelivered notifications").
 */
export function watchSizes(elements: Iterable<Element>, onChange: () => void): () => void {
  let due: ReturnType<typeof setTimeout> | undefined;
  const observer = new ResizeObserver(() => {
    due ??= setTimeout(() => {
      due = undefined;
      onChange();
    });
  });
  for (const element of elements) observer.observe(element);
  return () => {
    observer.disconnect();
    clearTimeout(due);
  };
}
