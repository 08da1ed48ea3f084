import type { Dialect } from './dialect.js';
import { declarativeDialect } from './dialects/declarative.js';
import { flatDialect } from './dialects/flat.js';
import { notificationObjectDialect } from './dialects/notification-object.js';
import { optionsObjectDialect } from './dialects/options-object.js';

/** Every payload format the kit knows, in the order of detection: the most telling marks first. */
export const builtInDialects: readonly Dialect[] = [
  declarativeDialect,
  notificationObjectDialect,
  optionsObjectDialect,
  flatDialect,
];
