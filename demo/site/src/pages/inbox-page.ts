import { html, type TemplateResult } from 'lit';
import type { Page } from '../app-context.js';
import { pageHead } from '../shell/page-head.js';

/** The page `/inbox`: what arrived on this browser, also what was swiped away unread. */
export class InboxPage implements Page {
  readonly title = 'Messages';
  readonly section = 'inbox';

  render(): TemplateResult {
    return html`${pageHead({ heading: 'Messages', lead: 'What arrives on this browser is kept here for 30 days.' })}
      <div class="content inbox-layout">
        <section class="card" aria-label="Messages">
          <push-inbox no-heading>
            <p slot="empty">No messages yet.</p>
          </push-inbox>
        </section>
        <p><a href="/alerts/help">Why am I not getting alerts?</a></p>
      </div>`;
  }
}
