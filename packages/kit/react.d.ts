import '@web-push-kit/elements/react';
