// CleverTap's worker fetches localforage from a CDN; plugins.mjs takes that line out, and here is the same from npm.
import './clevertap-storage.js';
import 'clevertap-web-sdk/sw_webpush.js';
