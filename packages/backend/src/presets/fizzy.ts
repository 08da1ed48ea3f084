import type { PushBackend } from '../push-backend.js';
import { type CampfireOptions, campfire } from './campfire.js';

/** 37signals' Fizzy: as Campfire, but it only takes endpoints of the push services that it knows (422). */
export function fizzy(baseUrl: string, options: CampfireOptions): PushBackend {
  return campfire(baseUrl, options);
}
