import { pushToggle } from './cases/push-toggle.js';
import type { ElementCases } from './element-case.js';

/** Every element of the kit, in the order of the gallery. */
export const ALL_CASES: readonly ElementCases[] = [pushToggle];
