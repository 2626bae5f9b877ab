/** Schema of `gates:` in `lockstep.yaml`. */
import * as z from 'zod/mini';
import { daysOf, hoursOf, wallOf } from './gate-times.js';
import { isZone } from './local-time.js';
import { checked, fields, list, maybe, name, NAME_FIX, text } from './schema-parts.js';
import { isSpan } from './span.js';

const DAYS_FIX = 'write days such as mon-thu, or mon, wed, fri';
const DATE_FIX = 'write a date such as 2026-12-20, or 2026-12-20T18:00';
const zone = checked('write a time zone such as Europe/Berlin or UTC', isZone);
const date = checked(DATE_FIX, (value) => wallOf(value) !== null);
const flag = z.boolean({ error: 'write true or false' });
const names = list(name(NAME_FIX), 'write a list of environments such as [staging]').check(
  z.minLength(1, { error: 'name at least one environment' }),
);

const FROM_FIX = 'write {any_of: [staging]} or {all_of: [staging-eu, staging-us]}';
interface From {
  readonly any_of?: readonly string[] | null | undefined;
  readonly all_of?: readonly string[] | null | undefined;
}
const from = fields({ any_of: maybe(names), all_of: maybe(names) }, FROM_FIX).check(
  z.refine<From>(
    ({ any_of, all_of }) => ((any_of ?? null) === null) !== ((all_of ?? null) === null),
    {
      error: FROM_FIX,
    },
  ),
);

const window = fields(
  {
    days: maybe(checked(DAYS_FIX, (value) => daysOf(value) !== null)),
    hours: maybe(checked('write hours such as "08:00-16:00"', (value) => hoursOf(value) !== null)),
    zone: maybe(zone),
  },
  'write a mapping such as {days: mon-thu, hours: "08:00-16:00", zone: Europe/Berlin}',
);

const freeze = fields(
  {
    from: date,
    to: date,
    zone: maybe(zone),
    reason: maybe(text('write why, or leave it out')),
  },
  'write a mapping such as {from: 2026-12-20, to: 2027-01-03, reason: end of year}',
);

const policyRule = fields(
  {
    name: name(NAME_FIX),
    rule: text('write an expression such as "changes.size() <= 5"'),
    message: maybe(text('write what is told when the rule is false, or leave it out')),
  },
  'write a mapping with name and rule',
);

/** The gates of one environment. */
export const gatesSchema = fields(
  {
    from: maybe(from),
    verified: maybe(flag),
    soak: maybe(checked('write a span such as 12h or 2d', isSpan)),
    windows: maybe(list(window, 'write a list such as [{days: mon-thu, hours: "08:00-16:00"}]')),
    freezes: maybe(list(freeze, 'write a list such as [{from: 2026-12-20, to: 2027-01-03}]')),
    max_change: maybe(
      z.enum(['patch', 'minor', 'major'], { error: 'write patch, minor or major' }),
    ),
    findings: maybe(
      z.enum(['error', 'high', 'warning', 'notice'], {
        error: 'write error, high, warning or notice',
      }),
    ),
    checks: maybe(
      list(text('write the name of a check'), 'write a list of names such as ["ci / test"]'),
    ),
    approvals: maybe(
      z
        .int({ error: 'write a whole number from 0 to 20' })
        .check(
          z.gte(0, { error: 'write a whole number from 0 to 20' }),
          z.lte(20, { error: 'write a whole number from 0 to 20' }),
        ),
    ),
    vouched: maybe(
      z.enum(['no', 'signature', 'attestation', 'either'], {
        error: 'write no, signature, attestation or either',
      }),
    ),
    policy: maybe(list(policyRule, 'write a list such as [{name: small, rule: "…"}]')),
  },
  'write a mapping such as {soak: 12h, approvals: 1}',
);

/** `gates:`: environment → its gates. */
export const gatesByEnvironment = z.record(
  z.string().check(z.minLength(1, { error: NAME_FIX })),
  z.nullable(gatesSchema),
  { error: 'write a mapping of environments to their gates' },
);
