import type { PropertyOptions, PropertyOwner } from './property-table.js';

/** Declares a property. The build makes a table of all of a class, as it does of Lit's decorators. */
export function property(options: PropertyOptions = {}): (prototype: object, name: string) => void {
  return (prototype, name) => {
    const owner = prototype.constructor as PropertyOwner;
    const own = Object.hasOwn(owner, 'properties') ? owner.properties : {};
    owner.properties = { ...own, [name]: options };
  };
}
