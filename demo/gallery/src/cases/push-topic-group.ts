import { html } from 'lit';
import type { ElementCases } from '../element-case.js';

export const pushTopicGroup: ElementCases = {
  tag: 'push-topic-group',
  summary: 'Topics that belong together, under a heading.',
  cases: [
    {
      name: 'three topics',
      render: () => html`<push-topic-group heading="Your trips">
        <push-topic name="delays" checked hint="When a ferry is late.">Delays</push-topic>
        <push-topic name="gates">Gate changes</push-topic>
        <push-topic name="safety" required>Safety on board</push-topic>
      </push-topic-group>`,
    },
  ],
};
