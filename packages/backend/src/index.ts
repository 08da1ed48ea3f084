export { type CustomBackendOptions, customBackend } from './custom-backend.js';
export type { BackendRefusal, ExchangeOptions } from './exchange.js';
export { httpBackend } from './http-backend.js';
export type {
  ActivateFacts,
  BodyEncoding,
  BodyShape,
  CsrfOptions,
  HttpBackendOptions,
  HttpOperation,
  KeySource,
  KeyValue,
  SavedFacts,
  StatusOperation,
  SubscribeFacts,
  SubscribeOperation,
  TestFacts,
  UpdateFacts,
} from './http-options.js';
export { type CampfireOptions, campfire } from './presets/campfire.js';
export { discourse } from './presets/discourse.js';
export { type DjangoPushNotificationsOptions, djangoPushNotifications } from './presets/django-push-notifications.js';
export { type DjangoWebpushOptions, djangoWebpush } from './presets/django-webpush.js';
export { fizzy } from './presets/fizzy.js';
export { type HomeAssistantOptions, homeAssistant } from './presets/home-assistant.js';
export { type LaravelOptions, laravel } from './presets/laravel.js';
export type { MastodonOptions } from './presets/mastodon-alerts.js';
export { mastodonApi } from './presets/mastodon-api.js';
export { mastodonWeb } from './presets/mastodon-web.js';
export { type MatrixPusherOptions, matrixPusher } from './presets/matrix-pusher.js';
export { type MisskeyOptions, misskey } from './presets/misskey.js';
export { type NextcloudOptions, nextcloud } from './presets/nextcloud.js';
export { nodebb } from './presets/nodebb.js';
export { ntfy } from './presets/ntfy.js';
export { type ParseOptions, parse } from './presets/parse.js';
export { type PhpbbFormTokens, type PhpbbOptions, phpbb } from './presets/phpbb.js';
export type { KeyedPresetOptions, PresetOptions } from './presets/preset-options.js';
export { type SupabaseRestOptions, supabaseRest } from './presets/supabase-rest.js';
export type {
  PushBackend,
  SavedSubscription,
  SettingsChange,
  SubscribeReceipt,
  SubscribeRequest,
  SubscriptionDetails,
  SubscriptionStatus,
  WorkerRequests,
} from './push-backend.js';
export { type RestBackend, type RestBackendOptions, restBackend } from './rest-backend.js';
export { planRetry, type RetryFacts, spreadDelay } from './retry-delay.js';
