import { autoload } from '@web-push-kit/elements/autoload';

export { autoload };

// On a server there is nothing to watch.
if (typeof document !== 'undefined') autoload();
