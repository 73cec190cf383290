/*
 * What is never stored: telephone numbers, e-mail addresses, keys and tokens, however they are written. A person's
 * name cannot be told from other words, nor can a key that looks like the ID of a call.
 */

import { RETELL_IDS } from '../vendors/retell-ids.ts';
import { idPattern, UUID } from '../vendors/uuid.ts';

/** What a part of a text seems to be. */
export type PrivateKind = 'number' | 'address' | 'key';

const ASCII = /^[\x20-\x7e]*$/;
/** Marks that show nothing and could be put between letters or digits. */
const INVISIBLE =
  /[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/gu;

/** One form for all the forms that a letter or digit can have: full-width, circled, raised, mathematical. */
function normal(text: string): string {
  return ASCII.test(text) ? text : text.normalize('NFKC').replace(INVISIBLE, '');
}

/**
 * A call, an agent or the like by the vendor's ID for it, and a moment as machines write it
 * (`2026-11-28T01:05:00.000Z`): many digits that say nothing of a person.
 */
const HARMLESS = new RegExp(
  `(?<![a-z0-9])(${idPattern(UUID)}|${RETELL_IDS.any.source}|` +
    '(?:19|20)\\d\\d-[01]\\d-[0-3]\\dT[0-2]\\d:[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d\\d:?\\d\\d)?' +
    ')(?![a-z0-9])',
  'i',
);

const DIGIT = '[\\p{N}零一二三四五六七八九壹贰貳叁參肆伍陆陸柒捌玖]';
/** What may stand between two digits: anything but letters, and letters of Korean that show nothing. */
const BETWEEN = '(?:[^\\p{L}\\p{N}]|[\\u115f\\u1160\\u3164\\uffa0])';
/** Seven digits or more: a telephone number, a card, an account, an address of the network. */
const NUMBER = new RegExp(`[+(]{0,2}${DIGIT}(?:${BETWEEN}{0,8}${DIGIT}){6,}`, 'gu');

const anyCase = (words: string): string =>
  words.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
const WORD = '[^\\s@<>()\\[\\]{},;"\']';
const MAILBOX = `(?:"[^"@]{1,64}"|${WORD}{1,64})`;
const AT_WORD = anyCase('(?:at|arroba)');
const AT = `(?:@|%40|&#0*64;|&#[xX]0*40;|&commat;|\\\\[uUxX]0*40|[(\\[{<]\\s?(?:${AT_WORD}|@)\\s?[)\\]}>])`;
const DOT_WORD = anyCase('(?:dot|punkt|punto)');
const DOT = `(?:\\s?\\.\\s?|\\s?[(\\[{<]\\s?(?:${DOT_WORD}|\\.)\\s?[)\\]}>]\\s?|\\s${DOT_WORD}\\s)`;
const HOST = '[\\p{L}\\p{M}\\p{N}-]{1,63}';
const MAIL_HOSTS = anyCase(
  '(?:gmail|googlemail|outlook|hotmail|live|yahoo|icloud|me|proton|protonmail|gmx|web|aol|mail|qq|163)',
);

const ADDRESS = new RegExp(
  [
    // jane@example.com, jane%40example.com, jane(at)localhost, sip:jane@10.0.0.1, a password before a host
    `${MAILBOX}${AT}(?:\\[[^\\]\\s]{1,64}\\]|${WORD}{1,255}(?<![.:!?]))`,
    // jane @ example.com, jane [at] example [dot] com
    `${MAILBOX}\\s{0,3}${AT}\\s{0,3}${HOST}(?:${DOT}${HOST}){1,8}`,
    // jane at example dot com
    `${MAILBOX}[\\s_-]${AT_WORD}[\\s_-]${HOST}(?:[\\s_-]?[(\\[]?\\s?${DOT_WORD}\\s?[)\\]]?[\\s_-]?${HOST}){1,8}`,
    // jane at gmail.com
    `${MAILBOX}\\s${AT_WORD}\\s${MAIL_HOSTS}\\.[A-Za-z]{2,3}(?:\\.[A-Za-z]{2})?(?![\\p{L}\\p{N}])`,
    // jane.doe at example.com; but "look at docs.example.com" is none
    `[\\p{L}\\p{N}]{1,30}(?:[._+-][\\p{L}\\p{N}]{1,30}){1,4}\\s${AT_WORD}\\s${HOST}(?:\\.${HOST}){1,8}`,
  ].join('|'),
  'gu',
);
/** What every address has: quickly found or not. */
const SOME_AT = /@|%40|&#|&commat|\\[ux]|[([{<]\s?(?:at|arroba)|[\s_-](?:at|arroba)[\s_-]/i;

const BEARER = /\b(?:[Bb]earer|BEARER|[Bb]asic)\s+(?=\S*(?:\d|[a-z][A-Z]|=))[^\s"',;]{6,}/g;
/** A key or password that is called one: `api_key=…`. */
const NAMED_KEY =
  /(?<![a-z0-9])(?:(?:password|passwd|passphrase|pwd|pin|passwort|contrase[nñ]a)["']?\s?[:=]\s?["']?[^\s"']{3,}|(?:api|access|auth|client|private|refresh|secret)?[-_ ]?(?:key|token|secret|signature|authorization|credentials?)["']?\s?[:=]\s?["']?(?:(?=[^\s"']*\d)[^\s"']{6,}|[^\s"']{16,}))/gi;
const PEM = /-----BEGIN [A-Z ]+-----[^]*/g;
/** All that stands together without a space. */
const TOKEN = /[\w+/=.~-]{10,}/g;
/**
 * What keys of well-known services begin with. Gemini's newer ones begin with `AQ.` (copied: a developer's post on
 * hashnode.dev, 2026-11); Retell's with `key_` (copied: settings of public projects, 2026-11), as other words do: a key
 * is longer than most.
 */
const KNOWN_KEY =
  /(?<![A-Za-z0-9])(?:(?:sk|pk|rk|r8|hf|gsk|xai|whsec|gh[opsur]|github_pat|glpat|xox[a-z]|xapp|SG)[-_.](?:[a-z]{2,8}[-_])?|AKIA|ASIA|AIza|AQ[.]|ya29[.]|eyJ|key_(?=[A-Za-z0-9]{16}))(?:(?=[A-Za-z]*\d)[A-Za-z0-9]{8,}|(?=(?:[A-Z]*[a-z]+[A-Z]){2})[A-Za-z0-9]{20,})/;
/** A word that only machines make: letters and digits mixed, or capitals among small letters, at length. */
const MACHINE_WORD =
  /(?<![A-Za-z0-9])(?:(?=[A-Za-z0-9]*[A-Za-z])(?=(?:[A-Za-z]*\d){2})[A-Za-z0-9]{16,}|(?=(?:[A-Z\d]*[a-z][a-z\d]*[A-Z]){5})[A-Za-z0-9]{20,})/;

function isKey(token: string): boolean {
  return /\d|[a-z][A-Z]/.test(token) && (MACHINE_WORD.test(token) || KNOWN_KEY.test(token));
}

/** Hands every private part of a text to `instead`, and puts what that gives in its place. */
function replaceParts(text: string, instead: (kind: PrivateKind) => string): string {
  const hide = (kind: PrivateKind) => (): string => instead(kind);
  let rest = text;
  // Each of these is dear, and hardly ever needed: a quick look first.
  if (SOME_AT.test(rest)) rest = rest.replace(ADDRESS, hide('address'));
  if (rest.includes('-----')) rest = rest.replace(PEM, hide('key'));
  if (/earer\s|EARER\s|asic\s/.test(rest)) rest = rest.replace(BEARER, hide('key'));
  if (/[:=]/.test(rest)) rest = rest.replace(NAMED_KEY, hide('key'));
  const mayHoldNumber = !ASCII.test(rest) || /\d(?:[^\d]*\d){6}/.test(rest);
  const mayHoldKey = [...rest.matchAll(TOKEN)].some(([token]) => isKey(token));
  if (!mayHoldNumber && !mayHoldKey) return rest;
  const hideIn = (part: string): string =>
    part
      .replace(TOKEN, (token) => (isKey(token) ? instead('key') : token))
      .replace(NUMBER, hide('number'));
  // With brackets in the expression, what splits the text is every second part.
  return rest
    .split(HARMLESS)
    .map((part, i) => (i % 2 === 1 ? part : hideIn(part)))
    .join('');
}

/** Labels, codes and names come again and again: what was last found of each. */
const kinds = new Map<string, PrivateKind | 'none'>();
const MOST_KINDS = 2_000;

/** What is private in a text, where anything is; of several kinds the first that was looked for. */
export function privateKind(text: string): PrivateKind | undefined {
  const known = kinds.get(text);
  if (known !== undefined) return known === 'none' ? undefined : known;
  let found: PrivateKind | undefined;
  replaceParts(normal(text), (kind) => {
    found ??= kind;
    return ' ';
  });
  if (kinds.size >= MOST_KINDS) kinds.clear();
  kinds.set(text, found ?? 'none');
  return found;
}

/** Whether a text holds a telephone number, an e-mail address, a key or a token. */
export function isPrivate(text: string): boolean {
  return privateKind(text) !== undefined;
}

const INSTEAD: Readonly<Record<PrivateKind, string>> = {
  number: '[number]',
  address: '[e-mail address]',
  key: '[key]',
};

/** A text without what is private in it, and with a word in its place; the same text where nothing is. */
export function redact(text: string): string {
  let redacted = text;
  // What is left may read as something else: once more, until nothing is found.
  for (let round = 0; round < 4 && isPrivate(redacted); round += 1) {
    redacted = replaceParts(normal(redacted), (kind) => INSTEAD[kind]);
  }
  return isPrivate(redacted) ? '' : redacted;
}
