import type { HelpStepsTranslation } from './help-steps-translation.js';

const BACK = 'Torna qui e premi “Verifica di nuovo”.';
const OPEN = 'Apri {site} dalla schermata Home.';
const THEN_TURN_ON = 'Poi attiva lì le notifiche.';
const ADD_TO_HOME_SCREEN =
  'Tocca “Aggiungi alla schermata Home”, poi “Aggiungi”. Lascia attivata l’opzione “Apri come app web”.';
const SHARE = 'Tocca Condividi, il quadrato con una freccia verso l’alto. Non lo vedi? Tocca prima •••.';
const SHARE_IN_ADDRESS_BAR =
  'Nella barra degli indirizzi, tocca Condividi, il quadrato con una freccia verso l’alto. Non lo vedi? Apri prima il menu.';
const VIEW_MORE = 'Scorri verso il basso. Tocca “Mostra altro” o “Altro”, se c’è.';
const CHROMIUM_STEPS = [
  'Seleziona l’icona a sinistra dell’indirizzo della pagina.',
  'Attiva “Notifiche” o scegli “Reimposta autorizzazione”.',
  BACK,
];
const CHROMIUM_ANDROID_STEPS = [
  'Tocca l’icona a sinistra dell’indirizzo della pagina.',
  'Tocca “Autorizzazioni”, poi “Notifiche”, e attivale o reimpostale.',
  BACK,
];

/** The steps in Italian. */
export const helpSteps: HelpStepsTranslation = {
  $code: 'it',
  entries: {
    'chrome-desktop': {
      name: 'Chrome sul computer',
      heading: 'Come sbloccare in Chrome',
      steps: CHROMIUM_STEPS,
    },
    'chrome-android': {
      name: 'Chrome su Android',
      heading: 'Come sbloccare in Chrome su Android',
      steps: CHROMIUM_ANDROID_STEPS,
      note: 'L’interruttore è grigio? Allora è Android a bloccare Chrome: scegli sopra “Android blocca il browser”.',
    },
    'edge-desktop': {
      name: 'Edge sul computer',
      heading: 'Come sbloccare in Edge',
      steps: [
        'Seleziona il lucchetto o i cursori a sinistra dell’indirizzo della pagina.',
        'Seleziona “Autorizzazioni per questo sito”, poi imposta “Notifiche” su “Consenti”.',
        BACK,
      ],
      note: 'C’è una campanella barrata nella barra degli indirizzi? Selezionala, poi scegli “Consenti”.',
    },
    'edge-android': {
      name: 'Edge su Android',
      heading: 'Come sbloccare in Edge su Android',
      steps: [
        'Tocca il lucchetto a sinistra dell’indirizzo della pagina.',
        'Tocca “Autorizzazioni”, poi “Notifiche”, e attivale.',
        BACK,
      ],
    },
    'firefox-desktop': {
      name: 'Firefox sul computer',
      heading: 'Come sbloccare in Firefox',
      steps: [
        'Seleziona il fumetto barrato a sinistra dell’indirizzo della pagina.',
        'Accanto a “Inviare notifiche”, seleziona la × per eliminare “Bloccato”.',
        BACK,
      ],
      note: 'Non c’è il fumetto? Nelle impostazioni di Firefox, sotto “Notifiche”, cerca {site} e scegli “Consenti”.',
    },
    'firefox-android': {
      name: 'Firefox su Android',
      heading: 'Come sbloccare in Firefox su Android',
      steps: [
        'Tocca lo scudo o il lucchetto nella barra degli indirizzi.',
        'Alla voce “Notifiche”, tocca “Bloccato” in modo che diventi “Consentito”.',
        BACK,
      ],
    },
    'safari-macos': {
      name: 'Safari su Mac',
      heading: 'Come sbloccare in Safari',
      steps: [
        'Nella barra dei menu, apri Safari, poi “Impostazioni…”.',
        'Seleziona “Siti web”, poi “Notifiche”.',
        'Imposta {site} su “Consenti”.',
        BACK,
      ],
      note: '{site} non c’è? Seleziona, in basso, l’opzione che permette ai siti web di chiedere di inviare notifiche.',
    },
    'safari-macos-app': {
      name: 'App web nel Dock di un Mac',
      heading: 'Come sbloccare un’app web su Mac',
      steps: [
        'Apri “Impostazioni di Sistema” dal menu Apple.',
        'Seleziona “Notifiche”, poi {site}.',
        'Attiva “Consenti notifiche”.',
        BACK,
      ],
    },
    'ios-app': {
      name: 'iPhone o iPad, dalla schermata Home',
      heading: 'Come sbloccare su iPhone e iPad',
      steps: ['Apri l’app Impostazioni e tocca “Notifiche”.', 'Tocca {site}, poi attiva “Consenti notifiche”.', BACK],
      note: '{site} non c’è? Elimina l’icona dalla schermata Home, aggiungila di nuovo, aprila e attiva le notifiche.',
    },
    'samsung-android': {
      name: 'Samsung Internet',
      heading: 'Come sbloccare in Samsung Internet',
      steps: ['Apri il menu, poi “Impostazioni”.', 'Tocca “Siti e download”, poi “Notifiche”.', 'Attiva {site}.', BACK],
    },
    'opera-desktop': {
      name: 'Opera sul computer',
      heading: 'Come sbloccare in Opera',
      steps: CHROMIUM_STEPS,
    },
    'opera-android': {
      name: 'Opera su Android',
      heading: 'Come sbloccare in Opera su Android',
      steps: CHROMIUM_ANDROID_STEPS,
    },
    'brave-desktop': {
      name: 'Brave sul computer',
      heading: 'Come sbloccare in Brave',
      steps: CHROMIUM_STEPS,
    },
    'brave-android': {
      name: 'Brave su Android',
      heading: 'Come sbloccare in Brave su Android',
      steps: CHROMIUM_ANDROID_STEPS,
    },
    other: {
      name: 'Un altro browser',
      heading: 'Come sbloccare',
      steps: [
        'Apri le impostazioni del browser per questo sito: spesso si trovano a sinistra dell’indirizzo della pagina.',
        'Consenti le notifiche di {site}.',
        BACK,
      ],
    },

    'chrome-removed': {
      name: 'Chrome ha revocato l’autorizzazione',
      heading: 'Se Chrome ha revocato l’autorizzazione',
      steps: [
        'Chrome può averlo fatto perché molte notifiche non sono state lette.',
        'Apri le impostazioni di Chrome, “Privacy e sicurezza”, poi “Controllo di sicurezza”.',
        'Consenti di nuovo le notifiche di {site}.',
        BACK,
      ],
    },
    'firefox-all-blocked': {
      name: 'Firefox blocca tutti i siti',
      heading: 'Se Firefox blocca tutti i siti',
      steps: [
        'Apri le impostazioni di Firefox e seleziona “Privacy e sicurezza”.',
        'Sotto “Permessi”, accanto a “Notifiche”, seleziona “Impostazioni…”.',
        'Deseleziona “Blocca nuove richieste di inviare notifiche”.',
        BACK,
      ],
    },
    'brave-push-service': {
      name: 'Brave non raggiunge il suo servizio push',
      heading: 'Se Brave non raggiunge il suo servizio push',
      steps: [
        'Apri le impostazioni di Brave e seleziona “Privacy e sicurezza”.',
        'Attiva “Usa i servizi Google per la messaggistica push”.',
        'Riavvia Brave, poi attiva di nuovo le notifiche.',
      ],
    },
    'android-app-blocked': {
      name: 'Android blocca il browser',
      heading: 'Se Android blocca il browser',
      steps: [
        'Apri le impostazioni di Android, “App”, poi il tuo browser.',
        'Tocca “Notifiche” e attivale.',
        'Più in basso, attiva anche {site}.',
        BACK,
      ],
    },
    managed: {
      name: 'Un dispositivo di lavoro o della scuola',
      heading: 'Su un dispositivo di lavoro o della scuola',
      steps: [
        'La tua organizzazione potrebbe aver disattivato le notifiche. Questa pagina non può saperlo.',
        'Chiedi a chi gestisce il tuo dispositivo.',
      ],
    },
    'private-window': {
      name: 'Una finestra privata o in incognito',
      heading: 'In una finestra privata o in incognito',
      steps: [
        'Le finestre private bloccano le notifiche, oppure le dimenticano quando chiudi la finestra.',
        'Apri {site} in una finestra normale e attiva lì le notifiche.',
      ],
    },

    windows: {
      name: 'Windows',
      heading: 'Se su Windows non appare nulla',
      steps: [
        'Apri le impostazioni di Windows, “Sistema”, poi “Notifiche”.',
        'Disattiva “Non disturbare”. Può attivarsi da solo con i giochi, lo schermo intero e la condivisione dello schermo.',
        'Attiva le notifiche per il tuo browser.',
        'Seleziona il browser e controlla “Mostra banner di notifica”. Se senti un suono ma non vedi nulla, dipende da questo.',
      ],
      note: 'Quando il browser è chiuso, le notifiche aspettano che tu lo riapra.',
    },
    macos: {
      name: 'macOS',
      heading: 'Se su un Mac non appare nulla',
      steps: [
        'Apri “Impostazioni di Sistema”, poi “Notifiche”.',
        'Seleziona il browser e attiva “Consenti notifiche”. Chrome ha una seconda voce con “Alerts” nel nome; Safari ne ha una per {site}.',
        'Scegli lo stile “Banner” o “Avvisi”, non “Nessuno”.',
        'Controlla che non ci sia una full immersion attiva e che le notifiche siano consentite durante la condivisione dello schermo.',
      ],
      note: 'Te ne sei persa una? Potrebbe essere in Centro Notifiche: seleziona data e ora nella barra dei menu.',
    },
    android: {
      name: 'Android',
      heading: 'Se su Android non appare nulla',
      steps: [
        'Controlla che “Non disturbare” sia disattivato.',
        'Apri le impostazioni di Android, “App”, il tuo browser, poi “Notifiche”, e attivale.',
        'Nello stesso punto, cerca {site} e assicurati che non sia impostato come silenzioso.',
        'Sotto “Batteria”, lascia che il browser funzioni in background. Alcuni produttori sospendono le app.',
      ],
    },
    ios: {
      name: 'iPhone o iPad',
      heading: 'Se su iPhone o iPad non appare nulla',
      steps: [
        'Apri l’app Impostazioni, “Notifiche”, poi {site}.',
        'Attiva “Consenti notifiche”, “Blocco schermo” e “Banner”.',
        'Controlla che non ci sia una full immersion attiva e che {site} non faccia parte del riepilogo programmato.',
        'Ancora niente? Disattiva e riattiva le notifiche in {site}. Il sistema potrebbe averle interrotte.',
      ],
    },
    linux: {
      name: 'Linux',
      heading: 'Se su Linux non appare nulla',
      steps: [
        'Nelle impostazioni delle notifiche del tuo ambiente desktop, controlla che “Non disturbare” sia disattivato.',
        'Controlla che il desktop mostri le notifiche di altri programmi. In alcuni non è in esecuzione un servizio di notifiche.',
        'Attiva le notifiche per il browser nelle impostazioni del desktop.',
      ],
    },
    chromeos: {
      name: 'ChromeOS',
      heading: 'Se su un Chromebook non appare nulla',
      steps: [
        'Seleziona l’ora in basso a destra, poi “Non disturbare”, e disattivalo.',
        'Apri le impostazioni, “App”, poi “Notifiche”.',
        'Attiva Chrome o {site} nell’elenco.',
      ],
    },

    'install-safari-ios': {
      name: 'Safari su iPhone',
      heading: 'Aggiungi {site} alla schermata Home',
      steps: [SHARE, 'Scorri verso il basso. Tocca “Mostra altro”, se c’è.', ADD_TO_HOME_SCREEN, OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-safari-ipados': {
      name: 'Safari su iPad',
      heading: 'Aggiungi {site} alla schermata Home',
      steps: [
        'In alto sullo schermo, tocca Condividi, il quadrato con una freccia verso l’alto. Non lo vedi? Tocca prima •••.',
        VIEW_MORE,
        ADD_TO_HOME_SCREEN,
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-chrome-ios': {
      name: 'Chrome su iPhone o iPad',
      heading: 'Aggiungi {site} alla schermata Home',
      steps: [
        'Nella barra degli indirizzi, tocca Condividi, il quadrato con una freccia verso l’alto.',
        VIEW_MORE,
        ADD_TO_HOME_SCREEN,
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-edge-ios': {
      name: 'Edge su iPhone o iPad',
      heading: 'Aggiungi {site} alla schermata Home',
      steps: [SHARE_IN_ADDRESS_BAR, VIEW_MORE, ADD_TO_HOME_SCREEN, OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-firefox-ios': {
      name: 'Firefox su iPhone o iPad',
      heading: 'Aggiungi {site} alla schermata Home',
      steps: [SHARE_IN_ADDRESS_BAR, VIEW_MORE, ADD_TO_HOME_SCREEN, OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-other-ios': {
      name: 'Un altro browser su iPhone o iPad',
      heading: 'Aggiungi {site} alla schermata Home',
      steps: ['Copia il link di questa pagina e aprilo in Safari.', SHARE, ADD_TO_HOME_SCREEN, OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-in-app-ios': {
      name: 'All’interno di un’altra app su iPhone o iPad',
      heading: 'Prima apri questa pagina in Safari',
      steps: [
        'Tocca ••• o l’icona di condivisione di questa app.',
        'Tocca “Apri in Safari” o “Apri nel browser”.',
        'In Safari, segui di nuovo i passaggi di questa pagina.',
      ],
      note: 'Non c’è? Copia il link di questa pagina e incollalo in Safari.',
    },
    'install-chrome-android': {
      name: 'Chrome su Android',
      heading: 'Installa {site}',
      steps: [
        'Apri il menu, i tre puntini.',
        'Tocca “Aggiungi a schermata Home” o “Installa app”.',
        'Tocca “Installa”.',
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-edge-android': {
      name: 'Edge su Android',
      heading: 'Installa {site}',
      steps: [
        'Apri il menu, le tre linee o i tre puntini.',
        'Tocca “Aggiungi al telefono”.',
        'Tocca “Installa” o “Aggiungi”.',
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-samsung-android': {
      name: 'Samsung Internet',
      heading: 'Installa {site}',
      steps: [
        'Apri il menu, le tre linee.',
        'Tocca “Aggiungi pagina a” o “Aggiungi a”, poi “Schermata Home”.',
        'Tocca “Installa” o “Aggiungi”.',
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-firefox-android': {
      name: 'Firefox su Android',
      heading: 'Installa {site}',
      steps: [
        'Apri il menu, i tre puntini.',
        'Tocca “Installa” o “Aggiungi alla schermata Home”.',
        'Tocca “Aggiungi”.',
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-other-android': {
      name: 'Un altro browser su Android',
      heading: 'Installa {site}',
      steps: ['Apri il menu del browser.', 'Cerca “Installa” o “Aggiungi a schermata Home” e tocca l’opzione.', OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-in-app-android': {
      name: 'All’interno di un’altra app su Android',
      heading: 'Prima apri questa pagina nel browser',
      steps: [
        'Apri il menu di questa app, spesso tre puntini.',
        'Tocca “Apri in Chrome” o “Apri nel browser”.',
        'Nel browser, segui di nuovo i passaggi di questa pagina.',
      ],
      note: 'Non c’è? Copia il link di questa pagina e incollalo nel browser.',
    },
    'install-chrome-desktop': {
      name: 'Chrome sul computer',
      heading: 'Installa {site}',
      steps: [
        'Seleziona l’icona di installazione alla fine della barra degli indirizzi: uno schermo con una freccia.',
        'Non la vedi? Apri il menu, “Trasmetti, salva e condividi”, poi “Installa pagina come app…”.',
        'Seleziona “Installa”.',
      ],
    },
    'install-edge-desktop': {
      name: 'Edge sul computer',
      heading: 'Installa {site}',
      steps: [
        'Seleziona l’icona di installazione alla fine della barra degli indirizzi: dei quadrati con un segno più.',
        'Non la vedi? Apri il menu, “Altri strumenti”, “App”, poi “Installa questo sito come app”.',
        'Seleziona “Installa”.',
      ],
    },
    'install-safari-macos': {
      name: 'Safari su Mac',
      heading: 'Aggiungi {site} al Dock',
      steps: [
        'Nella barra dei menu, apri “File”; oppure seleziona Condividi nella barra degli strumenti.',
        'Seleziona “Aggiungi al Dock…”, poi “Aggiungi”.',
        'Apri {site} dal Dock.',
      ],
    },
    'install-other-desktop': {
      name: 'Un altro browser sul computer',
      heading: 'Installa {site}',
      steps: [
        'Il tuo browser potrebbe non installare i siti web come app. Copia il link di questa pagina.',
        'Aprilo in Chrome, in Edge o, su un Mac, in Safari.',
        'Installa il sito da lì.',
      ],
    },
  },
};
