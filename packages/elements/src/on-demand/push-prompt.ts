import '../push-prompt/define.js';
