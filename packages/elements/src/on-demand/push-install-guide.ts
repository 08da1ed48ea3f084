import '../push-install-guide/define.js';
