import { composePushHandlers, flatDialect } from 'web-push-kit/worker';

composePushHandlers(self, { dialects: [flatDialect] });
