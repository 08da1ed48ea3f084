import { html, type TemplateResult } from 'lit';
import type { Page } from '../app-context.js';
import { pageHead } from '../shell/page-head.js';

/** The page `/alerts/help`: one verdict, one thing to do about it, and everything that was looked at. */
export class HelpPage implements Page {
  readonly title = 'Why am I not getting alerts?';
  readonly section = 'help';

  render(): TemplateResult {
    const lead = 'We look at everything between us and your screen, and tell you the first thing that is in the way.';
    return html`${pageHead({ heading: this.title, lead })}
      <div class="content help-layout">
        <section class="card">
          <push-doctor auto no-heading>
            <a slot="settings" href="/settings">Notification settings</a>
          </push-doctor>
        </section>
      </div>`;
  }
}
