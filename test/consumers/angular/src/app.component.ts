import { Component, CUSTOM_ELEMENTS_SCHEMA, type OnDestroy, signal } from '@angular/core';
import 'web-push-kit/elements';
import type { PushStateChangedEvent } from 'web-push-kit/elements';
import { push } from './push.js';

@Component({
  selector: 'app-root',
  // Angular leaves elements that it does not know to the browser.
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <push-toggle [client]="push" label="Delays of my ferries" (push-state-change)="note($event)"></push-toggle>
      <p id="state">{{ state().kind }}</p>
      <p id="changes">{{ changes().join(' ') }}</p>
    </main>
  `,
})
export class AppComponent implements OnDestroy {
  protected readonly push = push;
  protected readonly state = signal(push.state);
  protected readonly changes = signal<readonly string[]>([]);
  readonly #follow = () => this.state.set(push.state);

  constructor() {
    push.addEventListener('statechange', this.#follow);
  }

  ngOnDestroy(): void {
    push.removeEventListener('statechange', this.#follow);
  }

  protected note(event: Event): void {
    const { state } = event as PushStateChangedEvent;
    this.changes.update((before) => [...before, state.kind]);
  }
}
