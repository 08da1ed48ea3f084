import type { DesktopNotification } from '@web-push-kit/testing';
import { type PayloadCase, readPayloadCases, toContent } from '../../support/payload-cases.js';
import { expect, test } from '../../support/worker-story.js';

/** Samples that name what to show. */
const isShown = ({ kind }: PayloadCase): boolean => kind.startsWith('display');

test('what any backend sends becomes the notification that it means', async ({ subscriber }) => {
  const { site } = subscriber;
  for (const sample of readPayloadCases().filter(isShown)) {
    const { title, body } = sample.expected;
    const shown = await subscriber.sendAndRead(toContent(sample));
    expect.soft(readText(shown), sample.id).toEqual({
      title: title === '__DEFAULT__' ? site.defaultTitle : title,
      body: body ?? (body === null ? '' : expect.any(String)),
    });
  }
});

test('a message that names nothing to show is seen all the same', async ({ subscriber }) => {
  for (const sample of readPayloadCases().filter((candidate) => !isShown(candidate))) {
    const { title } = await subscriber.sendAndRead(toContent(sample));
    expect.soft(title, sample.id).not.toBe('');
  }
});

function readText({ title, body }: DesktopNotification): Pick<DesktopNotification, 'title' | 'body'> {
  return { title, body };
}
