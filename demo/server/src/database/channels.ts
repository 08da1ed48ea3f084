/** Notification channels on which the processes that share a database wake each other. */
export const CHANNELS = {
  /** There is something to send. */
  deliveries: 'demo_deliveries',
  /** There is something new to tell the operator's page. */
  events: 'demo_events',
} as const;
