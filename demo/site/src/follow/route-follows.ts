import type { SettingsResult } from 'web-push-kit';
import { isRouteId, type RouteId } from '#timetable';

/** What became of the last change of one route. */
export type FollowNote = 'saving' | 'saved' | 'queued' | 'failed';

/** A route was followed, left, or could not be saved. */
export class FollowChangeEvent extends Event {
  readonly routeId: RouteId;
  readonly note: FollowNote;

  constructor(routeId: RouteId, note: FollowNote) {
    super('change');
    this.routeId = routeId;
    this.note = note;
  }
}

/** The part of the push client that following a route needs. */
export interface FollowClient {
  readonly topics: readonly string[];
  setTopics(topics: readonly string[]): Promise<SettingsResult>;
}

/**
 * The routes that this browser gets messages about. Sends {@link FollowChangeEvent}.
 *
 * A route's id is its topic; the push client keeps the list.
 */
export class RouteFollows extends EventTarget {
  readonly #client: FollowClient;
  readonly #notes = new Map<RouteId, FollowNote>();

  constructor(client: FollowClient) {
    super();
    this.#client = client;
  }

  /** Ids of the followed routes. */
  get routeIds(): readonly RouteId[] {
    return this.#client.topics.filter(isRouteId);
  }

  /** Whether messages about the route are wanted, whether or not notifications are on. */
  isFollowed(routeId: RouteId): boolean {
    return this.#client.topics.includes(routeId);
  }

  /** What became of the last change of this route; `undefined` when there was none. */
  noteOf(routeId: RouteId): FollowNote | undefined {
    return this.#notes.get(routeId);
  }

  /** Adds or removes a route. */
  async setFollowed(routeId: RouteId, isFollowed: boolean): Promise<void> {
    this.#note(routeId, 'saving');
    const result = await this.#client.setTopics(this.#with(routeId, isFollowed));
    // One that a newer choice has overtaken is no news: the switch shows the newer one.
    this.#note(routeId, result.kind === 'superseded' ? 'saved' : result.kind);
  }

  /** Forgets what became of earlier changes: on another page it is no news any more. */
  forgetNotes(): void {
    for (const [routeId, note] of this.#notes) if (note !== 'saving') this.#notes.delete(routeId);
  }

  #with(routeId: RouteId, isFollowed: boolean): readonly string[] {
    const others = this.#client.topics.filter((topic) => topic !== routeId);
    return isFollowed ? [...others, routeId] : others;
  }

  #note(routeId: RouteId, note: FollowNote): void {
    this.#notes.set(routeId, note);
    this.dispatchEvent(new FollowChangeEvent(routeId, note));
  }
}
