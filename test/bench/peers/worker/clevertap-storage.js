import localforage from 'localforage';

self.localforage = localforage;
