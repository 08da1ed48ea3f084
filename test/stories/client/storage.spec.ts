import { BackendGate } from '../../support/backend-gate.js';
import { expect, test } from '../../support/story.js';

const MESSAGE = { title: 'Nothing is kept here', body: 'And yet it arrives.', link: '/alerts' };

const BROKEN = {
  'is forbidden': `IDBFactory.prototype.open = () => { throw new DOMException('No.', 'SecurityError'); };\n`,
  'never answers': 'IDBFactory.prototype.open = () => new EventTarget();\n',
};

for (const [how, prelude] of Object.entries(BROKEN)) {
  test(`where IndexedDB ${how}, one can turn notifications on, and they arrive`, async ({
    desktop,
    ferry,
    pushPage: page,
  }) => {
    const gate = await BackendGate.open(ferry, {
      preludes: { '/push-worker.js': prelude },
    });
    await page.addInitScript({ content: prelude });
    await ferry.turnOn(page, '/settings', gate.origin);
    await ferry.send(MESSAGE);
    const notification = await desktop.waitForNotification();
    expect(notification.title).toBe(MESSAGE.title);
    await gate.close();
  });
}
