import './push-prompt/define.js';
import './push-toggle/define.js';
