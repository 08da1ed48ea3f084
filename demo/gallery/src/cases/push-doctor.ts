import { html, type TemplateResult } from 'lit';
import type { Diagnosis } from 'web-push-kit';
import type { PushDoctorElement } from 'web-push-kit/elements';
import {
  createFakeDiagnosis,
  createFakePushClient,
  type FakeOutcomes,
  type FakePushClient,
  type FakeState,
} from 'web-push-kit/fake';
import type { ElementCase, ElementCases } from '../element-case.js';

function renderDoctor(diagnosis: Diagnosis | undefined, state: FakeState = 'subscribed'): TemplateResult {
  return html`<push-doctor
    site-name="Island Ferries"
    .client=${createFakePushClient({ state })}
    .diagnosis=${diagnosis}
  ></push-doctor>`;
}

function found(name: string, outcomes: FakeOutcomes): ElementCase {
  return { name, render: () => renderDoctor(createFakeDiagnosis(outcomes)) };
}

async function findDoctor(root: HTMLElement): Promise<PushDoctorElement | null> {
  const doctor = root.querySelector<PushDoctorElement>('push-doctor');
  await doctor?.updateComplete;
  return doctor;
}

/** Presses what `selectors` find, one after the other. */
function pressing(...selectors: readonly string[]): (root: HTMLElement) => Promise<void> {
  return async (root) => {
    const doctor = await findDoctor(root);
    for (const selector of selectors) {
      doctor?.shadowRoot?.querySelector<HTMLElement>(selector)?.click();
      // A trial takes a few turns.
      await new Promise((resolve) => setTimeout(resolve));
      await doctor?.updateComplete;
    }
  };
}

const never = (): Promise<never> => new Promise(() => undefined);

/** A client that never finds out where the browser stands. */
function neverReady(): FakePushClient {
  return Object.defineProperty(createFakePushClient(), 'whenReady', { value: never() });
}

const STATES: readonly ElementCase[] = [
  { name: 'before', render: () => renderDoctor(undefined) },
  {
    name: 'checking',
    render: () => html`<push-doctor auto .client=${neverReady()}></push-doctor>`,
  },
  { name: 'cannot check', render: () => html`<push-doctor></push-doctor>`, prepare: pressing('button') },
  found('all is well', {}),
  found('one thing needs a look', { clock: ['clock-wrong', '7'] }),
  {
    name: 'all checks',
    render: () =>
      html`<push-doctor open .diagnosis=${createFakeDiagnosis({ manifest: 'skipped', clock: 'unknown' })}></push-doctor>`,
  },
];

const PROBLEMS: readonly ElementCase[] = [
  found('not secure', { 'secure-context': 'insecure' }),
  found('embedded', { 'top-level': 'embedded' }),
  found('in the browser of an app', { 'in-app-browser': ['in-app-browser', 'Instagram'] }),
  found('iPhone, in a tab', { 'ios-install': 'ios-needs-install' }),
  found('not supported', { apis: ['apis-missing', 'PushManager'] }),
  found('offline', { online: 'offline' }),
  found('blocked', { permission: 'permission-denied' }),
  found('never turned on', { permission: 'permission-default' }),
  found('the setting has changed', { permission: ['permission-mismatch', 'granted and denied'] }),
  found('no memory', { storage: 'storage-blocked' }),
  found('a file is missing', { 'worker-file': ['worker-file-missing', '404'] }),
  found('left over from another service', { 'other-kits': ['two-subscriptions', 'OneSignal'] }),
  found('turned off by the user', { subscription: 'opted-out' }),
  found('lost by the server', { server: 'server-forgot' }),
  found('a network in the way', { 'subscribe-attempt': ['push-service-unreachable', 'subscribe-timeout'] }),
  found('paused', { preferences: ['snoozed', new Date(Date.now() + 3_600_000).toISOString()] }),
  found('quiet hours', { preferences: 'quiet-hours' }),
  {
    name: 'how to unblock',
    render: () => renderDoctor(createFakeDiagnosis({ permission: 'permission-denied' }), 'denied'),
    prepare: pressing('[part=action]'),
  },
  {
    name: 'how to install',
    render: () => renderDoctor(createFakeDiagnosis({ 'ios-install': 'ios-needs-install' }), 'ios-needs-install'),
    prepare: pressing('[part=action]'),
  },
];

const TRIALS: readonly ElementCase[] = [
  { ...found('was it seen?', {}), prepare: pressing('.trial:nth-of-type(1) button') },
  {
    ...found('it was not seen', {}),
    prepare: pressing('.trial:nth-of-type(1) button', '.answers button:nth-of-type(2)'),
  },
  {
    name: 'waiting for a test',
    render: () => renderDoctor({ ...createFakeDiagnosis(), tryRoundTrip: never }),
    prepare: pressing('.trial:nth-of-type(2) button'),
  },
  { ...found('all was tried', { display: 'ok', 'round-trip': 'ok', click: 'ok' }) },
  found('a test was lost', { 'round-trip': ['test-lost', '20'] }),
  found('a click was lost', { display: 'ok', click: 'click-lost' }),
];

const DEVELOPERS: readonly ElementCase[] = [
  {
    name: 'for developers',
    render: () => html`<push-doctor
      audience="developer"
      open
      .diagnosis=${createFakeDiagnosis({
        'worker-scope': ['page-out-of-scope', '/app/'],
        'security-policy': ['policy-blocks', 'connect-src'],
        server: ['server-silent', 'backend-rejected, HTTP 500'],
      })}
    ></push-doctor>`,
  },
  {
    name: 'some checks only',
    render: () => html`<push-doctor
      open
      checks="permission subscription server"
      .diagnosis=${createFakeDiagnosis()}
    ></push-doctor>`,
  },
];

export const pushDoctor: ElementCases = {
  tag: 'push-doctor',
  summary: 'Finds out why notifications do not arrive.',
  cases: [...STATES, ...PROBLEMS, ...TRIALS, ...DEVELOPERS],
};
