/** Version of the kit: the same as in this package's `package.json`. */
export const KIT_VERSION = '0.0.0';
