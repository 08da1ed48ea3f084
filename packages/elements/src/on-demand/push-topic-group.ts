import '../push-topic-group/define.js';
