/**
 * What a value that comes from outside may be, checked by hand: scripts that must stay small have no room for
 * a library of schemas.
 */
import { isHostName } from '../vendors/added-host.ts';
import { VENDORS } from '../vendors/index.ts';
import type { VendorId } from '../vendors/vendor.ts';

/** An object from outside: it may have any fields. */
export type Loose = Readonly<Record<string, unknown>>;

/** An object that is no list, of whatever fields. */
export const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list of at most so many. */
export const isList = (value: unknown, most: number): value is readonly unknown[] =>
  Array.isArray(value) && value.length <= most;

/** A text of at most so many characters. */
export const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length <= most;

/** A number from one to another, both included. */
export const isNumber = (value: unknown, least: number, most: number): value is number =>
  typeof value === 'number' && value >= least && value <= most;

/** A whole number from one to another, both included. */
export const isWhole = (value: unknown, least: number, most: number): value is number =>
  isNumber(value, least, most) && Number.isInteger(value);

/** The last moment that a date can have, ms since 1970. */
export const LATEST = 8.64e15;

/** A moment that a date can have from 1970 on, ms since then. */
export const isMoment = (value: unknown): value is number => isNumber(value, 0, LATEST);

/** One of a few texts. */
export const isOneOf = <T extends string>(value: unknown, of: readonly T[]): value is T =>
  (of as readonly unknown[]).includes(value);

/** A vendor's id. */
export const isVendor = (value: unknown): value is VendorId =>
  isText(value, 20) && Object.hasOwn(VENDORS, value);

/** A host name, without scheme. */
export const isHost = (value: unknown): value is string => isText(value, 253) && isHostName(value);
