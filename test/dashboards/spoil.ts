/** Reasons that no vendor would send: each must lead to no badge or an `unknown` one, and break nothing. */
export const HOSTILE_REASONS: readonly string[] = [
  `customer-ended-call-${'x'.repeat(10_000 - 20)}`,
  '<img src="x" onerror="document.title=1"><b>customer-ended-call</b>',
  'customer\u0000-ended\u0007-call',
  '\u202ecustomer-ended-call',
  'customer\u200b-ended-call',
  '__proto__',
  'constructor',
  'toString',
  'javascript:alert(1)',
  '"><script>document.title=1</script>',
  '\ud800\udc00\ud800',
  '   ',
  '…',
  '...',
  'Ended Reason',
];

/** What stands in cells that have no reason. */
export const EMPTY_LABELS = ['N/A', '-', '', '—'] as const;

/**
 * A copy of the calls in which every other one has a hostile reason, in turn. `field` names the reason's
 * property.
 */
export function withHostileReasons<T extends object>(calls: readonly T[], field: keyof T): T[] {
  return calls.map((call, i) =>
    i % 2 === 0 ? { ...call, [field]: HOSTILE_REASONS[(i / 2) % HOSTILE_REASONS.length] } : call,
  );
}

/** A copy of the calls in which none has a reason. */
export function withoutReasons<T extends object>(calls: readonly T[], field: keyof T): T[] {
  return calls.map((call) => {
    const rest = { ...call };
    Reflect.deleteProperty(rest, field);
    return rest;
  });
}
