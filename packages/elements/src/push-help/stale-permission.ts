/** Where a page can read the permission. Each of them may be missing. */
export interface PermissionVoices {
  readonly Notification?: { readonly permission: NotificationPermission } | undefined;
  readonly navigator: {
    readonly permissions?: {
      query(descriptor: { name: 'notifications' }): Promise<{ readonly state: PermissionState }>;
    };
  };
}

/**
 * Whether the browser says two different things about the permission: then what it tells this page is old, and a reload
 * helps. Never rejects.
 */
export async function isPermissionStale({ Notification, navigator }: PermissionVoices): Promise<boolean> {
  const own = Notification?.permission;
  const asked = await navigator.permissions?.query({ name: 'notifications' }).catch(() => undefined);
  if (own === undefined || asked === undefined) return false;
  // "prompt" beside "denied" says nothing: Safari always has it so.
  return (own === 'denied' && asked.state === 'granted') || (own !== 'denied' && asked.state === 'denied');
}
