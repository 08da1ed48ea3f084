/**
 * Names of members whose values are credentials, whatever the spelling (`accessToken`, `access_token`, `Access-Token`),
 * and of members that are not the application's own data.
 */
const UNWANTED_NAME = /^((access|refresh|id)?[_-]?token|jwt|authorization|password|secret|web_push_kit|__proto__)$/i;

/**
 * A copy of what JSON can express of `value`, without credentials at any depth.
 *
 * What a message carries in `data` is stored with the notification and handed to pages; a bearer token in there
 * would reach more code than its sender meant to trust.
 *
 * @returns `undefined` when it can not be written as JSON, as with a cycle or a depth that exhausts the stack.
 */
export function removeSecrets(value: unknown): unknown {
  try {
    const text = JSON.stringify(value, (name, member) => (UNWANTED_NAME.test(name) ? undefined : member));
    // Mostly there is none, and an exception takes longer than all the rest of a message.
    return text && JSON.parse(text);
  } catch {
    // What is in there can not be handed on.
    return undefined;
  }
}
