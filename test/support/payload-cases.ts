import { readFileSync } from 'node:fs';

/** What a real backend sends, and what becomes of it. */
export interface PayloadCase {
  readonly id: string;
  readonly backend: string;
  readonly encoding: 'json' | 'text' | 'empty';
  readonly payload: unknown;
  readonly kind: string;
  /** Members of the parsed message: `null` for those that must not be there. */
  readonly expected: Readonly<Record<string, unknown>>;
}

const FILE = new URL('../../packages/protocol/test/cases/payload-samples.json', import.meta.url);

/** The samples that the parsers of the protocol are tested with. */
export function readPayloadCases(): readonly PayloadCase[] {
  return (JSON.parse(readFileSync(FILE, 'utf8')) as { readonly cases: readonly PayloadCase[] }).cases;
}

/** What a backend hands to the encryption; `undefined` for a push without content. */
export function toContent({ encoding, payload }: PayloadCase): string | undefined {
  if (encoding === 'empty') return undefined;
  return encoding === 'text' ? String(payload) : JSON.stringify(payload);
}
