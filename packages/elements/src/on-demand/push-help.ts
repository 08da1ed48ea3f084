import '../push-help/define.js';
