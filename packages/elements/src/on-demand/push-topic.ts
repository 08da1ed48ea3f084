import '../push-topic/define.js';
