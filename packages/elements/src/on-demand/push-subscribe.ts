import '../push-subscribe/define.js';
