import { replicationOrders, report } from '../theory/validation';
import { runJobs } from './pool/pool';

import { LAWS } from '../theory/laws';
const only = process.argv.slice(2);
const laws = LAWS.filter(({ id }) => only.length === 0 || only.includes(id));
const orders = replicationOrders(laws);
const jobs = orders.map((input) => ({ name: `${input.law} ${input.experiment} ${input.seed}`, input }));
const t = Date.now();
const r = report(await runJobs('validate', jobs), laws);
for (const law of r.laws) {
  console.log(law.id);
  for (const row of law.rows) console.log('  ', row.verdict.padEnd(10), row.expected.toPrecision(6), row.simulated.mean.toPrecision(6), `±${((row.simulated.high - row.simulated.mean) / row.expected * 100).toFixed(2)}%`, row.quantity, '|', row.setting);
}
console.log(r.totals, Date.now() - t, 'ms');
