import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { LINE } from '#timetable';
import type { Page } from '../app-context.js';
import { bellIcon, brandMark, clockIcon, slidersIcon } from './icons.js';
import type { ToastQueue } from './toasts.js';
import { renderToasts } from './toasts-view.js';

/** What the frame around every page shows. */
export interface ShellState {
  readonly page: Page;
  /** Changes with every navigation, so that no page inherits another's elements. */
  readonly visit: number;
  readonly toasts: ToastQueue;
  readonly announcement: string;
  readonly isOffline: boolean;
}

/** Renders the frame around a page. */
export function renderShell(state: ShellState): TemplateResult {
  return html`
    <a class="skip-link" href="#main" @click=${skipToMain}>Skip to content</a>
    ${renderHeader(state.page)}
    <main id="main" tabindex="-1">
      ${state.isOffline ? html`<p class="offline-bar" role="status">You’re offline. Live changes are missing.</p>` : ''}
      ${keyed(state.visit, state.page.render())}
    </main>
    ${renderFooter()} ${renderToasts(state.toasts)}
    <div class="visually-hidden" aria-live="polite" aria-atomic="true">${state.announcement}</div>
  `;
}

function renderHeader(page: Page): TemplateResult {
  const isTimetable = page.section === 'timetable' || page.section === 'sailing';
  return html`<header class="site-header">
    <div class="site-header-inner">
      <a class="brand" href="/" aria-label="${LINE.name}, timetable">${brandMark()}<span>${LINE.name}</span></a>
      <nav class="site-nav" aria-label="Main">
        <ul>
          <li>${renderNavLink({ href: '/', label: 'Timetable', icon: clockIcon(), isCurrent: isTimetable })}</li>
          <li>${renderNavLink({ href: '/alerts', label: 'Alerts', icon: bellIcon(), isCurrent: page.section === 'alerts' })}</li>
          <li>
            ${renderNavLink({ href: '/settings', label: 'Settings', icon: slidersIcon(), isCurrent: page.section === 'settings' })}
          </li>
        </ul>
      </nav>
    </div>
  </header>`;
}

interface NavLink {
  readonly href: string;
  readonly label: string;
  readonly icon: TemplateResult;
  readonly isCurrent: boolean;
}

function renderNavLink({ href, label, icon, isCurrent }: NavLink): TemplateResult {
  return html`<a href=${href} aria-current=${isCurrent ? 'page' : 'false'}>${icon}<span>${label}</span></a>`;
}

function renderFooter(): TemplateResult {
  return html`<footer class="site-footer">
    <div class="site-footer-inner">
      <p class="footer-brand">${LINE.name}<span>Sailing the sound since 1907</span></p>
      <ul>
        <li><a href="/operator">Operator</a></li>
        <li><a href="/script-tag/">Without a bundler</a></li>
      </ul>
      <p class="footer-note">
        An invented ferry line: its boats, islands and delays exist only here, to show what web-push-kit does.
      </p>
    </div>
  </footer>`;
}

/** A fragment link would change the address and with it the page's history entry. */
function skipToMain(event: Event): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
