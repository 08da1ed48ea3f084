import { restBackend } from '@web-push-kit/backend';
import { createPushClient, type PushClient } from '@web-push-kit/client';
import { allowMarkup } from '@web-push-kit/elements/allow-markup';
import { readClientAttributes } from '@web-push-kit/elements/client-attributes';

/**
 * Creates the client that a `<script>` tag asks for, and allows markup to say the same as the tag.
 *
 * @param script - `document.currentScript`.
 * @returns `undefined` when the tag asks for none, or for one that can not be; the console says why.
 */
export function startFromScript(script: HTMLOrSVGScriptElement | null): PushClient | undefined {
  const { sources, ...attributes } = script?.dataset ?? {};
  const options = readClientAttributes(attributes);
  allowMarkup({
    backends: options && [options.backend],
    workers: options && [options.worker],
    sources: sources?.match(/\S+/g) ?? [],
  });
  if (options === undefined) return undefined;
  try {
    return createPushClient({ deepLinks: 'navigate', ...options, backend: restBackend(options.backend) });
  } catch (error) {
    // The rest of the kit stays usable from the page's own scripts.
    reportError(error);
    return undefined;
  }
}
