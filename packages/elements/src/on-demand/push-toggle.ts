import '../push-toggle/define.js';
