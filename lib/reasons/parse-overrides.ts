import * as v from 'valibot';
import { VENDORS } from '../vendors/index.ts';
import { KNOWN_OWNERS } from '../catalog/terms.ts';
import { type Override } from './diagnosis.ts';

/** More rules than this in one list are refused. */
const MAX_RULES = 500;

// Made on first use: a schema at module level would be kept in every bundle that imports the room.
let rule: ReturnType<typeof makeRule> | undefined;

const makeRule = () => {
  const ids = Object.values(VENDORS).map(({ id }) => id);
  return v.strictObject({
    vendor: v.optional(v.picklist(ids, `vendor must be one of ${ids.join(', ')}`)),
    match: v.pipe(
      v.string('match must be a text: a code, or a pattern with *'),
      v.trim(),
      v.minLength(1, 'match is empty'),
      v.maxLength(200, 'match is longer than 200 characters'),
      v.regex(/^[a-zA-Z0-9._*-]+$/, 'match may hold letters, digits, . _ - and * only'),
      v.check((match) => /[^*]/.test(match), 'match would fit every code'),
      v.check((match) => match.split('*').length <= 10, 'match holds more than nine *'),
    ),
    owner: v.optional(v.picklist(KNOWN_OWNERS, `owner must be one of ${KNOWN_OWNERS.join(', ')}`)),
    note: v.optional(
      v.pipe(
        v.string('note must be a text'),
        v.maxLength(500, 'note is longer than 500 characters'),
      ),
    ),
    runbook: v.optional(
      v.pipe(
        v.string('runbook must be a text'),
        v.maxLength(500, 'runbook is longer than 500 characters'),
        v.url('runbook is not an address'),
        v.startsWith('https://', 'runbook must start with https://'),
      ),
    ),
  });
};

/** What became of a list of rules: those that hold, and those refused with number (from 1) and reason. */
export interface ParsedOverrides {
  readonly overrides: Override[];
  readonly refused: { readonly rule: number; readonly reason: string }[];
}

/**
 * Checks a team's list of overrides. Takes anything: parsed JSON, or a text that holds it. Never throws;
 * what is no list at all is refused as rule 0.
 */
export function parseOverrides(input: unknown): ParsedOverrides {
  let list = input;
  if (typeof input === 'string') {
    try {
      list = JSON.parse(input);
    } catch {
      return { overrides: [], refused: [{ rule: 0, reason: 'this is not JSON' }] };
    }
  }
  if (!Array.isArray(list)) {
    return { overrides: [], refused: [{ rule: 0, reason: 'this is not a list of rules' }] };
  }
  const overrides: Override[] = [];
  const refused: { rule: number; reason: string }[] = [];
  for (const [index, item] of list.slice(0, MAX_RULES).entries()) {
    const result = v.safeParse((rule ??= makeRule()), item, { abortEarly: true });
    const number = index + 1;
    if (!result.success) refused.push({ rule: number, reason: reasonOf(result.issues[0]) });
    else if (!result.output.owner && !result.output.note && !result.output.runbook) {
      refused.push({
        rule: number,
        reason: 'the rule changes nothing: give it an owner, a note or a runbook',
      });
    } else overrides.push(result.output as Override);
  }
  if (list.length > MAX_RULES) {
    refused.push({ rule: MAX_RULES + 1, reason: `only ${String(MAX_RULES)} rules are taken` });
  }
  return { overrides, refused };
}

function reasonOf(issue: v.BaseIssue<unknown>): string {
  const field = v.getDotPath(issue);
  if (issue.type === 'strict_object') {
    return field === null
      ? 'the rule is not an object'
      : `${field} is missing or not a known field`;
  }
  return issue.message;
}
