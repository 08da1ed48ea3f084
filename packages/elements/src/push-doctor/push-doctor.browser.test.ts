import { createFakeDiagnosis, createFakePushClient, type FakeOutcomes } from '@web-push-kit/client/fake';
import { PushError } from '@web-push-kit/protocol';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { announced, expectAccessible, find, mount, PAGES, resetPage, settle } from '../../test/page.js';
import './define.js';
import type { PushDoctorElement } from './push-doctor.js';

async function show(outcomes: FakeOutcomes = {}, properties: Partial<PushDoctorElement> = {}) {
  const doctor = await mount('push-doctor', {
    siteName: 'Island Ferries',
    client: createFakePushClient({ state: 'subscribed' }),
    diagnosis: createFakeDiagnosis(outcomes),
    ...properties,
  });
  await settle(doctor);
  return doctor;
}

/** A browser in which nothing has to be waited for. */
function insecureClient() {
  const active = { state: 'activated', postMessage: () => undefined, addEventListener: () => undefined } as const;
  return createFakePushClient({
    state: 'insecure',
    scope: { isSecureContext: false },
    registration: { scope: 'https://app.example/', installing: null, waiting: null, active },
  });
}

const wordsOf = (host: Element, selector: string): string =>
  (host.shadowRoot?.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();

function button(host: Element, name: string): HTMLButtonElement {
  const found = [...(host.shadowRoot?.querySelectorAll('button') ?? [])].find(
    (one) => one.textContent?.trim() === name,
  );
  if (!found) throw new Error(`There is no button "${name}"`);
  return found;
}

async function until(doctor: PushDoctorElement, check: () => void): Promise<void> {
  await vi.waitFor(async () => {
    await settle(doctor);
    check();
  });
}

function record(doctor: PushDoctorElement): readonly string[] {
  const seen: string[] = [];
  doctor.addEventListener('push-doctor-start', ({ type }) => seen.push(type));
  doctor.addEventListener('push-doctor-check', ({ id, status }) => seen.push(`${id} ${status}`));
  doctor.addEventListener('push-doctor-done', ({ verdict }) => seen.push(`done ${verdict.code ?? verdict.status}`));
  return seen;
}

beforeEach(() => resetPage());
afterEach(() => vi.restoreAllMocks());

describe('the checks', () => {
  test('begin with a click, and end with one line that is announced', async () => {
    const doctor = await mount('push-doctor', {
      client: insecureClient(),
    });
    const seen = record(doctor);
    await userEvent.keyboard('{Tab}{Enter}');
    expect(find(doctor, '.base').getAttribute('aria-busy')).toBe('true');
    await until(doctor, () => expect(wordsOf(doctor, '.summary')).toBe('We found 1 problem.'));
    expect(announced(doctor)).toBe('We found 1 problem.');
    expect(wordsOf(doctor, '.finding')).toContain('This page isn’t secure');
    // What was pressed is gone: the verdict holds the focus.
    expect(doctor.shadowRoot?.activeElement).toBe(find(doctor, '.summary'));
    expect(seen).toEqual(['push-doctor-start', 'secure-context fail', 'done insecure']);
  });

  test('begin by themselves with auto, also when the client comes later, once', async () => {
    const doctor = await mount('push-doctor', { auto: true });
    const seen = record(doctor);
    doctor.client = insecureClient();
    await until(doctor, () => expect(seen.filter((type) => type.startsWith('done'))).toHaveLength(1));
    doctor.requestUpdate();
    await settle(doctor);
    expect(seen.filter((type) => type === 'push-doctor-start')).toHaveLength(1);
  });

  test('cannot be made without a client', async () => {
    const doctor = await mount('push-doctor');
    button(doctor, 'Check now').click();
    await until(doctor, () => expect(wordsOf(doctor, '.summary')).toBe('Notifications can’t be checked on this page.'));
  });

  test('are shown with a word each, and unfold', async () => {
    const doctor = await show({ clock: ['clock-wrong', '7'] });
    expect(wordsOf(doctor, '.summary')).toBe('Notifications should work, but 1 thing needs a look.');
    const all = find<HTMLDetailsElement>(doctor, 'details');
    expect(all.open).toBe(false);
    find(doctor, 'summary').click();
    await until(doctor, () => expect(doctor.open).toBe(true));
    expect(wordsOf(doctor, '.row[data-status=warn]')).toBe('Clock This device’s clock looks wrong. Needs a look');
    expect(doctor.shadowRoot?.querySelectorAll('.row')).toHaveLength(29);
  });

  test('for developers come with advice, in English', async () => {
    document.documentElement.lang = 'de';
    const doctor = await show({ server: ['server-silent', 'HTTP 500'] }, { audience: 'developer' });
    const advice = find(doctor, '.problem .advice');
    expect(advice.textContent).toContain('HTTP 500');
    expect([advice.lang, advice.dir]).toEqual(['en', 'ltr']);
  });

  test('a pause is told by the user’s clock', async () => {
    const until = new Date();
    until.setHours(23, 59, 0, 0);
    const doctor = await show({ preferences: ['snoozed', until.toISOString()] });
    expect(wordsOf(doctor, '.finding')).toBe(
      'Notifications are paused until 11:59 PM.'.replace(' PM', '\u202fPM').replace(/\s+/g, ' '),
    );
  });
});

describe('the one button', () => {
  test('does what the diagnosis can do, and looks again', async () => {
    const client = insecureClient();
    const applyFix = vi.fn(async () => undefined);
    const doctor = await show(
      {},
      { client, diagnosis: createFakeDiagnosis({ server: 'server-forgot' }, { applyFix }) },
    );
    button(doctor, 'Repair').click();
    await until(doctor, () => expect(wordsOf(doctor, '.finding')).toContain('isn’t secure'));
    expect(applyFix).toHaveBeenCalledOnce();
  });

  test('turns notifications on within the click, and tells the page', async () => {
    const diagnosis = createFakeDiagnosis({ permission: 'permission-default' });
    const trySubscribe = vi.spyOn(diagnosis, 'trySubscribe');
    const doctor = await show({}, { diagnosis });
    const events: string[] = [];
    for (const type of ['push-before-request', 'push-subscribe'] as const) {
      doctor.addEventListener(type, () => events.push(type));
    }
    button(doctor, 'Turn on notifications').click();
    expect(trySubscribe).toHaveBeenCalledOnce();
    await until(doctor, () => expect(events).toEqual(['push-before-request', 'push-subscribe']));
  });

  test('asks nobody when the page does not want it', async () => {
    const diagnosis = createFakeDiagnosis({ permission: 'permission-default' });
    const trySubscribe = vi.spyOn(diagnosis, 'trySubscribe');
    const doctor = await show({}, { diagnosis });
    doctor.addEventListener('push-before-request', (event) => event.preventDefault());
    button(doctor, 'Turn on notifications').click();
    expect(trySubscribe).not.toHaveBeenCalled();
  });

  test('says why turning on did not work', async () => {
    const diagnosis = createFakeDiagnosis(
      { permission: 'permission-default' },
      { trials: { 'subscribe-attempt': ['push-service-unreachable', 'subscribe-timeout'] } },
    );
    const doctor = await show({}, { diagnosis });
    // The next look finds the same.
    vi.spyOn(doctor, 'run').mockImplementation(async () => diagnosis);
    button(doctor, 'Turn on notifications').click();
    await until(doctor, () => expect(wordsOf(doctor, '.note')).toContain('couldn’t reach its push service'));
  });

  test.each<[FakeOutcomes, string, string]>([
    [{ permission: 'permission-denied' }, 'How to unblock', 'push-help[topic=permission]'],
    [{ display: 'display-unseen' }, 'What to check on this device', 'push-help[topic=os]'],
    [{ 'ios-install': 'ios-needs-install' }, 'Show me how', 'push-install-guide'],
  ])('for %j shows how: %s', async (outcomes, label, guide) => {
    const doctor = await show(outcomes);
    button(doctor, label).click();
    await settle(doctor);
    expect(find(doctor, guide).getAttribute('site-name')).toBe('Island Ferries');
    expect(button(doctor, label).getAttribute('aria-expanded')).toBe('true');
    button(doctor, label).click();
    await settle(doctor);
    expect(doctor.shadowRoot?.querySelector(guide)).toBeNull();
  });

  test('a browser that was unblocked is looked at again', async () => {
    const client = createFakePushClient({ state: 'denied' });
    const doctor = await show({ permission: 'permission-denied' }, { client });
    const seen = record(doctor);
    button(doctor, 'How to unblock').click();
    client.become('default');
    await until(doctor, () => expect(seen[0]).toBe('push-doctor-start'));
  });

  test('copies the report, which holds no secret', async () => {
    const written: string[] = [];
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => void written.push(text));
    const doctor = await show({ 'key-shape': ['key-invalid', 'It has 32 bytes'] });
    button(doctor, 'Copy report').click();
    await until(doctor, () => expect(announced(doctor)).toBe('Copied.'));
    expect(JSON.parse(written[0] ?? '')).toMatchObject({ verdict: 'fail key-invalid' });
  });

  test('shows the report where it cannot be copied', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('', 'NotAllowedError'));
    const doctor = await show();
    button(doctor, 'Copy report').click();
    await until(doctor, () => expect(announced(doctor)).toBe('Couldn’t copy. Select the text and copy it.'));
    expect(JSON.parse(find<HTMLTextAreaElement>(doctor, 'textarea').value)).toMatchObject({ verdict: 'ok' });
    await expectAccessible(doctor);
  });
});

describe('what the user tries', () => {
  const trial = (doctor: PushDoctorElement, number: number): HTMLElement =>
    find(doctor, `.trial:nth-of-type(${number})`);

  test('a notification from here, which only the user can have seen', async () => {
    const doctor = await show();
    const seen = record(doctor);
    const start = button(doctor, 'Show a notification here');
    start.focus();
    await userEvent.keyboard('{Enter}');
    await until(doctor, () => expect(announced(doctor)).toBe('Did you see it?'));
    expect(doctor.shadowRoot?.activeElement).toBe(start);
    await userEvent.keyboard('{Tab}{Enter}');
    await until(doctor, () => expect(announced(doctor)).toBe('You saw it.'));
    expect(seen).toEqual(['display unknown', 'done ok', 'display ok', 'done ok']);
    expect(wordsOf(doctor, '.summary')).toBe('Notifications should work.');
  });

  test('one that was not seen leads to what the system may hide', async () => {
    const doctor = await show();
    button(doctor, 'Show a notification here').click();
    await until(doctor, () => button(doctor, 'No'));
    button(doctor, 'No').click();
    await settle(doctor);
    expect(wordsOf(doctor, '.finding')).toBe('Your browser accepted the message, but your device may be hiding it.');
    expect(doctor.shadowRoot?.querySelector('push-help[topic=os]')).not.toBeNull();
    // The focus is somewhere, and what follows can be reached.
    expect(trial(doctor, 1).textContent).toContain('may be hiding it');
  });

  test('one through the server, with the time it took', async () => {
    const doctor = await show();
    button(doctor, 'Send a test through the server').click();
    await settle(doctor);
    await until(doctor, () => expect(announced(doctor)).toBe('It arrived after 320 ms.'));
  });

  test('shows that it is under way, and starts nothing else meanwhile', async () => {
    const diagnosis = { ...createFakeDiagnosis(), tryClick: () => new Promise<never>(() => undefined) };
    const tryDisplay = vi.spyOn(diagnosis, 'tryDisplay');
    const doctor = await show({}, { diagnosis });
    button(doctor, 'Try a click').click();
    await settle(doctor);
    expect(trial(doctor, 3).textContent).toContain('Click the notification now.');
    expect(button(doctor, 'Try a click').getAttribute('aria-busy')).toBe('true');
    button(doctor, 'Show a notification here').click();
    expect(tryDisplay).not.toHaveBeenCalled();
    await expectAccessible(doctor);
  });

  test.each<[FakeOutcomes, string, string]>([
    [{ 'round-trip': ['test-lost', '20'] }, 'Send a test through the server', 'didn’t arrive in 20 seconds'],
    [{ 'round-trip': ['test-refused', 'HTTP 410'] }, 'Send a test through the server', 'couldn’t be sent'],
    [{ 'round-trip': 'skipped' }, 'Send a test through the server', 'can’t send a test'],
    [{ click: 'skipped' }, 'Try a click', 'was closed'],
    [{ click: 'click-lost' }, 'Try a click', 'Nothing happened'],
    [{ display: 'display-refused' }, 'Show a notification here', 'didn’t show'],
  ])('%j', async (trials, label, expected) => {
    const doctor = await show({}, { diagnosis: createFakeDiagnosis({}, { trials }) });
    button(doctor, label).click();
    await until(doctor, () => expect(announced(doctor)).toContain(expected));
  });

  test('that fails tells that it could not be tried', async () => {
    const failing = async (): Promise<never> => {
      throw new PushError('backend-unreachable', 'x');
    };
    const doctor = await show({}, { diagnosis: { ...createFakeDiagnosis(), tryRoundTrip: failing } });
    button(doctor, 'Send a test through the server').click();
    await until(doctor, () => expect(trial(doctor, 2).textContent).toContain('can’t send a test'));
  });
});

describe.each(PAGES)('on $name', (page) => {
  test.each<[string, FakeOutcomes | undefined, Partial<PushDoctorElement>]>([
    ['before', undefined, { diagnosis: undefined }],
    ['when all is well', {}, { open: true }],
    ['with a problem', { permission: 'permission-denied' }, { open: true }],
    ['with something to look at', { clock: ['clock-wrong', '7'] }, { open: true }],
    ['for developers', { server: 'server-forgot' }, { open: true, audience: 'developer' }],
    ['with a question', { display: 'display-unconfirmed' }, {}],
  ])('is accessible %s', async (_name, outcomes, properties) => {
    resetPage(page);
    await expectAccessible(await show(outcomes, properties));
  });
});
