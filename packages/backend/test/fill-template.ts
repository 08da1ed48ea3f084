import type { RequestTemplate } from '@web-push-kit/storage';
import { toStandardBase64 } from '../src/http-body.js';
import type { SubscriptionDetails } from '../src/push-backend.js';

/** What a worker fills in, by the blank's name. */
export type BlankValues = Readonly<Record<string, string>>;

/** Fills a template to the letter of its description; the worker has its own way to do the same. */
export function fillTemplate(
  template: RequestTemplate,
  values: BlankValues,
): { readonly url: string; readonly body?: string } {
  const escapes = {
    json: (value: string) => JSON.stringify(value).slice(1, -1),
    form: encodeURIComponent,
    none: (value: string) => value,
  };
  const read = (name: string): string | undefined => {
    const value = values[name];
    const isKey = name === 'p256dh' || name === 'auth';
    return value !== undefined && isKey && template.keyEncoding === 'base64' ? toStandardBase64(value) : value;
  };
  const fill = (text: string, encode: (value: string) => string): string =>
    text.replace(/\{\{(\w+)\}\}/g, (blank, name: string) => {
      const value = read(name);
      return value === undefined ? blank : encode(value);
    });
  const url = fill(template.url, encodeURIComponent);
  return template.body === undefined ? { url } : { url, body: fill(template.body, escapes[template.encoding]) };
}

/** Sends a template as a worker would: with nothing but what is in it, and the browser's cookies. */
export async function sendTemplate(
  template: RequestTemplate,
  values: BlankValues,
  send: typeof fetch,
): Promise<{ readonly status: number; readonly sent?: string }> {
  const { url, body } = fillTemplate(template, values);
  const response = await send(url, {
    method: template.method,
    headers: template.headers,
    credentials: template.credentials,
    ...(body === undefined ? {} : { body }),
  });
  await response.arrayBuffer();
  return { status: response.status, ...(body === undefined ? {} : { sent: body }) };
}

/** The values for a subscription. */
export function valuesOf({ endpoint, keys }: SubscriptionDetails, replaces = ''): BlankValues {
  return { endpoint, ...keys, replaces };
}
