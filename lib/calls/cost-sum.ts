/** Costs are summed in whole millionths of a USD, so that a sum is exact in whatever order. */
export const MICRO = 1_000_000;

/** What calls cost together, as far as that is known. */
export interface CostSum {
  readonly calls: number;
  readonly callsWithCost: number;
  readonly usd: number;
}

/** Adds up what calls cost, exactly to the millionth of a USD. */
export function costSum(calls: readonly { readonly costUsd?: number | undefined }[]): CostSum {
  const costs = calls.flatMap(({ costUsd }) => costUsd ?? []);
  const micro = costs.reduce((sum, cost) => sum + Math.round(cost * MICRO), 0);
  return { calls: calls.length, callsWithCost: costs.length, usd: micro / MICRO };
}
