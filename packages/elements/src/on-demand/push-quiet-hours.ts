import '../push-quiet-hours/define.js';
