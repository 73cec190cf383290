import type { LayoutTraits } from '../../../layouts.ts';

export const traits: Partial<LayoutTraits> = { columns: 'none' };
