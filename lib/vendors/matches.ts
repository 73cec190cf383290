import { VENDORS } from './index.ts';

/** Match patterns of every vendor's dashboard, as a manifest has them. */
export const DASHBOARDS: string[] = Object.values(VENDORS).flatMap((vendor) =>
  vendor.hosts.map(({ host }) => `https://${host}/*`),
);
