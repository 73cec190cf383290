/**
 * Match patterns of every vendor's dashboard, as a manifest has them. Written out, since a script in the
 * page's own world must stay small; a test holds them to the vendors' hosts.
 */
export const DASHBOARDS: string[] = [
  'https://dashboard.vapi.ai/*',
  'https://dashboard.eu.vapi.ai/*',
  'https://dashboard.retellai.com/*',
  'https://app.uponai.com/*',
];
