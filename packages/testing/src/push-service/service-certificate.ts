import { createHash, X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

/** The certificate of the connections that a browser only makes encrypted. */
export interface ServiceCertificate {
  /** Private key, PEM. */
  readonly key: string;
  /** Certificate, PEM. */
  readonly cert: string;
  /** SHA-256 of its public key in base64: what Chromium is told to trust, and nothing else. */
  readonly publicKeyHash: string;
}

/** Makes a certificate for loopback, valid for a year. */
export async function createServiceCertificate(): Promise<ServiceCertificate> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'web-push-kit testing' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
          { type: 7, ip: '::1' },
        ],
      },
    ],
  });
  const publicKey = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
  return { key, cert, publicKeyHash: createHash('sha256').update(publicKey).digest('base64') };
}
