import 'web-push-notifications/widget-subscribe-popup.js';
import 'web-push-notifications/widget-subscription-button.js';
import 'web-push-notifications/widget-subscription-prompt.js';
