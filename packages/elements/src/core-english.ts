import { registerEnglish } from './localize.js';
import { coreTexts } from './translations/en.js';

registerEnglish(coreTexts);
