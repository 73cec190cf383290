import { CATALOG } from './index.ts';
import { reduce, type Facts } from './reduce.ts';

/**
 * The catalog without its texts, for scripts that must stay small. A build evaluates this module and puts what
 * it exports in its place, see `facts-plugin.ts`; tests run it as it stands here.
 */
export const FACTS: Facts = /* @__PURE__ */ reduce(CATALOG);
