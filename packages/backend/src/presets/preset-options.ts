import type { HttpBackendOptions } from '../http-options.js';

/** Any part of a preset can be replaced by one's own. */
export type PresetOptions = Partial<Omit<HttpBackendOptions, 'baseUrl'>>;

/** For backends whose key no request gives. */
export type KeyedPresetOptions = PresetOptions & Pick<HttpBackendOptions, 'key'>;
