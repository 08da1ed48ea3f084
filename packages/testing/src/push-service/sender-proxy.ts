import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClosingStack } from '../program/closing-stack.js';
import { makeTemporaryFolder } from '../program/temporary-folder.js';
import type { SenderProxy } from './push-service.js';
import type { ServiceCertificate } from './service-certificate.js';

/** Writes down what a sender needs to use the service as its proxy. */
export async function createSenderProxy(
  stack: ClosingStack,
  url: string,
  { cert }: ServiceCertificate,
): Promise<SenderProxy> {
  const certificateFile = join(await makeTemporaryFolder(stack, 'service'), 'certificate.pem');
  await writeFile(certificateFile, cert);
  return {
    url,
    certificate: cert,
    certificateFile,
    env: {
      HTTPS_PROXY: url,
      https_proxy: url,
      // Node from 24 on reads the variables above when told to.
      NODE_USE_ENV_PROXY: '1',
      NODE_EXTRA_CA_CERTS: certificateFile,
      SSL_CERT_FILE: certificateFile,
      REQUESTS_CA_BUNDLE: certificateFile,
      CURL_CA_BUNDLE: certificateFile,
    },
  };
}
