import type { AppContext, Page } from './app-context.js';
import { AccountPage } from './pages/account-page.js';
import { AlertsPage } from './pages/alerts-page.js';
import { HelpPage } from './pages/help-page.js';
import { InboxPage } from './pages/inbox-page.js';
import { NotFoundPage } from './pages/not-found-page.js';
import { OperatorPage } from './pages/operator-page.js';
import { SailingPage } from './pages/sailing-page.js';
import { SettingsPage } from './pages/settings-page.js';
import { TimetablePage } from './pages/timetable-page.js';
import type { PageAddress } from './routing/match-page.js';

/** Creates the page for an address. */
export function createPage(address: PageAddress, app: AppContext): Page {
  switch (address.kind) {
    case 'timetable':
      return new TimetablePage(app, address.from);
    case 'sailing':
      return new SailingPage(app, address.id);
    case 'alerts':
      return new AlertsPage(app);
    case 'help':
      return new HelpPage();
    case 'inbox':
      return new InboxPage();
    case 'account':
      return new AccountPage(app);
    case 'settings':
      return new SettingsPage(app);
    case 'operator':
      return new OperatorPage(app);
    case 'not-found':
      return new NotFoundPage();
  }
}
