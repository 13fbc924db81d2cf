import { afterEach } from 'vitest';
import { closePages } from '../support/openPage';
import { judgeVisits } from './support/visit';

// Files of tests share what they import. Only this one is read again for each of them.
afterEach(async () => {
  try {
    judgeVisits();
  } finally {
    await closePages();
  }
});
