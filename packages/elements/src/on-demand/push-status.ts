import '../push-status/define.js';
