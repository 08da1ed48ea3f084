import '../push-bell/define.js';
