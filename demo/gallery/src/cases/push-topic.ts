import { html } from 'lit';
import type { ElementCases } from '../element-case.js';

export const pushTopic: ElementCases = {
  tag: 'push-topic',
  summary: 'One topic to choose: a control for any form.',
  cases: [
    { name: 'off', render: () => html`<push-topic name="delays" hint="When a ferry is late.">Delays</push-topic>` },
    {
      name: 'on',
      render: () => html`<push-topic name="delays" checked hint="When a ferry is late.">Delays</push-topic>`,
    },
    {
      name: 'levels',
      render: () => html`<push-topic name="news" levels level="important" hint="About twice a week.">News</push-topic>`,
    },
    {
      name: 'always sent',
      render: () => html`<push-topic name="safety" required hint="Storm warnings.">Safety on board</push-topic>`,
    },
    { name: 'with sound or without', render: () => html`<push-topic name="news" checked mute>News</push-topic>` },
    { name: 'without a sound', render: () => html`<push-topic name="news" checked mute muted>News</push-topic>` },
    {
      name: 'levels, without a sound',
      render: () => html`<push-topic name="news" levels level="all" mute muted>News</push-topic>`,
    },
    { name: 'disabled', render: () => html`<push-topic name="delays" checked disabled>Delays</push-topic>` },
    {
      name: 'disabled levels',
      render: () => html`<push-topic name="news" levels level="all" disabled>News</push-topic>`,
    },
    {
      name: 'saving',
      render: () => html`<push-topic name="delays" checked .saveStatus=${'saving'}>Delays</push-topic>`,
    },
    { name: 'saved', render: () => html`<push-topic name="delays" checked .saveStatus=${'saved'}>Delays</push-topic>` },
    {
      name: 'queued',
      render: () => html`<push-topic name="delays" checked .saveStatus=${'queued'}>Delays</push-topic>`,
    },
    { name: 'not saved', render: () => html`<push-topic name="delays" .saveStatus=${'failed'}>Delays</push-topic>` },
    { name: 'checking', render: () => html`<push-topic name="delays" .isPending=${true}>Delays</push-topic>` },
    {
      name: 'in a form',
      render: () => html`<form>
        <push-topic-group heading="Your trips">
          <push-topic name="topics" value="delays" checked>Delays</push-topic>
          <push-topic name="topics" value="gates">Gate changes</push-topic>
        </push-topic-group>
      </form>`,
    },
  ],
};
