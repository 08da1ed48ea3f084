export * from '@web-push-kit/elements/jsx';
