/** Whether there is no document to show anything in. */
export const isServer = typeof document === 'undefined';
