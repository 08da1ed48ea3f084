import { ALL_CASES } from './all-cases.js';
import type { ElementCase } from './element-case.js';

/** A case with its address: `push-toggle/off-never-asked`. */
export interface AddressedCase {
  readonly path: string;
  readonly tag: string;
  readonly elementCase: ElementCase;
}

/** How a case is named in the gallery's addresses. */
export function casePath(tag: string, name: string): string {
  const slug = name
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return `${tag}/${slug}`;
}

/** Every case of every element, in the order of the gallery. */
export function listCases(): readonly AddressedCase[] {
  return ALL_CASES.flatMap(({ tag, cases }) =>
    cases.map((elementCase) => ({ path: casePath(tag, elementCase.name), tag, elementCase })),
  );
}

/** The case with this address, if there is one. */
export function findCase(path: string): AddressedCase | undefined {
  return listCases().find((addressed) => addressed.path === path);
}
