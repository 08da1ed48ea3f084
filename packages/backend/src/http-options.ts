import type { ExchangeOptions } from './exchange.js';
import type {
  PushBackend,
  SavedSubscription,
  SettingsChange,
  SubscribeRequest,
  SubscriptionDetails,
} from './push-backend.js';

/**
 * How a subscription is laid out: `raw` as `{ endpoint, expirationTime, keys }`, `wrapped` as `{ subscription }`,
 * `flat` as `{ endpoint, p256dh, auth }`, `rails` as `{ push_subscription: { endpoint, p256dh_key, auth_key } }`.
 */
export type BodyShape = 'raw' | 'wrapped' | 'flat' | 'rails';

/**
 * How a body is written: as JSON, as a form with brackets (`keys[auth]=…`), as multipart form data with brackets, as
 * form data with all of it as JSON in one field, or not at all.
 */
export type BodyEncoding = 'json' | 'form' | 'multipart' | 'json-field' | 'none';

/** What a body is made from when a subscription is saved. */
export interface SubscribeFacts {
  /** Its keys are written as `subKeyEncoding` says. */
  readonly subscription: SubscriptionDetails;
  readonly request: Omit<SubscribeRequest, 'subscription'>;
}

/** What a body is made from when there is a saved subscription. */
export interface SavedFacts {
  readonly saved: SavedSubscription;
  /** The body that the subscription was saved with: fields of JSON or of a form; `undefined` when it is not known. */
  readonly sent: Readonly<Record<string, unknown>> | undefined;
}

/** Also the settings that change. */
export type UpdateFacts = SavedFacts & { readonly change: SettingsChange };

/** Also the pushed token. */
export type ActivateFacts = SavedFacts & { readonly token: string };

/** Also the id of the message to push. */
export type TestFacts = SavedFacts & { readonly messageId: string };

/** One request. */
export interface HttpOperation<Facts> {
  /**
   * Absolute, or appended to `baseUrl`. `{endpoint}`, `{endpoint:base64url}`, `{id}` (the backend's), `{userId}` and
   * `{token}` are filled in; a request that lacks one of them counts as answered with 404.
   */
  readonly url: string;
  /** Default `POST`. */
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Added to the address; blanks as in `url`. */
  readonly query?: Readonly<Record<string, string>>;
  /**
   * A shape, a function, or `'replay'`: exactly what was sent when the subscription was saved, for backends that know
   * it by that. Default: `wrapped` to subscribe, else `{ endpoint }`.
   */
  readonly body?: BodyShape | 'endpoint' | 'replay' | ((facts: Facts) => unknown);
  /** Default `json`, and `none` for `GET`. */
  readonly encoding?: BodyEncoding;
  /** Name of the field for the encoding `json-field`. Default `data`. */
  readonly field?: string;
  /** Statuses that mean yes. Default: 200 to 299. */
  readonly ok?: readonly number[];
  /** Statuses that mean that there is no such subscription. Default: 404 and 410. */
  readonly gone?: readonly number[];
}

/** Paths are names with dots between them, such as `data.id`. */
export interface SubscribeOperation extends HttpOperation<SubscribeFacts> {
  /** Where in the answer the backend's name for the subscription stands. Default `id`. */
  readonly id?: string;
  /** Where in the answer the saved topics stand. Default `topics`. */
  readonly topics?: string;
  /** Statuses that mean: saved, but waiting for a token that is being pushed. */
  readonly pending?: readonly number[];
  /**
   * What becomes of the old subscription when a new one takes its place: `replace` (default) leaves that to the
   * request, whose body names it where the shape has room; `unsubscribe` sends `unsubscribe` for it afterwards.
   */
  readonly rotation?: 'replace' | 'unsubscribe';
}

/** Asks for a subscription. */
export interface StatusOperation extends HttpOperation<SavedFacts> {
  /** Whether a good answer means that it is known. Default: yes, always. */
  readonly isKnown?: (json: unknown, saved: SavedSubscription) => boolean;
}

/** A key as text, bytes or a list of numbers; in any encoding that `parseApplicationServerKey` reads, or as PEM. */
export type KeyValue = string | Uint8Array | readonly number[];

/** Where the application server key comes from. */
export type KeySource =
  | KeyValue
  /** `<meta name="…" content="the key">`. */
  | { readonly meta: string }
  /** A global variable, as a path. */
  | { readonly global: string }
  | {
      /** Absolute, or appended to `baseUrl`. */
      readonly url: string;
      /** Default `GET`. */
      readonly method?: string;
      /** Sent as JSON. */
      readonly body?: unknown;
      /** Where in the answer the key stands; a function is given JSON, or text. Default: the whole text. */
      readonly path?: string | ((answer: unknown) => unknown);
    }
  | (() => KeyValue | Promise<KeyValue>);

/** A token against forged requests. */
export interface CsrfOptions {
  /** Where it comes from: a meta tag, a cookie, an address, or a function, which may answer with nothing. */
  readonly from:
    | { readonly meta: string }
    /** `refreshUrl` is loaded when there is no cookie yet, or a wrong one. */
    | { readonly cookie: string; readonly refreshUrl?: string }
    | { readonly url: string; readonly path: string }
    | (() => string | undefined | Promise<string | undefined>);
  /** The header that takes it. */
  readonly header: string;
  /** Statuses after which it is read anew and, if it has changed, the request sent once more. Default: 403, 419, 422. */
  readonly refreshOn?: readonly number[];
}

/** A backend in terms of HTTP: see `docs/backends.md`. */
export interface HttpBackendOptions
  extends ExchangeOptions,
    Pick<PushBackend, 'unsubscribeFirst' | 'resyncIntervalMs' | 'onSubscribeRejected'> {
  /** What relative addresses are appended to. */
  readonly baseUrl: string;
  readonly key: KeySource;
  readonly subscribe: SubscribeOperation;
  /** Without it nothing is sent: the backend learns of the end from the push service. */
  readonly unsubscribe?: HttpOperation<SavedFacts>;
  /** Without it, the kit subscribes again. */
  readonly update?: HttpOperation<UpdateFacts>;
  readonly status?: StatusOperation;
  readonly activate?: HttpOperation<ActivateFacts>;
  readonly test?: HttpOperation<TestFacts>;
  /** The whole answer is the data. */
  readonly exportData?: HttpOperation<SavedFacts>;
  readonly eraseData?: HttpOperation<SavedFacts>;
  /** How the browser's keys are written. Default `base64url`. */
  readonly subKeyEncoding?: 'base64url' | 'base64';
  /** Added to every body but a replayed one, such as an access token. */
  readonly extra?: Readonly<Record<string, unknown>> | (() => object | Promise<object>);
  readonly csrf?: CsrfOptions;
  /**
   * The header `Authorization`, such as `Bearer …`. A function is asked with every request, and with `isRefused` once
   * more after a 401.
   */
  readonly authorization?: string | ((isRefused: boolean) => string | Promise<string>);
  /** Hears every answer that was JSON; for tokens that change with each request. */
  readonly onAnswer?: (json: unknown) => void;
  /** `false`: the worker makes no requests; what it could not tell, the next page does. Default `true`. */
  readonly worker?: boolean;
}
