export { diagnose } from './diagnose.ts';
export { diagnoseLabel } from './diagnose-label.ts';
export { humanise } from './labels.ts';
export { listCodes } from './listed-codes.ts';
export { parseOverrides, type ParsedOverrides } from './parse-overrides.ts';
export { providers, type Provider } from './providers.ts';
export { agrees, resolve } from './resolve.ts';
export { FAULT_OWNERS, NO_SETTINGS, OWNERS } from './diagnosis.ts';
export type * from './diagnosis.ts';
