import { isObject, type Loose } from '../../calls/checks.ts';

const isText = (value: unknown): boolean => typeof value === 'string';
const always = (): boolean => true;

/**
 * Names under which databases write a value with its type, and what must stand there: MongoDB's extended JSON
 * (mongodb.com/docs/manual/reference/mongodb-extended-json), DynamoDB's `AttributeValue` as clients document it
 * (docs.rs/serde_dynamo), Firestore's (docs.cloud.google.com/firestore/docs/reference/rest/v1/Value). Read 2026-11,
 * but for `$uuid`, which is inferred from its kin.
 */
const TYPES: ReadonlyMap<string, (value: unknown) => boolean> = new Map([
  ['$date', (value) => isText(value) || typeof value === 'number'],
  ['$oid', isText],
  ['$uuid', isText],
  ['$numberInt', isText],
  ['$numberLong', isText],
  ['$numberDouble', isText],
  ['$numberDecimal', isText],
  ['S', isText],
  ['N', isText],
  ['BOOL', always],
  ['NULL', always],
  ['M', isObject],
  ['L', Array.isArray],
  ['stringValue', isText],
  ['integerValue', always],
  ['doubleValue', always],
  ['booleanValue', always],
  ['timestampValue', isText],
  ['nullValue', always],
  ['mapValue', isObject],
  ['arrayValue', isObject],
]);

/**
 * The value of an object that holds nothing but a value under the name of its type: `{"$date": "2026-…"}`,
 * `{"S": "voicemail"}`, `{"mapValue": {"fields": {…}}}`. Everything else stays what it is.
 */
export function untyped(value: unknown): unknown {
  if (!isObject(value)) return value;
  const [name = '', ...more] = Object.keys(value);
  const inner = value[name];
  if (more.length > 0 || TYPES.get(name)?.(inner) !== true) return value;
  if (name === 'NULL' || name === 'nullValue') return null;
  if (name === 'mapValue') return (inner as Loose)['fields'] ?? {};
  if (name === 'arrayValue') return (inner as Loose)['values'] ?? [];
  return inner;
}

/** Reads a JSON text, its typed values as what they stand for. Throws where it is no JSON. */
export function parseUntyped(text: string): unknown {
  return JSON.parse(text, (_, value: unknown) => untyped(value)) as unknown;
}
