import { type PushClient, sendTest, type TestResult } from '@web-push-kit/client';
import { registerEnglish } from '../localize.js';
import type { PushTextKey } from '../translations/translation.js';
import { PushTestResultEvent } from './push-test-result-event.js';
import { pushToggleTexts } from './push-toggle.texts.js';

registerEnglish(pushToggleTexts);

/** The outcome of a test, for the user and for the page. */
export interface TestOutcome {
  readonly text: PushTextKey;
  readonly event: PushTestResultEvent;
}

/** Sends a test message, and finds the words for what came of it. */
export async function runTest(client: PushClient): Promise<TestOutcome> {
  const { isOffline } = client.state;
  const result = await sendTest(client);
  const isArrived = result.kind === 'arrived';
  return {
    text: chooseText(result, isOffline),
    event: new PushTestResultEvent(isArrived, isArrived ? result.afterMs : undefined),
  };
}

/** What came of a test, and what to do about it. */
export function chooseText(result: TestResult, isOffline: boolean): PushTextKey {
  switch (result.kind) {
    case 'arrived':
      return 'pushTestArrived';
    case 'not-arrived':
      return isOffline ? 'pushTestOffline' : 'pushTestNotArrived';
    case 'unavailable':
      return result.reason === 'no-test-route' ? 'pushTestMissing' : 'pushTestUnknown';
    case 'refused':
      return isOffline ? 'pushTestOffline' : explainRefusal(result.status);
  }
}

function explainRefusal(status: number | undefined): PushTextKey {
  if (status === 429) return 'pushTestTooMany';
  // Not signed in, not found, gone: the subscription is not the site's any more.
  return status !== undefined && [401, 403, 404, 410].includes(status) ? 'pushTestUnknown' : 'pushTestRefused';
}
