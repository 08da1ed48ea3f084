import type { WorkerFeature } from './worker-feature.js';

/**
 * Lets the page settle what a worker without code of the site's own needs to know. It outranks the worker's options, which
 * stay the limit of what it may allow.
 */
export const pageSettings: WorkerFeature = () => ({ reads: ['worker-settings'] });
