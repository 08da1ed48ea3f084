import { startApp } from './start-app.js';

const container = document.getElementById('app');
if (container === null) throw new Error('The page has no element with the id "app" to render into');
startApp(container);
