import './push-bell/define.js';
import './push-prompt/define.js';
import './push-provider/define.js';
import './push-status/define.js';
import './push-subscribe/define.js';
import './push-toggle/define.js';
