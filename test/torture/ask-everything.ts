import {
  changePreferences,
  diagnose,
  exportData,
  mayPrompt,
  openInbox,
  type PushClient,
  readBadge,
  readPreferences,
  readPromptHistory,
} from '../../packages/client/src/index.js';

/** Calls every function that reads records for a page; none of them may fail over one. */
export async function askEverything(page: PushClient): Promise<void> {
  const inbox = openInbox(page);
  await Promise.all([
    ...[inbox.items(), inbox.unreadCount(), readPreferences(page), readBadge(page), readPromptHistory(page)],
    ...[
      page.canPrompt(),
      mayPrompt(page, { backoffMs: [], minVisits: 1 }),
      exportData(page),
      diagnose(page, { timeoutMs: 1000 }),
    ],
  ]);
  await inbox.markRead('all');
  await changePreferences(page, { locale: 'de' });
}
