import { html, nothing, type TemplateResult } from 'lit';
import type { CopyResult } from '../help-steps/copy-controller.js';
import { renderCopyRow } from '../help-steps/render-copy-row.js';
import { isNamedBrowser, renderPicker } from '../help-steps/render-picker.js';
import { fillIn, renderStepList } from '../help-steps/render-steps.js';
import { renderIcon } from '../icons.js';
import type { PushTextKey } from '../translations/translation.js';
import type { HelpSection, HelpView } from './push-help-view.js';

/** What the help says and whom its controls tell. */
export interface HelpContent {
  readonly view: HelpView;
  /** Whether looking again stays in sight while the steps are folded away. */
  readonly isFolding: boolean;
  readonly site: string;
  /** What `{origin}` stands for in an address of settings. */
  readonly origin: string;
  readonly text: (key: PushTextKey) => string;
  readonly pickerText: (name: string) => string;
  readonly copyResult: (address: string) => CopyResult;
  readonly onPick: (kind: HelpSection['kind'], id: string) => void;
  readonly onCopy: (address: string) => void;
  readonly onCheck: () => void;
  readonly onReload: () => void;
}

/** Renders all below the first heading. */
export function renderHelpBody(content: HelpContent): TemplateResult {
  const { view, text } = content;
  return html`<div class="body">
    ${view.isLoading ? html`<p class="loading">${text('pushChecking')}</p>` : nothing}
    ${view.sections.map((section, position) => renderSection(content, section, position))}
    ${view.isLoading || view.sections.length > 0 ? nothing : html`<p>${text('pushHelpNotLoaded')}</p>`}
    ${content.isFolding || view.sections[0]?.kind === 'browser' ? nothing : renderRecheck(content)}
    <slot name="more"></slot>
  </div>`;
}

function renderSection(content: HelpContent, section: HelpSection, position: number): TemplateResult {
  const { entry, kind } = section;
  const { site, text } = content;
  const list = renderStepList(entry, site);
  return html`<div class="section">
    ${position === 0 ? nothing : html`<h3 class="heading" part="heading" lang=${entry.lang}>${fillIn(entry.heading, site)}</h3>`}
    ${renderSectionPicker(content, section)}
    ${position === 0 ? html`<slot name="steps">${list}</slot>` : list}
    ${entry.note === undefined ? nothing : html`<p class="note" part="note" lang=${entry.lang}>${fillIn(entry.note, site)}</p>`}
    ${entry.address === undefined ? nothing : renderAddress(content, kind, entry.address)}
    ${entry.confidence === 'unverified' ? html`<p class="small">${text('pushHelpMayDiffer')}</p>` : nothing}
    ${kind === 'browser' && !content.isFolding ? renderRecheck(content) : nothing}
  </div>`;
}

function renderSectionPicker(content: HelpContent, { kind, entry, groups }: HelpSection): TemplateResult {
  const { site, text, pickerText, onPick } = content;
  return renderPicker({
    id: `picker-${kind}`,
    label: isNamedBrowser(entry) ? pickerText(fillIn(entry.name, site)) : text('pushHelpPickerUnknown'),
    chosen: entry.id,
    groups: groups.map(({ topic, options }) => ({
      label: text(topic === 'situation' ? 'pushHelpSituations' : 'pushHelpBrowsers'),
      options,
    })),
    site,
    onPick: (id) => onPick(kind, id),
  });
}

function renderAddress(content: HelpContent, kind: HelpSection['kind'], pattern: string): TemplateResult {
  const { origin, text, copyResult, onCopy } = content;
  const address = pattern.replaceAll('{origin}', encodeURIComponent(origin));
  return renderCopyRow({
    id: `address-${kind}`,
    label: text('pushHelpAddress'),
    text: address,
    buttonText: text('pushHelpCopy'),
    copiedText: text('pushHelpCopied'),
    selectedText: text('pushHelpSelected'),
    result: copyResult(address),
    onCopy: () => onCopy(address),
  });
}

/** Renders the button that looks again, what came of that, and what may help when nothing did. */
export function renderRecheck({ view, text, onCheck, onReload }: HelpContent): TemplateResult {
  const { recheck, result, isReloadShown, isManagedHintShown } = view;
  const button = html`<button type="button" part="action check" aria-disabled=${String(recheck === 'busy')} @click=${onCheck}>
    ${text(recheck === 'busy' ? 'pushHelpChecking' : 'pushHelpCheckAgain')}
  </button>`;
  return html`
    <div class="recheck" ?hidden=${recheck === 'none' && result === 'none'}>
      ${recheck === 'none' ? nothing : button} ${renderResult(result, text)}
    </div>
    ${isManagedHintShown ? html`<p class="note" part="note">${text('pushHelpManagedHint')}</p>` : nothing}
    ${isReloadShown ? renderReload(text, onReload) : nothing}
  `;
}

function renderResult(result: HelpView['result'], text: HelpContent['text']): TemplateResult | typeof nothing {
  if (result === 'none') return nothing;
  const isUnblocked = result === 'unblocked';
  return html`<span class="result" part="result" data-result=${result}>
    ${renderIcon(isUnblocked ? 'check' : 'bell-slash')}${text(isUnblocked ? 'pushHelpUnblocked' : 'pushHelpStillBlocked')}
  </span>`;
}

function renderReload(text: HelpContent['text'], onReload: () => void): TemplateResult {
  return html`<div class="recheck">
    <span>${text('pushHelpReloadHint')}</span>
    <button type="button" part="action" @click=${onReload}>${text('pushHelpReload')}</button>
  </div>`;
}
