import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

/** The certificate of the connections that are encrypted. */
export interface ServiceCertificate {
  /** Private key, PEM. */
  readonly key: string;
  /** Certificate, PEM. */
  readonly cert: string;
  /** SHA-256 of its public key in base64: what Chromium is told to trust, and nothing else. */
  readonly publicKeyHash: string;
  /** Hosts it is valid for. */
  readonly hosts: readonly string[];
}

const LOOPBACK = { names: ['localhost'], addresses: ['127.0.0.1', '::1'] };

/** Makes a certificate for loopback and for some hosts more, valid for a year. */
export async function createServiceCertificate(hosts: readonly string[]): Promise<ServiceCertificate> {
  const names = [...LOOPBACK.names, ...hosts];
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'web-push-kit testing' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    extensions: [
      // Its own authority, so that a sender can be told to trust it.
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', digitalSignature: true, keyCertSign: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          ...names.map((value) => ({ type: 2 as const, value })),
          ...LOOPBACK.addresses.map((ip) => ({ type: 7 as const, ip })),
        ],
      },
    ],
  });
  const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  const publicKeyHash = createHash('sha256').update(publicKey).digest('base64');
  return { key, cert, publicKeyHash, hosts: [...names, ...LOOPBACK.addresses] };
}
