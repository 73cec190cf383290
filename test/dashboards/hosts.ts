const DASHBOARD_HOSTS = [
  'dashboard.vapi.ai',
  'dashboard.eu.vapi.ai',
  'dashboard.retellai.com',
  'app.uponai.com',
  // A reseller's own address for Retell's pages, as users add them.
  'calls.reseller.example',
] as const;

/** Hosts of the vendors' APIs that the replicas answer for. `api.uponai.com` is a guess. */
export const API_HOSTS = [
  'api.vapi.ai',
  'api.eu.vapi.ai',
  'api.retellai.com',
  'api.uponai.com',
] as const;

/** Every host that the server answers for. */
export const REPLICA_HOSTS: readonly string[] = [...DASHBOARD_HOSTS, ...API_HOSTS];
