/** A checkbox or `<push-topic>` that the page has put into the `topics` slot. */
interface TopicChoice extends Element {
  readonly name: string;
  readonly value?: string;
  readonly checked: boolean;
}

const CHOICES = ':is([slot="topics"], [slot="topics"] *):is(input[type="checkbox"], push-topic)';

/**
 * Reads what a "yes" is about: what there is already, what the page names, and what the user has chosen.
 *
 * @param named - Topics, separated by spaces.
 * @param current - The topics that the subscription has or would have.
 * @returns `undefined` when neither page nor user say anything about topics.
 */
export function readChosenTopics(
  prompt: Element,
  named: string,
  current: readonly string[],
): readonly string[] | undefined {
  const choices = [...prompt.querySelectorAll<TopicChoice>(CHOICES)];
  const wanted = new Set([...current, ...named.split(/[\s,]+/).filter((topic) => topic !== '')]);
  for (const choice of choices) {
    const topic = nameTopic(choice);
    if (choice.checked) wanted.add(topic);
    else wanted.delete(topic);
  }
  return choices.length > 0 || named.trim() !== '' ? [...wanted] : undefined;
}

/** `on` is what a checkbox says that was given no value. */
function nameTopic({ name, value = 'on' }: TopicChoice): string {
  return value === 'on' ? name : value;
}
