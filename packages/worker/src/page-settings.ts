import type { WorkerFeature } from './worker-feature.js';

/** Lets the page settle what a worker without code of the site's own needs to know. It outranks the worker's options. */
export const pageSettings: WorkerFeature = () => ({ reads: ['worker-settings'] });
