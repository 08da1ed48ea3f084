import { html, type TemplateResult } from 'lit';
import type { Page } from '../app-context.js';
import { pageHead } from '../shell/page-head.js';

/** The page for addresses that lead nowhere. */
export class NotFoundPage implements Page {
  readonly title = 'Page not found';
  readonly section = 'not-found';

  render(): TemplateResult {
    return html`
      ${pageHead({
        above: 'Page not found',
        heading: 'No boat calls here',
        lead: 'This address isn’t on our chart. It may have been moved, or mistyped.',
      })}
      <div class="content">
        <ul class="way-out">
          <li><a class="button" href="/">Today’s sailings</a></li>
          <li><a class="button button-quiet" href="/alerts">Alerts by route</a></li>
          <li><a class="button button-quiet" href="/settings">Settings</a></li>
        </ul>
      </div>
    `;
  }
}
