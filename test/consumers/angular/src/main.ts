// Compiles templates in the browser, which keeps this example small; a project made by Angular's CLI does without.
import '@angular/compiler';
import { provideZonelessChangeDetection } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { AppComponent } from './app.component.js';

await bootstrapApplication(AppComponent, { providers: [provideZonelessChangeDetection()] });
