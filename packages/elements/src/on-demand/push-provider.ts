import '../push-provider/define.js';
