import type { Step } from '../../../../architectures/steps';
import { GO_ANONYMOUS, READ_COPY, WRITE_COPY } from './fallbacks';
import { READ_MEMORY, REMOVE_MEMORY, WRITE_MEMORY } from './memory';
import type { StepKind } from './stepKind';
import {
  READ_REPLICA,
  READ_STORE,
  REMOVE_STORE,
  TOUCH_STORE,
  UPDATE_STORE,
  WRITE_STORE,
} from './store';
import { CHECK_DENYLIST, DENY_TOKEN, SIGN_TOKEN, VERIFY_TOKEN } from './tokens';

/** What every kind of step is. A new one is one object and one line here. */
export const STEPS: Readonly<Record<Step['do'], StepKind>> = {
  'read-memory': READ_MEMORY,
  'write-memory': WRITE_MEMORY,
  'remove-memory': REMOVE_MEMORY,
  'read-store': READ_STORE,
  'touch-store': TOUCH_STORE,
  'write-store': WRITE_STORE,
  'update-store': UPDATE_STORE,
  'remove-store': REMOVE_STORE,
  'read-replica': READ_REPLICA,
  'read-copy': READ_COPY,
  'write-copy': WRITE_COPY,
  'go-anonymous': GO_ANONYMOUS,
  'verify-token': VERIFY_TOKEN,
  'sign-token': SIGN_TOKEN,
  'check-denylist': CHECK_DENYLIST,
  'deny-token': DENY_TOKEN,
};
