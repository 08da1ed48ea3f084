/** How a property of an element that is drawn without Lit relates to its attribute; the names are Lit's. */
export interface PropertyOptions {
  /** There is none. Default: the property's name, with hyphens. */
  readonly attribute?: false;
  /** What the attribute's text means. Default: itself. */
  readonly type?: typeof Boolean | typeof Number;
  /** The attribute follows the property. */
  readonly reflect?: boolean;
  /** What the property is where nobody has set it, or has set it to `undefined`. Default: `false` of a Boolean. */
  readonly default?: unknown;
}

/** The properties of a class and of those that it extends, by name. */
export type PropertyTable = Readonly<Record<string, PropertyOptions>>;

/** A class with properties of its own. */
export interface PropertyOwner {
  properties?: Record<string, PropertyOptions>;
}

/** Collects the properties of a class and of those that it extends. */
export function collectProperties(owner: object | null): PropertyTable {
  if (!owner || !('properties' in owner)) return {};
  const own = Object.hasOwn(owner, 'properties') ? (owner as PropertyOwner).properties : {};
  return { ...collectProperties(Object.getPrototypeOf(owner)), ...own };
}

/** An attribute has the name of its property, with hyphens: `siteName` is `site-name`. */
export function nameAttribute(property: string): string {
  return property.replace(/[A-Z]/g, '-$&').toLowerCase();
}

/** What an attribute's text means. @param value - `null`: there is no such attribute. */
export function readAttribute(value: string | null, { type }: PropertyOptions): unknown {
  if (type === Boolean) return value !== null;
  if (value === null) return undefined;
  return type === Number ? Number(value) : value;
}

/** What a property is where nobody has set it. */
export function readDefault({ type, default: byDefault }: PropertyOptions): unknown {
  return type === Boolean ? false : byDefault;
}

/** What the attribute of a property says; `undefined`: there is none. */
export function showValue(value: unknown): string | undefined {
  if (value === undefined || value === null || value === false) return undefined;
  return value === true ? '' : String(value);
}
