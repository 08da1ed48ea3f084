import { html, nothing, type TemplateResult } from 'lit';
import type { CopyResult } from '../help-steps/copy-controller.js';
import { renderCopyRow } from '../help-steps/render-copy-row.js';
import { isNamedBrowser, renderPicker } from '../help-steps/render-picker.js';
import { fillIn, renderStepList } from '../help-steps/render-steps.js';
import { renderIcon } from '../icons.js';
import type { PushTextKey } from '../translations/translation.js';
import type { GuideView } from './push-install-guide-view.js';

/** What the guide says and whom its controls tell. */
export interface GuideContent {
  readonly view: GuideView;
  readonly app: string;
  /** The URL of the app's icon; may be empty. */
  readonly icon: string;
  readonly isAboutPush: boolean;
  readonly pageUrl: string;
  /** Puts the name of the app into a text. */
  readonly text: (key: PushTextKey) => string;
  readonly pickerText: (name: string) => string;
  readonly copyResult: CopyResult;
  readonly onPick: (id: string) => void;
  readonly onCopy: () => void;
  readonly onInstall: () => void;
  readonly onIconError: (event: Event) => void;
}

/** Renders the heading's words, without the heading. */
export function renderGuideHeading({ view, app, text }: GuideContent): TemplateResult | string {
  switch (view.kind) {
    case 'steps':
      return html`<span lang=${view.entry.lang}>${fillIn(view.entry.heading, app)}</span>`;
    case 'installed':
      return text('pushInstallGuideInstalled');
    default:
      return text('pushInstallGuideInstallHeading');
  }
}

/** Renders the app's icon: the drawing of a house where it has none. */
export function renderAppIcon({ view, icon, onIconError }: GuideContent): TemplateResult {
  if (icon === '' || view.kind === 'installed') {
    return html`<span class="app-icon" part="icon" aria-hidden="true">
      ${renderIcon(view.kind === 'installed' ? 'check' : 'home')}
    </span>`;
  }
  return html`<img class="app-icon" part="icon" src=${icon} alt="" @error=${onIconError} />`;
}

/** Renders all below the heading. */
export function renderGuideBody(content: GuideContent): TemplateResult {
  return html`<div class="body">${renderKind(content)}<slot name="more"></slot></div>`;
}

function renderKind(content: GuideContent): TemplateResult {
  const { view, text } = content;
  switch (view.kind) {
    case 'loading':
      return html`<p class="loading">${text('pushChecking')}</p>`;
    case 'not-loaded':
      return html`<p>${text('pushInstallGuideNotLoaded')}</p>`;
    case 'installed':
      return html`<p class="why">${text('pushInstallGuideInstalledDetail')}</p>`;
    case 'offer':
      return renderOffer(content, view.isAsking);
    case 'steps':
      return renderInstallSteps(content, view);
  }
}

function renderOffer({ text, onInstall }: GuideContent, isAsking: boolean): TemplateResult {
  return html`
    <p class="why" part="message"><slot>${text('pushInstallGuideWhy')}</slot></p>
    <button type="button" class="install primary" part="action install" aria-disabled=${String(isAsking)} @click=${onInstall}>
      ${text(isAsking ? 'pushInstallGuideAsking' : 'pushInstallGuideInstall')}
    </button>
  `;
}

function renderInstallSteps(content: GuideContent, view: GuideView & { readonly kind: 'steps' }): TemplateResult {
  const { app, isAboutPush, text } = content;
  const { entry, wasDismissed, isNeeded } = view;
  const why = isAboutPush && isNeeded ? 'pushInstallGuideWhyPush' : 'pushInstallGuideWhy';
  return html`
    <p class="why" part="message">
      ${wasDismissed ? text('pushInstallGuideDismissed') : html`<slot>${text(why)}</slot>`}
    </p>
    ${renderGuidePicker(content, view)}
    <slot name="steps">${renderStepList(entry, app)}</slot>
    ${renderNote(entry.lang, entry.note, app)} ${renderNote(entry.lang, isAboutPush ? entry.pushNote : undefined, app)}
    ${entry.hasPageLink ? renderLink(content) : nothing}
    ${entry.confidence === 'unverified' ? html`<p class="small">${text('pushHelpMayDiffer')}</p>` : nothing}
  `;
}

function renderNote(lang: string, note: string | undefined, app: string): TemplateResult | typeof nothing {
  return note === undefined ? nothing : html`<p class="note" part="note" lang=${lang}>${fillIn(note, app)}</p>`;
}

function renderGuidePicker(
  { app, text, pickerText, onPick }: GuideContent,
  { entry, options }: GuideView & { readonly kind: 'steps' },
): TemplateResult {
  return renderPicker({
    id: 'picker',
    label: isNamedBrowser(entry) ? pickerText(fillIn(entry.name, app)) : text('pushHelpPickerUnknown'),
    chosen: entry.id,
    groups: [{ label: '', options }],
    site: app,
    onPick: (id) => onPick(id.replace('install-', '')),
  });
}

function renderLink({ pageUrl, text, copyResult, onCopy }: GuideContent): TemplateResult {
  return renderCopyRow({
    id: 'link',
    label: text('pushInstallGuideLink'),
    text: pageUrl,
    buttonText: text('pushInstallGuideCopyLink'),
    copiedText: text('pushHelpCopied'),
    selectedText: text('pushInstallGuideLinkSelected'),
    result: copyResult,
    onCopy,
  });
}
