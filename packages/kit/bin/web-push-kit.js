#!/usr/bin/env node
// Not in dist/, so that installing this workspace finds the command before the first build.
import '../dist/cli/main.js';
