import type { InboxItem } from '@web-push-kit/client';
import { property } from 'lit/decorators.js';
import { FullPushElement } from '../full-push-element.js';

/** What a page can set of an inbox; see `<push-inbox>`. */
export abstract class PushInboxSettings extends FullPushElement {
  /** The heading. Default: "Notifications". */
  @property() heading = '';

  /** Leaves the heading out, where one is there already. */
  @property({ type: Boolean }) noHeading = false;

  /** Leaves out that notifications are off, where the page says so already. */
  @property({ type: Boolean }) noHint = false;

  /** Which items to show; the user can change it. */
  @property() filter: 'all' | 'unread' = 'all';

  /** Whether each day has a heading. A feed (`infinite`) has none. */
  @property() groupBy: 'day' | 'none' = 'day';

  /** How many items are shown at first, and how many more each time. */
  @property({ type: Number }) pageSize = 20;

  /** Shows more by itself when the end comes into sight: a feed, with Page Up and Page Down. */
  @property({ type: Boolean }) infinite = false;

  /** An address on the page's own site with a JSON list of items. Default: the client's inbox. */
  @property() source: string | undefined;

  /** Origins beside the page's own that links of `items` and `source` may lead to, separated by spaces. */
  @property() allowedOrigins = '';

  /** The items to show: `{ id, title, body?, url?, at, isRead }` each. Default: the client's inbox. */
  @property({ attribute: false }) items: readonly InboxItem[] | undefined;

  /** Renders what stands in the place of an item's title and text: words and pictures, no links or buttons. */
  @property({ attribute: false }) renderItem: ((item: InboxItem) => unknown) | undefined;

  /** Goes to a link that no deep link handler of the page has shown. Default: the browser navigates. */
  @property({ attribute: false }) navigate: (url: URL) => void = (url) => location.assign(url);
}
