import '../push-preferences/define.js';
