import '@web-push-kit/elements/define';

export * from '@web-push-kit/elements';
