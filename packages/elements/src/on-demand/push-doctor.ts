import '../push-doctor/define.js';
