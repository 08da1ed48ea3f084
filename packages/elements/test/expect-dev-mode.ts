declare global {
  /** The warnings that Lit has given or need not give; only its builds for development have them. */
  var litIssuedWarnings: Set<string> | undefined;
}

globalThis.litIssuedWarnings = new Set(['dev-mode']);

export {};
