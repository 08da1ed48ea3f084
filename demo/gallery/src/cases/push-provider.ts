import { html } from 'lit';
import type { ElementCase, ElementCases } from '../element-case.js';

function pretending(mock: string): ElementCase {
  return {
    name: mock,
    render: () => html`<push-provider site-name="Island Ferries" mock=${mock}>
      <push-toggle></push-toggle>
      <push-status></push-status>
    </push-provider>`,
  };
}

export const pushProvider: ElementCases = {
  tag: 'push-provider',
  summary: 'One client for everything inside; draws nothing itself.',
  cases: [pretending('default'), pretending('denied'), pretending('unsubscribed:opted-out offline')],
};
