import { isRouteId, type RouteId } from '#timetable';

/** How soon a push service should deliver. @see https://www.rfc-editor.org/rfc/rfc8030#section-5.3 */
export type Urgency = 'very-low' | 'low' | 'normal' | 'high';

/** The operator's form as it is filled in. */
export interface MessageDraft {
  readonly title: string;
  readonly text: string;
  readonly link: string;
  /** A route's id, or empty for everybody. */
  readonly route: string;
  readonly urgency: Urgency;
  readonly ttlSeconds: number;
  /** `'frequent'`, a traveler's id, or empty for everybody. */
  readonly audience: string;
  /** A primary language, or empty for all. */
  readonly language: string;
  /** `'09:00'`, or empty for now. */
  readonly localTime: string;
  /** The text in German; empty when there is none. */
  readonly germanTitle: string;
  readonly germanText: string;
}

/** Body of `POST /api/operator/messages`. */
export interface MessageRequest {
  readonly title: string;
  readonly body: string;
  /** A path on this site. */
  readonly link: string;
  /** Missing for everybody. */
  readonly route?: RouteId;
  readonly urgency: Urgency;
  readonly ttlSeconds: number;
  readonly language?: string;
  readonly traveler?: string;
  readonly minBookings?: number;
  /** On each recipient's own clock; missing for now. */
  readonly localTime?: string;
  readonly translations?: { readonly de: { readonly title: string; readonly body: string } };
}

/** What is wrong with a draft, by field. */
export type DraftProblems = Readonly<Partial<Record<'title' | 'text' | 'link' | 'germanTitle', string>>>;

/** A draft, checked. */
export type CheckedDraft =
  | { readonly kind: 'valid'; readonly request: MessageRequest }
  | { readonly kind: 'invalid'; readonly problems: DraftProblems };

/** Longest title, in characters; notifications show about half of it. */
export const MAX_TITLE_LENGTH = 80;

/** Longest text, in characters. */
export const MAX_TEXT_LENGTH = 240;

/** The form before anything is typed. */
export const EMPTY_DRAFT: MessageDraft = {
  title: '',
  text: '',
  link: '/alerts',
  route: '',
  urgency: 'normal',
  ttlSeconds: 3600,
  audience: '',
  language: '',
  localTime: '',
  germanTitle: '',
  germanText: '',
};

/** Checks a draft; `origin` is the site's own, which links must not leave. */
export function checkDraft(draft: MessageDraft, origin: string): CheckedDraft {
  const title = draft.title.trim();
  const body = draft.text.trim();
  const link = readLink(draft.link, origin);
  const problems = {
    ...problemOf('title', lengthProblem(title, 'a title', MAX_TITLE_LENGTH)),
    ...problemOf('text', lengthProblem(body, 'a text', MAX_TEXT_LENGTH)),
    ...problemOf('link', link === undefined ? 'Enter a page of this site, such as /alerts.' : undefined),
    ...problemOf('germanTitle', germanProblem(draft)),
  };
  if (link === undefined || Object.keys(problems).length > 0) return { kind: 'invalid', problems };
  const { route, urgency, ttlSeconds } = draft;
  return {
    kind: 'valid',
    request: { title, body, link, urgency, ttlSeconds, ...(isRouteId(route) ? { route } : {}), ...readAudience(draft) },
  };
}

type AudienceRequest = Pick<MessageRequest, 'language' | 'traveler' | 'minBookings' | 'localTime' | 'translations'>;

function readAudience({ audience, language, localTime, germanTitle, germanText }: MessageDraft): AudienceRequest {
  const title = germanTitle.trim();
  return {
    ...(audience === 'frequent' ? { minBookings: 2 } : {}),
    ...(audience === '' || audience === 'frequent' ? {} : { traveler: audience }),
    ...(language === '' ? {} : { language }),
    ...(localTime === '' ? {} : { localTime }),
    ...(title === '' ? {} : { translations: { de: { title, body: germanText.trim() } } }),
  };
}

function germanProblem({ germanTitle, germanText }: MessageDraft): string | undefined {
  const title = germanTitle.trim();
  if (title === '') return germanText.trim() === '' ? undefined : 'Enter a title too, or leave both empty.';
  return lengthProblem(title, 'a title', MAX_TITLE_LENGTH);
}

function lengthProblem(text: string, what: string, maxLength: number): string | undefined {
  if (text === '') return `Enter ${what}.`;
  return text.length > maxLength ? `${text.length - maxLength} characters too long.` : undefined;
}

function readLink(text: string, origin: string): string | undefined {
  const link = text.trim();
  if (link === '' || !URL.canParse(link, origin)) return undefined;
  const url = new URL(link, origin);
  return url.origin === origin ? `${url.pathname}${url.search}${url.hash}` : undefined;
}

function problemOf(field: keyof DraftProblems, problem: string | undefined): DraftProblems {
  return problem === undefined ? {} : { [field]: problem };
}
