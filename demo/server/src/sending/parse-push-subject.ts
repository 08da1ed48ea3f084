import { isIP } from 'node:net';
import { PushError } from '@web-push-kit/protocol';
import { parseUrl } from '../parse-url.js';

/** Host names at which nobody can be reached; Apple's push service refuses tokens that name one. */
const UNREACHABLE_HOST = /(^|\.)(localhost|local|localdomain|internal|invalid)$/;

/**
 * Checks the contact that is put into every token, where push services look when a sender misbehaves.
 *
 * @param subject - `mailto:` or `https:` URL.
 * @throws {@link PushError} `invalid-option` when some push service would refuse it.
 * @see https://www.rfc-editor.org/rfc/rfc8292#section-2.1
 */
export function parsePushSubject(subject: string): string {
  const problem = findProblem(subject);
  if (problem === undefined) return subject;
  throw new PushError(
    'invalid-option',
    `The push subject "${subject}" ${problem}. Set PUSH_SUBJECT to how you can be reached, such as mailto:ops@ferry.example or https://ferry.example/contact`,
  );
}

function findProblem(subject: string): string | undefined {
  if (/\s/.test(subject)) return 'holds a space';
  const url = parseUrl(subject);
  if (url?.protocol !== 'mailto:' && url?.protocol !== 'https:') return 'is neither a mailto: nor an https: URL';
  const host = url.protocol === 'mailto:' ? hostOfAddress(url.pathname) : url.hostname;
  if (host === undefined) return 'is not one e-mail address';
  if (UNREACHABLE_HOST.test(host.toLowerCase())) return 'names a host that push services cannot reach';
  if (isIP(host.replace(/^\[|\]$/g, '')) !== 0 || !host.includes('.')) return 'does not name a public domain';
  return undefined;
}

function hostOfAddress(address: string): string | undefined {
  return /^[^@,;]+@([^@,;]+)$/.exec(address)?.[1];
}
