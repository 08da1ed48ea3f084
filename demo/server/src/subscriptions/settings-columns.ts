import type { SqlValue } from '../database/database.js';
import type { SettingsInput } from './parse-settings.js';

/** A value for a column of `subscriptions`. */
export interface ColumnValue {
  readonly name: string;
  /** Its type in SQL: a parameter alone would be taken for text. */
  readonly type: string;
  readonly value: SqlValue;
}

/** What changes in the table when these settings are given. */
export function columnsOf(settings: SettingsInput): readonly ColumnValue[] {
  const { topics, topicLevels, attributes, locale, timeZone, userId, consent } = settings;
  const columns: readonly (readonly [string, string, SqlValue | undefined])[] = [
    ['topics', 'text[]', topics],
    ['topic_levels', 'jsonb', toJson(topicLevels)],
    ['attributes', 'jsonb', toJson(attributes)],
    ['locale', 'text', locale],
    ['time_zone', 'text', timeZone],
    ['user_id', 'text', userId],
    ['consent', 'jsonb', toJson(consent)],
  ];
  return columns.flatMap(([name, type, value]) => (value === undefined ? [] : [{ name, type, value }]));
}

function toJson(value: object | undefined): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value);
}
