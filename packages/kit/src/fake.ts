export * from '@web-push-kit/client/fake';
