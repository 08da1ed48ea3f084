// The elements as JSX knows them in React 19: `import 'web-push-kit/react'` anywhere in the project.
import type {} from 'react';
import type { CustomElements } from './dist/jsx.js';

declare module 'react' {
  // biome-ignore lint/style/noNamespace: React's own, and the only way to add to it.
  namespace JSX {
    interface IntrinsicElements extends CustomElements {}
  }
}
