import { generate } from 'selfsigned';

/** A private key and a certificate signed with it, both in PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** Makes a fresh self-signed certificate for the hosts; no browser trusts it without being told to. */
export async function createCertificate(hosts: readonly string[]): Promise<Certificate> {
  const made = await generate([{ name: 'commonName', value: 'Replicas of dashboards' }], {
    algorithm: 'sha256',
    keyType: 'ec',
    curve: 'P-256',
    extensions: [{ name: 'subjectAltName', altNames: hosts.map((value) => ({ type: 2, value })) }],
  });
  return { key: made.private, cert: made.cert };
}
