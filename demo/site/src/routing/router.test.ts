import { describe, expect, test } from 'vitest';
import { createRouter, type PageChange, type RouterWindow } from './router.js';

const ORIGIN = 'https://ferry.example';

/** A window's history, as far as the router sees it. */
class FakeWindow implements RouterWindow {
  readonly entries: { url: string; state: unknown }[];
  readonly loaded: string[] = [];
  index = 0;
  scrollY = 0;
  #onPopState: (() => void) | undefined;

  constructor(path: string) {
    this.entries = [{ url: ORIGIN + path, state: null }];
  }

  get entry(): { url: string; state: unknown } {
    return this.entries[this.index]!;
  }

  get location(): RouterWindow['location'] {
    return { href: this.entry.url, assign: (url) => this.loaded.push(String(url)) };
  }

  readonly history: RouterWindow['history'] = this.#createHistory();

  addEventListener(_type: 'popstate', listener: () => void, { signal }: { signal: AbortSignal }): void {
    this.#onPopState = listener;
    signal.addEventListener('abort', () => {
      this.#onPopState = undefined;
    });
  }

  /** What the browser's back and forward buttons do. */
  go(delta: number): void {
    this.index += delta;
    this.#onPopState?.();
  }

  #createHistory(): RouterWindow['history'] {
    const getState = (): unknown => this.entry.state;
    return {
      scrollRestoration: 'auto',
      get state() {
        return getState();
      },
      pushState: (state, _unused, url) => {
        this.entries.splice(this.index + 1, Number.POSITIVE_INFINITY, { url: String(url), state });
        this.index += 1;
      },
      replaceState: (state, _unused, url) => {
        this.entries[this.index] = { url: String(url ?? this.entry.url), state };
      },
    };
  }
}

function startAt(path: string) {
  const window = new FakeWindow(path);
  const shown: PageChange[] = [];
  const controller = new AbortController();
  const router = createRouter({ window, show: (change) => shown.push(change) });
  router.start(controller.signal);
  return { window, shown, router, controller };
}

describe('the router', () => {
  test('shows the page of the address that was loaded', () => {
    const { shown, window } = startAt('/alerts');
    expect(shown).toMatchObject([{ address: { kind: 'alerts' }, arrival: 'first-load' }]);
    expect(window.history.scrollRestoration).toBe('manual');
  });

  test('goes to another page with a new entry, without loading a document', () => {
    const { shown, router, window } = startAt('/');
    router.navigate('/settings#unblock');
    expect(shown.at(-1)).toMatchObject({ address: { kind: 'settings' }, arrival: 'forward' });
    expect(shown.at(-1)?.url.hash).toBe('#unblock');
    expect(window.entries.map(({ url }) => url)).toEqual([`${ORIGIN}/`, `${ORIGIN}/settings#unblock`]);
    expect(window.loaded).toEqual([]);
  });

  test('takes the absolute address of a deep link', () => {
    const { shown, router } = startAt('/');
    router.navigate(new URL(`${ORIGIN}/sailings/route-1-2026-11-22-0715-out`));
    expect(shown.at(-1)?.address).toEqual({ kind: 'sailing', id: 'route-1-2026-11-22-0715-out' });
  });

  test('shows a page again that is open already, without another entry', () => {
    const { shown, router, window } = startAt('/alerts');
    router.navigate('/alerts');
    expect(shown).toHaveLength(2);
    expect(window.entries).toHaveLength(1);
  });

  test.each(['https://other.example/', '/script-tag/', '/push-worker.js'])('lets the browser load %s', (target) => {
    const { shown, router, window } = startAt('/');
    router.navigate(target);
    expect(window.loaded).toEqual([new URL(target, ORIGIN).href]);
    expect(shown).toHaveLength(1);
  });

  test('goes back to where the page was scrolled to, and forward again', () => {
    const { shown, router, window } = startAt('/');
    window.scrollY = 640;
    router.navigate('/alerts');
    window.go(-1);
    expect(shown.at(-1)).toMatchObject({ address: { kind: 'timetable' }, arrival: 'history', scrollTop: 640 });
    window.go(1);
    expect(shown.at(-1)).toMatchObject({ address: { kind: 'alerts' }, arrival: 'history', scrollTop: 0 });
  });

  test('changes the address of a filter in place, and shows nothing anew', () => {
    const { shown, router, window } = startAt('/');
    router.replace('/?from=vey');
    expect(window.entries.map(({ url }) => url)).toEqual([`${ORIGIN}/?from=vey`]);
    expect(shown).toHaveLength(1);
  });

  test('no longer follows the history once it is stopped', () => {
    const { shown, router, window, controller } = startAt('/');
    router.navigate('/alerts');
    controller.abort();
    window.go(-1);
    expect(shown).toHaveLength(2);
  });
});
