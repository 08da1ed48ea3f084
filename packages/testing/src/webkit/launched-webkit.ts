/**
 * Where an element is: a CSS selector, or several, each of which is looked up
 * in the open shadow root of the element before it.
 */
export type ElementPath = string | readonly [string, ...string[]];

/** An element of a page in WebKit. */
export interface WebKitElement {
  /** Scrolls it into view and clicks it as a mouse does. */
  click(): Promise<void>;
  /** Its text as rendered. */
  text(): Promise<string>;
  /** The value of an attribute, or `null` when it has none of that name. */
  attribute(name: string): Promise<string | null>;
  /** The role that assistive technology is told. */
  role(): Promise<string>;
  /** The accessible name. */
  label(): Promise<string>;
}

/** A running WebKitGTK with one page. Whatever fails rejects with `PushError` `program-failed`. */
export interface LaunchedWebKit {
  /** Version of WebKitGTK, such as `2.50.6`. */
  readonly version: string;
  /** Opens an address and waits until it has loaded. */
  goto(url: string): Promise<void>;
  /**
   * Runs a script in the page.
   *
   * @param script - Body of an async function; it finds `args` in `arguments`.
   * @returns What it returns, as JSON carries it: `undefined` becomes `null`.
   */
  evaluate(script: string, ...args: readonly unknown[]): Promise<unknown>;
  /** Finds an element; one that is not there yet is waited for, for 5 seconds. */
  find(path: ElementPath): Promise<WebKitElement>;
  /** Finds an element and clicks it. */
  click(path: ElementPath): Promise<void>;
  /**
   * Runs a script, as `evaluate` does, until it returns something truthy,
   * across navigations too.
   *
   * @param options - `timeoutMs`: after how many milliseconds to give up. Default 15000.
   * @returns What it returned at last.
   */
  waitFor(script: string, options?: { readonly timeoutMs?: number }): Promise<unknown>;
  /** Writes what the page shows right now to a PNG file. */
  screenshot(path: string): Promise<void>;
  /** Closes the browser; its data is gone. */
  close(): Promise<void>;
}
