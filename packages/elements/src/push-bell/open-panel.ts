/** What a bell loads when it is opened for the first time. */
export { BellPanel, type BellPanelHost } from './bell-panel.js';
export { bellPanelStyles } from './bell-panel.styles.js';
export { keepPlaced } from './keep-placed.js';
