// Angular without any component: what there is before SwPush comes.
import { provideZonelessChangeDetection } from '@angular/core';
import { createApplication } from '@angular/platform-browser';

globalThis.app = await createApplication({ providers: [provideZonelessChangeDetection()] });
