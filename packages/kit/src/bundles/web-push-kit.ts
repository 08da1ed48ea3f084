import { startFromScript } from './start-from-script.js';

export * from '../elements.js';
export * from '../index.js';

/** The client that the `<script>` tag asked for; `undefined` without `data-backend`. */
export const client = startFromScript(document.currentScript);
