import { findStop, findVessel, LINE, type Sailing } from '#timetable';
import type { OutgoingText } from '../messages/outgoing-text.js';
import { REMINDERS_TOPIC } from '../topics.js';

/** What passengers of a sailing are told before it leaves. */
export function composeReminder(
  sailing: Sailing,
  { departsAt, userHash }: { readonly departsAt: number; readonly userHash: string },
): OutgoingText {
  const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: LINE.timeZone }).format(departsAt);
  const from = findStop(sailing.calls[0]?.stopId ?? '')?.name ?? 'the quay';
  const to = findStop(sailing.calls.at(-1)?.stopId ?? '')?.name ?? 'the islands';
  const vessel = findVessel(sailing.vesselId)?.name ?? 'The boat';
  return {
    title: `Your boat to ${to} leaves at ${clock}`,
    body: `${vessel} sails from ${from}. Please be there ten minutes before.`,
    link: `/sailings/${sailing.id}`,
    topic: REMINDERS_TOPIC,
    tag: `reminder-${sailing.id}`,
    isUrgent: true,
    hasButtons: false,
    expiresAt: departsAt,
    userHash,
    translations: {
      de: {
        title: `Ihr Schiff nach ${to} legt um ${clock} ab`,
        body: `Die ${vessel} fährt ab ${from}. Bitte seien Sie zehn Minuten vorher da.`,
      },
    },
  };
}
