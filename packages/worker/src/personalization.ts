import { personalizeMessage } from '@web-push-kit/protocol';
import type { WorkerFeature } from './worker-feature.js';

/** Picks a message's texts by the user's language, and fills in what only this device knows. */
export const personalization: WorkerFeature = (context) => ({
  reads: ['preferences'],
  decide(message) {
    const { attributes, locale = context.scope.navigator.language } = context.records.preferences ?? {};
    return personalizeMessage(message, { ...(attributes && { attributes }), ...(locale && { locale }) });
  },
});
