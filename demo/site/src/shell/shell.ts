import { html, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { PushClient } from 'web-push-kit';
import { LINE } from '#timetable';
import type { Page } from '../app-context.js';
import { bellIcon, brandMark, clockIcon, messageIcon, personIcon, slidersIcon } from './icons.js';
import type { ToastQueue } from './toasts.js';
import { renderToasts } from './toasts-view.js';

/** What the frame around every page shows. */
export interface ShellState {
  /** What the kit's elements on every page act on. */
  readonly push: PushClient;
  readonly page: Page;
  /** Changes with every navigation, so that no page inherits another's elements. */
  readonly visit: number;
  readonly toasts: ToastQueue;
  readonly announcement: string;
  readonly isOffline: boolean;
  /** First name of who is signed in. */
  readonly userName: string | undefined;
}

/** Renders the frame around a page. */
export function renderShell(state: ShellState): TemplateResult {
  return html`<push-provider .client=${state.push} site-name=${LINE.name}>
    <a class="skip-link" href="#main" @click=${skipToMain}>Skip to content</a>
    ${renderHeader(state)}
    <main id="main" tabindex="-1">
      ${state.isOffline ? html`<p class="offline-bar" role="status">You’re offline. Live changes are missing.</p>` : ''}
      ${keyed(state.visit, state.page.render())}
    </main>
    ${renderFooter()} ${renderToasts(state.toasts)}
    <div class="visually-hidden" aria-live="polite" aria-atomic="true">${state.announcement}</div>
  </push-provider>`;
}

function renderHeader({ page, userName }: ShellState): TemplateResult {
  const { section } = page;
  const links: readonly NavLink[] = [
    { href: '/', label: 'Timetable', icon: clockIcon(), isCurrent: section === 'timetable' || section === 'sailing' },
    { href: '/alerts', label: 'Alerts', icon: bellIcon(), isCurrent: section === 'alerts' || section === 'help' },
    { href: '/inbox', label: 'Messages', icon: messageIcon(), isCurrent: section === 'inbox' },
    { href: '/settings', label: 'Settings', icon: slidersIcon(), isCurrent: section === 'settings' },
    { href: '/account', label: userName ?? 'Sign in', icon: personIcon(), isCurrent: section === 'account' },
  ];
  return html`<header class="site-header">
    <div class="site-header-inner">
      <a class="brand" href="/" aria-label="${LINE.name}, timetable">${brandMark()}<span>${LINE.name}</span></a>
      <nav class="site-nav" aria-label="Main">
        <ul>
          ${links.map((link) => html`<li>${renderNavLink(link)}</li>`)}
        </ul>
      </nav>
      <push-bell placement="inline" panel="both" hide-when="unsupported">
        <a slot="footer" href="/settings">All settings</a>
      </push-bell>
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
  return html`<a href=${href} aria-current=${isCurrent ? 'page' : 'false'}>
    ${icon}<span>${label}</span>
  </a>`;
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
