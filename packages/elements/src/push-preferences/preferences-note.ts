import { html, nothing, type TemplateResult } from 'lit';
import type { ElementClient } from '../element-client.js';
import { renderIcon } from '../icons.js';
import type { TextFinder } from '../translations/translation.js';
import type { PreferencesView } from './push-preferences-view.js';

/** What the note needs beside the plan. */
export interface NoteFacts {
  readonly view: PreferencesView;
  readonly state: string;
  readonly isHelpOpen: boolean;
  readonly client: ElementClient | undefined;
  readonly siteName: string;
  readonly lang: string;
  readonly dir: string;
  readonly text: TextFinder;
  readonly onTurnOn: () => void;
  readonly onHelp: () => void;
}

/** What stands in the way of notifications, with the way out. */
export function renderNote(facts: NoteFacts): TemplateResult | typeof nothing {
  const { view, text, state } = facts;
  const { note } = view;
  if (!note?.status) return nothing;
  return html`<div class="note" part="note" data-state=${state}>
    <div class="note-words">
      ${note.icon ? renderIcon(note.icon) : nothing}
      <div>
        <p>${text(note.status)}</p>
        ${note.detail ? html`<p class="detail">${text(note.detail)}</p>` : nothing}
      </div>
    </div>
    ${renderAction(facts)}
  </div>`;
}

/** That changes are saved later. */
export function renderOfflineNote({ view, text }: NoteFacts): TemplateResult | typeof nothing {
  if (!view.isOfflineNoteShown) return nothing;
  return html`<div class="note" part="note">
    <div class="note-words">${renderIcon('info')}<p>${text('pushOfflineQueued')}</p></div>
  </div>`;
}

function renderAction(facts: NoteFacts): TemplateResult | typeof nothing {
  const { view, text, onTurnOn } = facts;
  switch (view.action) {
    case 'turn-on':
    case 'try-again':
    case 'waiting':
      return html`<button
        type="button"
        part="action"
        aria-disabled=${view.action === 'waiting' ? 'true' : nothing}
        @click=${onTurnOn}
      >
        ${text(view.action === 'try-again' ? 'pushTryAgain' : 'pushAccept')}
      </button>`;
    case 'unblock':
    case 'install':
      return renderHelp(facts, view.action);
    default:
      return nothing;
  }
}

function renderHelp(facts: NoteFacts, action: 'unblock' | 'install'): TemplateResult {
  const { isHelpOpen, text, onHelp } = facts;
  const label = text(action === 'unblock' ? 'pushPreferencesUnblock' : 'pushPreferencesInstall');
  const help = action === 'unblock' ? renderUnblock : renderInstall;
  return html`<button type="button" part="action" aria-expanded=${isHelpOpen ? 'true' : 'false'} @click=${onHelp}>
      ${label}
    </button>
    ${isHelpOpen ? html`<div class="help">${help(facts)}</div>` : nothing}`;
}

function renderUnblock({ client, siteName, lang, dir }: NoteFacts): TemplateResult {
  return html`<push-help
    .client=${client}
    site-name=${siteName}
    lang=${lang || nothing}
    dir=${dir || nothing}
  ></push-help>`;
}

function renderInstall({ client, siteName, lang, dir }: NoteFacts): TemplateResult {
  return html`<push-install-guide
    .client=${client}
    site-name=${siteName}
    lang=${lang || nothing}
    dir=${dir || nothing}
  ></push-install-guide>`;
}
