import { expect, test } from 'vitest';
import type { WebDriverCommand } from './web-driver.js';
import { createPage, waitUntil, wrapScript } from './webkit-page.js';

/** A driver that gives prepared answers by path, and remembers what it was told. */
function createDriver(answers: Readonly<Record<string, unknown>>) {
  const commands: WebDriverCommand[] = [];
  const page = createPage((command) => {
    commands.push(command);
    return command.path in answers
      ? Promise.resolve(answers[command.path])
      : Promise.reject(new Error('no such thing'));
  });
  return { page, commands };
}

const element = (id: string) => ({ 'element-6066-11e4-a52e-4f735466cecf': id });
const shadow = (id: string) => ({ 'shadow-6066-11e4-a52e-4f735466cecf': id });

test.each(['return arguments[0] + await 1;', 'return arguments[0] + 1 // with a comment'])(
  'the script %j may await and sees its arguments',
  async (script) => {
    expect(await new Function(wrapScript(script))(2)).toBe(3);
  },
);

test('an element is looked up through the shadow roots on its path', async () => {
  const { page, commands } = createDriver({
    '/element': element('a'),
    '/element/a/shadow': shadow('s'),
    '/shadow/s/element': element('b'),
    '/element/b/click': null,
  });
  await page.click(['push-toggle', 'button']);
  expect(commands.map(({ path }) => path)).toEqual([
    '/element',
    '/element/a/shadow',
    '/shadow/s/element',
    '/element/b/click',
  ]);
  expect(commands.map(({ body }) => body?.value)).toEqual(['push-toggle', undefined, 'button', undefined]);
});

test("an element's attribute is read as it is written", async () => {
  const { page, commands } = createDriver({ '/element': element('a'), '/execute/sync': '/settings' });
  expect(await (await page.find('a')).attribute('href')).toBe('/settings');
  expect(commands.at(-1)?.body?.args).toEqual([element('a'), 'href']);
});

test('an element that is not there is named', async () => {
  const { page } = createDriver({ '/element': element('a'), '/element/a/shadow': shadow('s') });
  await expect(page.find(['push-toggle', '#inner'])).rejects.toMatchObject({
    code: 'program-failed',
    message: expect.stringContaining('#inner'),
  });
});

test("the engine's own error page is no success", async () => {
  const answers = { '/url': null, '/execute/sync': false };
  await expect(createDriver(answers).page.goto('http://127.0.0.1:1/')).rejects.toMatchObject({
    code: 'program-failed',
  });
  await expect(createDriver(answers).page.goto('about:blank')).resolves.toBeUndefined();
  await expect(createDriver({ ...answers, '/execute/sync': true }).page.goto('http://a/')).resolves.toBeUndefined();
});

test('waiting goes on while there is nothing to see and while looking fails', async () => {
  const looks = [() => Promise.resolve(null), () => Promise.reject(new Error('left')), () => Promise.resolve('seen')];
  const look = () => looks.shift()?.() ?? Promise.reject(new Error('looked too often'));
  expect(await waitUntil(look, { what: 'anything', timeoutMs: 10_000 })).toBe('seen');
});

test('waiting ends with the reason why the last look failed', async () => {
  const cause = new Error('undefined is not an object');
  const wait = { what: 'return document.title', timeoutMs: 0 };
  await expect(waitUntil(() => Promise.reject(cause), wait)).rejects.toMatchObject({
    code: 'program-failed',
    cause,
    message: expect.stringContaining('undefined is not an object'),
  });
  await expect(waitUntil(() => Promise.resolve(false), wait)).rejects.toMatchObject({
    cause: undefined,
    message: expect.stringContaining('return document.title'),
  });
});
