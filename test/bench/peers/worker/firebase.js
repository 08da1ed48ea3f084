// Firebase shows the `notification` of a message by itself.
import { initializeApp } from 'firebase/app';
import { getMessaging } from 'firebase/messaging/sw';

getMessaging(initializeApp({ apiKey: 'AIzaSyA-none', projectId: 'p', messagingSenderId: '1', appId: '1:1:web:1' }));
