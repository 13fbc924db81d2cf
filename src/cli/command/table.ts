const GAP = '  ';

/**
 * Rows of cells as lines of text: the first column to the left, all others to the right. Where the lines would be
 * longer than `width`, the columns go on below, in as many tables as it takes.
 * @param rows all of the same length; the first is the head
 */
export function tableInWords(
  rows: readonly (readonly string[])[],
  width = Number.POSITIVE_INFINITY,
): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return partsWithin(widths, width)
    .map((columns) => rows.map((row) => line(row, columns, widths)).join('\n'))
    .join('\n\n');
}

/** Which columns stand beside each other, after the first: as many as fit, and at least one. */
function partsWithin(widths: readonly number[], width: number): readonly (readonly number[])[] {
  const [first = 0, ...others] = widths;
  const parts: number[][] = [];
  let used = 0;
  for (const [index, own] of others.entries()) {
    if (parts.length === 0 || used + GAP.length + own > width) {
      parts.push([]);
      used = first;
    }
    parts.at(-1)?.push(index + 1);
    used += GAP.length + own;
  }
  return parts;
}

function line(
  row: readonly string[],
  columns: readonly number[],
  widths: readonly number[],
): string {
  const [head = ''] = row;
  const cells = columns.map((column) => (row[column] ?? '').padStart(widths[column] ?? 0));
  return [head.padEnd(widths[0] ?? 0), ...cells].join(GAP).trimEnd();
}
