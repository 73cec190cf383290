import { CATALOG } from './index.ts';
import { reduce, type Facts } from './reduce.ts';
import { VAPI_FAMILY_CODES } from './vapi-codes.ts';

/**
 * The catalog without its texts, for scripts that must stay small. A build evaluates this module and puts what
 * it exports in its place, see `facts-plugin.ts`; tests run it as it stands here.
 */
export const FACTS: Facts = /* @__PURE__ */ reduce(CATALOG, VAPI_FAMILY_CODES);
