// What `WebPushKit.elements()` gives. The elements are modules beside this one: nothing of them is loaded with it.
export {
  autoload,
  getDefaultClient,
  loadElement,
  PUSH_CONTEXT,
  PushContextRequestEvent,
  plural,
  registerTranslation,
  setDefaultClient,
} from '@web-push-kit/elements';
