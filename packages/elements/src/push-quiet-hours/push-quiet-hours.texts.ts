import type { PushText } from '../translations/translation.js';

/** What `<push-quiet-hours>` says. Times are ready to read: "10 PM", or "22:00". */
export interface PushQuietHoursTexts {
  readonly pushQuietHoursLabel: PushText;
  /** What happens in quiet hours. */
  readonly pushQuietHoursHint: PushText;
  /** What quiet hours do not hold for. */
  readonly pushQuietHoursUrgent: PushText;
  /** Labels of two times. */
  readonly pushQuietHoursFrom: PushText;
  readonly pushQuietHoursTo: PushText;
  readonly pushQuietHoursSameDay: (start: string, end: string) => string;
  /** They end on the day after they began. */
  readonly pushQuietHoursNextDay: (start: string, end: string) => string;
  /** Above the days of the week. */
  readonly pushQuietHoursDays: PushText;
  readonly pushQuietHoursChooseDay: PushText;
  readonly pushQuietHoursChooseTimes: PushText;
  readonly pushQuietHoursZone: PushText;
  /** `zone` is a name such as "Europe/Athens". */
  readonly pushQuietHoursDeviceZone: (zone: string) => string;
  /** Buttons. `times` is one of the two texts above, such as "10 PM to 7 AM, next day". */
  readonly pushQuietHoursChangeZone: PushText;
  readonly pushQuietHoursAdd: PushText;
  readonly pushQuietHoursRemove: (times: string) => string;
}

export const pushQuietHoursTexts: PushQuietHoursTexts = {
  pushQuietHoursLabel: 'Quiet hours',
  pushQuietHoursHint:
    'During these times, notifications arrive without a sound on this device. You find them in your inbox.',
  pushQuietHoursUrgent: 'Urgent notifications still make a sound.',
  pushQuietHoursFrom: 'From',
  pushQuietHoursTo: 'To',
  pushQuietHoursSameDay: (start, end) => `${start} to ${end}`,
  pushQuietHoursNextDay: (start, end) => `${start} to ${end}, next day`,
  pushQuietHoursDays: 'Days they start on',
  pushQuietHoursChooseDay: 'Choose at least one day.',
  pushQuietHoursChooseTimes: 'Enter both times.',
  pushQuietHoursZone: 'Time zone',
  pushQuietHoursDeviceZone: (zone) => `${zone}, as on this device`,
  pushQuietHoursChangeZone: 'Change time zone',
  pushQuietHoursAdd: 'Add another time',
  pushQuietHoursRemove: (times) => `Remove ${times}`,
};
