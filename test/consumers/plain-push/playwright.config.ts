import { defineConfig } from '@playwright/test';

export default defineConfig({
  // One test in each browser; both receive real push messages.
  projects: [
    { name: 'chromium', use: { browserName: 'chromium' } },
    { name: 'firefox', use: { browserName: 'firefox' } },
  ],
});
