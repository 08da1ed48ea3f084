import '../push-inbox-item/define.js';
