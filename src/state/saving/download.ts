/** Lets the visitor keep something as a file. */
export function offerFile(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // A browser reads the file after the click: only then may its address go.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** The same for data, as JSON that can be read by eye. */
export const offerJson = (name: string, value: object): void =>
  offerFile(name, new Blob([`${JSON.stringify(value, null, 2)}\n`], { type: 'application/json' }));
