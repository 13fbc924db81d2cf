type Hashes = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What has become of the runs that were written down before: nobody changes one without seeing it. */
export function differences(before: Hashes, after: Hashes): string {
  const lines: string[] = [];
  let changed = 0;
  let gone = 0;
  for (const [name, hashes] of Object.entries(before)) {
    const now = after[name];
    if (now === undefined) {
      gone += 1;
      lines.push(`gone: ${name}`);
      continue;
    }
    const at = Object.keys(hashes).filter((instant) => hashes[instant] !== now[instant]);
    if (at.length === 0) continue;
    changed += 1;
    lines.push(`changed: ${name} (at ${at.join(' and ')} s)`);
  }
  const added = Object.keys(after).filter((name) => before[name] === undefined).length;
  const same = Object.keys(before).length - changed - gone;
  const head = `Golden runs: ${changed} changed, ${gone} gone, ${added} new, ${same} as before.`;
  return [head, ...lines].join('\n');
}
