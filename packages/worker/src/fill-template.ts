import type { RequestTemplate } from '@web-push-kit/storage';

/** What the blanks of a request stand for; the keys in base64url. */
export type TemplateValues = Readonly<Partial<Record<'endpoint' | 'p256dh' | 'auth' | 'replaces' | 'token', string>>>;

const ESCAPES: Readonly<Record<RequestTemplate['encoding'], (value: string) => string>> = {
  json: (value) => JSON.stringify(value).slice(1, -1),
  form: encodeURIComponent,
  none: (value) => value,
};

/** The request that a template stands for. What looks like a blank but is none of the values stays as it is. */
export function fillTemplate(template: RequestTemplate, values: TemplateValues) {
  const { url, method, headers, credentials, body, encoding, keyEncoding } = template;
  const known: Record<string, string> = { ...values };
  if (keyEncoding === 'base64') for (const name of ['p256dh', 'auth']) known[name] = toBase64(known[name] ?? '');
  const fill = (text: string, encode: (value: string) => string) =>
    text.replace(/{{(\w{1,20})}}/g, (blank, name: string) =>
      Object.hasOwn(known, name) ? encode(known[name] ?? '') : blank,
    );
  const init = { method, headers, credentials, ...(body !== undefined && { body: fill(body, ESCAPES[encoding]) }) };
  return { url: fill(url, encodeURIComponent), init };
}

function toBase64(key: string): string {
  const text = key.replaceAll('-', '+').replaceAll('_', '/');
  return text.padEnd(Math.ceil(text.length / 4) * 4, '=');
}
