// In this order: what the first one handles, the second one does not hear of.
importScripts('/push-worker.js');
importScripts('/ngsw-worker.js');
