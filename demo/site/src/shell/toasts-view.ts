import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { bellIcon, closeIcon } from './icons.js';
import type { Toast, ToastQueue } from './toasts.js';

/** Renders the messages on screen; they are announced by the shell, not by their own region. */
export function renderToasts(queue: ToastQueue): TemplateResult | typeof nothing {
  if (queue.toasts.length === 0) return nothing;
  return html`<section class="toasts" aria-label="New messages">
    <ul>
      ${repeat(
        queue.toasts,
        (toast) => toast.id,
        (toast) => renderToast(toast, () => queue.remove(toast.id)),
      )}
    </ul>
  </section>`;
}

function renderToast(toast: Toast, close: () => void): TemplateResult {
  return html`<li class="toast">
    ${bellIcon()}
    <div class="toast-words">
      <p class="toast-title">${toast.title}</p>
      ${toast.text === undefined ? nothing : html`<p>${toast.text}</p>`}
      ${toast.href === undefined ? nothing : html`<a href=${toast.href}>Show</a>`}
    </div>
    <button type="button" class="icon-button" aria-label="Close message: ${toast.title}" @click=${close}>
      ${closeIcon()}
    </button>
  </li>`;
}
