import { expect, it } from 'vitest';
import { VENDORS } from '../../../lib/vendors/index.ts';
import { DASHBOARDS } from '../../../lib/vendors/matches.ts';

it('matches every host of every vendor, and no other', () => {
  const hosts = Object.values(VENDORS).flatMap((vendor) => vendor.hosts.map(({ host }) => host));
  expect(DASHBOARDS).toEqual(hosts.map((host) => `https://${host}/*`));
});
