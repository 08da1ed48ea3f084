import type { BrowserContext, Frame, Page } from '@playwright/test';
import { callBefore } from './call-before.js';

/** Follows what a test does with a browser context that another test uses after it. */
export interface ContextWatch {
  /** The origins of every document that was loaded since the last call. */
  takeOrigins(): ReadonlySet<string>;
  /** Whether the context was closed, or given something that Playwright can not take back. */
  readonly isSpent: boolean;
}

/** Methods of a context after which it is no longer as it was, and nothing undoes them. */
const LASTING = ['addInitScript', 'exposeBinding', 'exposeFunction', 'setHTTPCredentials', 'setGeolocation'] as const;
/** Methods of its clock: the changed clock stays in every page to come. */
const LASTING_OF_CLOCK = ['install', 'pauseAt', 'setFixedTime', 'setSystemTime'] as const;

/** Begins to follow a context. */
export function watchContext(context: BrowserContext): ContextWatch {
  let origins = new Set<string>();
  let isSpent = false;
  const onSpent = (): void => {
    isSpent = true;
  };
  const onNavigated = (frame: Frame): void => {
    if (/^https?:/.test(frame.url())) origins.add(new URL(frame.url()).origin);
  };
  const onPage = (page: Page): void => void page.on('framenavigated', onNavigated);
  for (const page of context.pages()) onPage(page);
  context.on('page', onPage);
  context.on('close', onSpent);
  callBefore(context, LASTING, onSpent);
  callBefore(context.clock, LASTING_OF_CLOCK, onSpent);
  return {
    takeOrigins() {
      const taken = origins;
      origins = new Set();
      return taken;
    },
    get isSpent() {
      return isSpent;
    },
  };
}
