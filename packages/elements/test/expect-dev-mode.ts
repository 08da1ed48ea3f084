declare global {
  /** What Lit has warned of, and what it need not warn of; there in its builds for development. */
  var litIssuedWarnings: Set<string> | undefined;
}

globalThis.litIssuedWarnings = new Set(['dev-mode']);

export {};
