import '../push-snooze/define.js';
