import '../push-inbox/define.js';
