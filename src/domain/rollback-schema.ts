/** What `lockstep.yaml` may say of going back: holds, rollbacks by themselves, applies that are all or nothing. */
import * as z from 'zod/mini';
import { checked, fields, maybe } from './schema-parts.js';
import { isSpan } from './span.js';

const HOLD_FIX = 'write none, until-resumed, or a span such as 24h or 7d';

/** `rollback:` */
export const rollbackSchema = fields(
  {
    hold: maybe(
      checked(HOLD_FIX, (value) => ['none', 'until-resumed'].includes(value) || isSpan(value)),
    ),
    auto: maybe(
      z.enum(['never', 'on-failed-verification'], {
        error: 'write never or on-failed-verification',
      }),
    ),
  },
  'write a mapping with hold or auto',
);

/** `apply:` */
export const applySchema = fields(
  { transactional: maybe(z.boolean({ error: 'write true or false' })) },
  'write a mapping with transactional',
);
