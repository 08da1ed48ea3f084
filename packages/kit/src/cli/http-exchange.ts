/** How the requests of a check are sent. */
export interface ExchangeSettings {
  /** Without a trailing slash. */
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  /** In milliseconds. */
  readonly timeoutMs: number;
}

/** An answer; status 0 means that there was none. */
export interface CheckAnswer {
  readonly status: number;
  /** `undefined` when the body was no object of JSON. */
  readonly json: Readonly<Record<string, unknown>> | undefined;
  readonly text: string;
  readonly headers: Headers;
}

/**
 * Sends one request of the contract.
 *
 * @param body - Sent as JSON; text is sent as it is, as if it were JSON.
 */
export async function send(
  { baseUrl, headers, timeoutMs }: ExchangeSettings,
  route: string,
  body?: unknown,
): Promise<CheckAnswer> {
  const [method = 'GET', path = ''] = route.split(' ');
  try {
    const response = await fetch(baseUrl + path, {
      method,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, json: parseObject(text), text, headers: response.headers };
  } catch {
    // Why there was no answer differs by system; that there was none is what the report says.
    return { status: 0, json: undefined, text: '', headers: new Headers() };
  }
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    // No JSON; the check that wanted some says so.
    return undefined;
  }
}
