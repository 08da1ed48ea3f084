/** Loads the module that defines an element. */
export type ElementLoader = () => Promise<unknown>;

/** The elements of the kit, by tag. Each is a module of its own, which defines the element when it is loaded. */
const LOADERS: Readonly<Record<string, ElementLoader>> = {
  'push-bell': () => import('./push-bell/define.js'),
  'push-doctor': () => import('./push-doctor/define.js'),
  'push-inbox': () => import('./push-inbox/define.js'),
  'push-inbox-item': () => import('./push-inbox-item/define.js'),
  'push-help': () => import('./push-help/define.js'),
  'push-install-guide': () => import('./push-install-guide/define.js'),
  'push-preferences': () => import('./push-preferences/define.js'),
  'push-prompt': () => import('./push-prompt/define.js'),
  'push-provider': () => import('./push-provider/define.js'),
  'push-quiet-hours': () => import('./push-quiet-hours/define.js'),
  'push-snooze': () => import('./push-snooze/define.js'),
  'push-status': () => import('./push-status/define.js'),
  'push-subscribe': () => import('./push-subscribe/define.js'),
  'push-toggle': () => import('./push-toggle/define.js'),
  'push-topic': () => import('./push-topic/define.js'),
  'push-topic-group': () => import('./push-topic-group/define.js'),
};

/** The tags of all elements. */
export const ELEMENT_TAGS: readonly string[] = Object.keys(LOADERS);

const requests = new Map<string, Promise<void>>();

/**
 * Loads and defines an element, once; the elements that are on the page already become what they are.
 *
 * @param tag - Such as `push-help`. What is not an element of the kit is left alone.
 * @param loaders - Where elements come from. Default: from the kit.
 * @returns Resolves when the element is defined, or when its module could not be loaded: offline, or an old page after
 * a new release. It never rejects. The element then stays what it holds, and the next call tries again.
 */
export function loadElement(tag: string, loaders: Readonly<Record<string, ElementLoader>> = LOADERS): Promise<void> {
  const load = Object.hasOwn(loaders, tag) ? loaders[tag] : undefined;
  if (!load || customElements.get(tag)) return Promise.resolve();
  const request = requests.get(tag) ?? load().then(noResult, () => void requests.delete(tag));
  requests.set(tag, request);
  return request;
}

function noResult(): void {
  // Whoever waits wants the element on the page, not its module.
}
