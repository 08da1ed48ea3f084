/** Loads the module that defines an element. */
export type ElementLoader = () => Promise<unknown>;

/**
 * The elements of the kit, by tag. Each is a module of its own, which defines the element when it is loaded, and which
 * nothing else imports: bundlers warn of modules that are imported both ways, as those in `push-bell/` and so on may be.
 */
const LOADERS: Readonly<Record<string, ElementLoader>> = {
  'push-bell': () => import('./on-demand/push-bell.js'),
  'push-doctor': () => import('./on-demand/push-doctor.js'),
  'push-inbox': () => import('./on-demand/push-inbox.js'),
  'push-inbox-item': () => import('./on-demand/push-inbox-item.js'),
  'push-help': () => import('./on-demand/push-help.js'),
  'push-install-guide': () => import('./on-demand/push-install-guide.js'),
  'push-preferences': () => import('./on-demand/push-preferences.js'),
  'push-prompt': () => import('./on-demand/push-prompt.js'),
  'push-provider': () => import('./on-demand/push-provider.js'),
  'push-quiet-hours': () => import('./on-demand/push-quiet-hours.js'),
  'push-snooze': () => import('./on-demand/push-snooze.js'),
  'push-status': () => import('./on-demand/push-status.js'),
  'push-subscribe': () => import('./on-demand/push-subscribe.js'),
  'push-toggle': () => import('./on-demand/push-toggle.js'),
  'push-topic': () => import('./on-demand/push-topic.js'),
  'push-topic-group': () => import('./on-demand/push-topic-group.js'),
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
