/**
 * Numbers of the advisory locks this server takes. Arbitrary, but not to be reused:
 * they are shared by everything that uses the same database.
 *
 * @see https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS
 */
export const ADVISORY_LOCKS = {
  /** Held while the schema is brought up to date. */
  migrations: 8030_001,
  /** Held from the insertion of events to the commit, so that events become visible in the order of their ids. */
  events: 8030_002,
} as const;
