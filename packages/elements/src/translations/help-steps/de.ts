import type { HelpStepsTranslation } from './help-steps-translation.js';

const BACK = 'Kommen Sie zurück und drücken Sie „Erneut prüfen“.';
const OPEN = 'Öffnen Sie {site} vom Home-Bildschirm.';
const OPEN_ANDROID = 'Öffnen Sie {site} vom Startbildschirm.';
const THEN_TURN_ON = 'Schalten Sie dort dann Benachrichtigungen ein.';
const ADD_TO_HOME_SCREEN =
  'Tippen Sie auf „Zum Home-Bildschirm“, dann auf „Hinzufügen“. Lassen Sie „Als Web-App öffnen“ eingeschaltet.';
const SHARE_IN_ADDRESS_BAR =
  'Tippen Sie in der Adressleiste auf Teilen, das Quadrat mit dem Pfeil nach oben. Nicht zu sehen? Öffnen Sie zuerst das Menü.';
const VIEW_MORE = 'Scrollen Sie nach unten. Tippen Sie auf „Mehr anzeigen“ oder „Mehr“, falls es da ist.';
const CHROMIUM_STEPS = [
  'Wählen Sie das Symbol links neben der Adresse der Seite.',
  'Schalten Sie dort „Benachrichtigungen“ ein oder wählen Sie „Berechtigung zurücksetzen“.',
  BACK,
];
const CHROMIUM_ANDROID_STEPS = [
  'Tippen Sie auf das Symbol links neben der Adresse der Seite.',
  'Tippen Sie auf „Berechtigungen“, dann auf „Benachrichtigungen“, und schalten Sie sie ein oder setzen Sie sie zurück.',
  BACK,
];

/** The steps in German. */
export const helpSteps: HelpStepsTranslation = {
  $code: 'de',
  entries: {
    'chrome-desktop': {
      name: 'Chrome am Computer',
      heading: 'Blockierung aufheben in Chrome',
      steps: CHROMIUM_STEPS,
    },
    'chrome-android': {
      name: 'Chrome auf Android',
      heading: 'Blockierung aufheben in Chrome auf Android',
      steps: CHROMIUM_ANDROID_STEPS,
      note: 'Ist der Schalter grau? Dann blockiert Android Chrome selbst: Wählen Sie oben „Android blockiert den Browser“.',
    },
    'edge-desktop': {
      name: 'Edge am Computer',
      heading: 'Blockierung aufheben in Edge',
      steps: [
        'Wählen Sie das Schloss oder die Schieberegler links neben der Adresse der Seite.',
        'Wählen Sie „Berechtigungen für diese Website“ und stellen Sie „Benachrichtigungen“ auf „Zulassen“.',
        BACK,
      ],
      note: 'Ist in der Adressleiste eine durchgestrichene Glocke? Wählen Sie sie und dann „Zulassen“.',
    },
    'edge-android': {
      name: 'Edge auf Android',
      heading: 'Blockierung aufheben in Edge auf Android',
      steps: [
        'Tippen Sie auf das Schloss links neben der Adresse der Seite.',
        'Tippen Sie auf „Berechtigungen“, dann auf „Benachrichtigungen“, und schalten Sie sie ein.',
        BACK,
      ],
    },
    'firefox-desktop': {
      name: 'Firefox am Computer',
      heading: 'Blockierung aufheben in Firefox',
      steps: [
        'Wählen Sie die durchgestrichene Sprechblase links neben der Adresse der Seite.',
        'Wählen Sie neben „Benachrichtigungen senden“ das ×, um „Blockiert“ zu entfernen.',
        BACK,
      ],
      note: 'Keine Sprechblase? Suchen Sie in den Einstellungen von Firefox unter „Benachrichtigungen“ {site} und stellen Sie „Erlauben“ ein.',
    },
    'firefox-android': {
      name: 'Firefox auf Android',
      heading: 'Blockierung aufheben in Firefox auf Android',
      steps: [
        'Tippen Sie in der Adressleiste auf den Schild oder das Schloss.',
        'Tippen Sie auf „Benachrichtigungen: Blockiert“, sodass dort „Erlaubt“ steht.',
        BACK,
      ],
    },
    'safari-macos': {
      name: 'Safari auf einem Mac',
      heading: 'Blockierung aufheben in Safari',
      steps: [
        'Öffnen Sie in der Menüleiste „Safari“, dann „Einstellungen …“.',
        'Wählen Sie „Websites“, dann „Mitteilungen“.',
        'Stellen Sie {site} auf „Erlauben“.',
        BACK,
      ],
      note: 'Fehlt {site} dort? Schalten Sie „Websites erlauben, um Erlaubnis zum Senden von Mitteilungen zu fragen“ ein.',
    },
    'safari-macos-app': {
      name: 'Web-App im Dock eines Mac',
      heading: 'Blockierung einer Web-App auf einem Mac aufheben',
      steps: [
        'Öffnen Sie im Apple-Menü „Systemeinstellungen“.',
        'Wählen Sie „Mitteilungen“, dann {site}.',
        'Schalten Sie „Mitteilungen erlauben“ ein.',
        BACK,
      ],
    },
    'ios-app': {
      name: 'iPhone oder iPad, vom Home-Bildschirm',
      heading: 'Blockierung aufheben auf iPhone und iPad',
      steps: [
        'Öffnen Sie die App „Einstellungen“ und tippen Sie auf „Mitteilungen“.',
        'Tippen Sie auf {site} und schalten Sie „Mitteilungen erlauben“ ein.',
        BACK,
      ],
      note: 'Fehlt {site} dort? Löschen Sie das Symbol vom Home-Bildschirm, fügen Sie es neu hinzu, öffnen Sie es und schalten Sie Benachrichtigungen ein.',
    },
    'samsung-android': {
      name: 'Samsung Internet',
      heading: 'Blockierung aufheben in Samsung Internet',
      steps: [
        'Öffnen Sie das Menü, dann „Einstellungen“.',
        'Tippen Sie auf „Websites und Downloads“, dann auf „Benachrichtigungen“.',
        'Schalten Sie {site} ein.',
        BACK,
      ],
    },
    'opera-desktop': {
      name: 'Opera am Computer',
      heading: 'Blockierung aufheben in Opera',
      steps: CHROMIUM_STEPS,
    },
    'opera-android': {
      name: 'Opera auf Android',
      heading: 'Blockierung aufheben in Opera auf Android',
      steps: CHROMIUM_ANDROID_STEPS,
    },
    'brave-desktop': {
      name: 'Brave am Computer',
      heading: 'Blockierung aufheben in Brave',
      steps: CHROMIUM_STEPS,
    },
    'brave-android': {
      name: 'Brave auf Android',
      heading: 'Blockierung aufheben in Brave auf Android',
      steps: CHROMIUM_ANDROID_STEPS,
    },
    other: {
      name: 'Ein anderer Browser',
      heading: 'Blockierung aufheben',
      steps: [
        'Öffnen Sie die Einstellungen Ihres Browsers für diese Website; oft finden Sie sie links neben der Adresse.',
        'Lassen Sie Benachrichtigungen von {site} zu.',
        BACK,
      ],
    },

    'chrome-removed': {
      name: 'Chrome hat die Berechtigung entzogen',
      heading: 'Wenn Chrome die Berechtigung entzogen hat',
      steps: [
        'Chrome tut das zum Beispiel, wenn viele Benachrichtigungen ungelesen geblieben sind.',
        'Öffnen Sie die Einstellungen von Chrome, „Datenschutz und Sicherheit“, dann „Sicherheitscheck“.',
        'Lassen Sie Benachrichtigungen von {site} wieder zu.',
        BACK,
      ],
    },
    'firefox-all-blocked': {
      name: 'Firefox blockiert alle Websites',
      heading: 'Wenn Firefox alle Websites blockiert',
      steps: [
        'Öffnen Sie die Einstellungen von Firefox und wählen Sie „Datenschutz & Sicherheit“.',
        'Wählen Sie unter „Berechtigungen“ neben „Benachrichtigungen“ die Schaltfläche „Einstellungen …“.',
        'Entfernen Sie das Häkchen bei „Neue Anfragen zum Anzeigen von Benachrichtigungen blockieren“.',
        BACK,
      ],
    },
    'brave-push-service': {
      name: 'Brave erreicht seinen Push-Dienst nicht',
      heading: 'Wenn Brave seinen Push-Dienst nicht erreicht',
      steps: [
        'Öffnen Sie die Einstellungen von Brave und wählen Sie „Datenschutz und Sicherheit“.',
        'Schalten Sie „Google-Dienste für Push-Nachrichten verwenden“ ein.',
        'Starten Sie Brave neu und schalten Sie Benachrichtigungen noch einmal ein.',
      ],
    },
    'android-app-blocked': {
      name: 'Android blockiert den Browser',
      heading: 'Wenn Android den Browser blockiert',
      steps: [
        'Öffnen Sie die Einstellungen von Android, „Apps“, dann Ihren Browser.',
        'Tippen Sie auf „Benachrichtigungen“ und schalten Sie sie ein.',
        'Schalten Sie weiter unten auch {site} ein.',
        BACK,
      ],
    },
    managed: {
      name: 'Ein Gerät von Arbeit oder Schule',
      heading: 'Auf einem Gerät von Arbeit oder Schule',
      steps: [
        'Vielleicht hat Ihre Organisation Benachrichtigungen ausgeschaltet. Diese Seite kann das nicht erkennen.',
        'Fragen Sie die Personen, die Ihr Gerät betreuen.',
      ],
    },
    'private-window': {
      name: 'Ein privates oder Inkognitofenster',
      heading: 'In einem privaten oder Inkognitofenster',
      steps: [
        'Private Fenster blockieren Benachrichtigungen oder vergessen sie, wenn Sie das Fenster schließen.',
        'Öffnen Sie {site} in einem normalen Fenster und schalten Sie Benachrichtigungen dort ein.',
      ],
    },

    windows: {
      name: 'Windows',
      heading: 'Wenn unter Windows nichts erscheint',
      steps: [
        'Öffnen Sie die Einstellungen von Windows, „System“, dann „Benachrichtigungen“.',
        'Schalten Sie „Nicht stören“ aus. Bei Spielen, Vollbild und geteiltem Bildschirm schaltet es sich von selbst ein.',
        'Schalten Sie Benachrichtigungen für Ihren Browser ein.',
        'Wählen Sie Ihren Browser und prüfen Sie „Benachrichtigungsbanner anzeigen“. Daran liegt es, wenn Sie nur einen Ton hören.',
      ],
      note: 'Solange Ihr Browser geschlossen ist, warten Benachrichtigungen, bis Sie ihn wieder öffnen.',
    },
    macos: {
      name: 'macOS',
      heading: 'Wenn auf einem Mac nichts erscheint',
      steps: [
        'Öffnen Sie „Systemeinstellungen“, dann „Mitteilungen“.',
        'Wählen Sie Ihren Browser und schalten Sie „Mitteilungen erlauben“ ein. Chrome hat einen zweiten Eintrag mit „Alerts“ im Namen, Safari einen für {site}.',
        'Wählen Sie als Stil „Banner“ oder „Hinweise“, nicht „Ohne“.',
        'Prüfen Sie, ob ein Fokus eingeschaltet ist und ob Mitteilungen beim Teilen des Bildschirms erlaubt sind.',
      ],
      note: 'Eine verpasst? Vielleicht ist sie in der Mitteilungszentrale: Wählen Sie in der Menüleiste Datum und Uhrzeit.',
    },
    android: {
      name: 'Android',
      heading: 'Wenn auf Android nichts erscheint',
      steps: [
        'Prüfen Sie, ob „Bitte nicht stören“ ausgeschaltet ist.',
        'Öffnen Sie die Einstellungen von Android, „Apps“, Ihren Browser, dann „Benachrichtigungen“, und schalten Sie sie ein.',
        'Suchen Sie dort {site} und achten Sie darauf, dass nicht „Lautlos“ eingestellt ist.',
        'Lassen Sie Ihren Browser unter „Akku“ im Hintergrund arbeiten. Manche Hersteller versetzen Apps in den Ruhezustand.',
      ],
    },
    ios: {
      name: 'iPhone oder iPad',
      heading: 'Wenn auf iPhone oder iPad nichts erscheint',
      steps: [
        'Öffnen Sie die App „Einstellungen“, „Mitteilungen“, dann {site}.',
        'Schalten Sie „Mitteilungen erlauben“, „Sperrbildschirm“ und „Banner“ ein.',
        'Prüfen Sie, ob ein Fokus eingeschaltet ist und ob {site} Teil der „Geplanten Übersicht“ ist.',
        'Noch immer nichts? Schalten Sie Benachrichtigungen in {site} aus und wieder ein. Vielleicht hat das System sie beendet.',
      ],
    },
    linux: {
      name: 'Linux',
      heading: 'Wenn unter Linux nichts erscheint',
      steps: [
        'Prüfen Sie in den Benachrichtigungseinstellungen Ihres Desktops, ob „Nicht stören“ ausgeschaltet ist.',
        'Prüfen Sie, ob Ihr Desktop Benachrichtigungen anderer Programme anzeigt. Auf manchen läuft kein Dienst dafür.',
        'Schalten Sie in den Einstellungen des Desktops Benachrichtigungen für Ihren Browser ein.',
      ],
    },
    chromeos: {
      name: 'ChromeOS',
      heading: 'Wenn auf einem Chromebook nichts erscheint',
      steps: [
        'Wählen Sie rechts unten die Uhrzeit, dann „Nicht stören“, und schalten Sie es aus.',
        'Öffnen Sie die Einstellungen, „Apps“, dann „Benachrichtigungen“.',
        'Schalten Sie in der Liste Chrome oder {site} ein.',
      ],
    },

    'install-safari-ios': {
      name: 'Safari auf dem iPhone',
      heading: '{site} zum Home-Bildschirm hinzufügen',
      steps: [
        'Tippen Sie auf Teilen, das Quadrat mit dem Pfeil nach oben. Nicht zu sehen? Tippen Sie zuerst auf •••.',
        'Scrollen Sie nach unten. Tippen Sie auf „Mehr anzeigen“, falls es da ist.',
        ADD_TO_HOME_SCREEN,
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-safari-ipados': {
      name: 'Safari auf dem iPad',
      heading: '{site} zum Home-Bildschirm hinzufügen',
      steps: [
        'Tippen Sie oben auf Teilen, das Quadrat mit dem Pfeil nach oben. Nicht zu sehen? Tippen Sie zuerst auf •••.',
        VIEW_MORE,
        ADD_TO_HOME_SCREEN,
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-chrome-ios': {
      name: 'Chrome auf iPhone oder iPad',
      heading: '{site} zum Home-Bildschirm hinzufügen',
      steps: [
        'Tippen Sie in der Adressleiste auf Teilen, das Quadrat mit dem Pfeil nach oben.',
        VIEW_MORE,
        ADD_TO_HOME_SCREEN,
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-edge-ios': {
      name: 'Edge auf iPhone oder iPad',
      heading: '{site} zum Home-Bildschirm hinzufügen',
      steps: [SHARE_IN_ADDRESS_BAR, VIEW_MORE, ADD_TO_HOME_SCREEN, OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-firefox-ios': {
      name: 'Firefox auf iPhone oder iPad',
      heading: '{site} zum Home-Bildschirm hinzufügen',
      steps: [SHARE_IN_ADDRESS_BAR, VIEW_MORE, ADD_TO_HOME_SCREEN, OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-other-ios': {
      name: 'Ein anderer Browser auf iPhone oder iPad',
      heading: '{site} zum Home-Bildschirm hinzufügen',
      steps: [
        'Kopieren Sie den Link dieser Seite und öffnen Sie ihn in Safari.',
        'Tippen Sie auf Teilen, das Quadrat mit dem Pfeil nach oben. Nicht zu sehen? Tippen Sie zuerst auf •••.',
        ADD_TO_HOME_SCREEN,
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-in-app-ios': {
      name: 'In einer anderen App auf iPhone oder iPad',
      heading: 'Diese Seite zuerst in Safari öffnen',
      steps: [
        'Tippen Sie auf ••• oder das Teilen-Symbol dieser App.',
        'Tippen Sie auf „In Safari öffnen“ oder „Im Browser öffnen“.',
        'Folgen Sie in Safari noch einmal den Schritten auf dieser Seite.',
      ],
      note: 'Nicht da? Kopieren Sie den Link dieser Seite und fügen Sie ihn in Safari ein.',
    },
    'install-chrome-android': {
      name: 'Chrome auf Android',
      heading: '{site} installieren',
      steps: [
        'Öffnen Sie das Menü, die drei Punkte.',
        'Tippen Sie auf „Zum Startbildschirm hinzufügen“ oder „App installieren“.',
        'Tippen Sie auf „Installieren“.',
        OPEN_ANDROID,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-edge-android': {
      name: 'Edge auf Android',
      heading: '{site} installieren',
      steps: [
        'Öffnen Sie das Menü, die drei Striche oder Punkte.',
        'Tippen Sie auf „Zum Smartphone hinzufügen“.',
        'Tippen Sie auf „Installieren“ oder „Hinzufügen“.',
        OPEN_ANDROID,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-samsung-android': {
      name: 'Samsung Internet',
      heading: '{site} installieren',
      steps: [
        'Öffnen Sie das Menü, die drei Striche.',
        'Tippen Sie auf „Seite hinzufügen zu“ oder „Hinzufügen zu“, dann auf „Startbildschirm“.',
        'Tippen Sie auf „Installieren“ oder „Hinzufügen“.',
        OPEN_ANDROID,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-firefox-android': {
      name: 'Firefox auf Android',
      heading: '{site} installieren',
      steps: [
        'Öffnen Sie das Menü, die drei Punkte.',
        'Tippen Sie auf „Installieren“ oder „Zum Startbildschirm hinzufügen“.',
        'Tippen Sie auf „Hinzufügen“.',
        OPEN_ANDROID,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-other-android': {
      name: 'Ein anderer Browser auf Android',
      heading: '{site} installieren',
      steps: [
        'Öffnen Sie das Menü des Browsers.',
        'Suchen Sie „Installieren“ oder „Zum Startbildschirm hinzufügen“ und tippen Sie darauf.',
        OPEN_ANDROID,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-in-app-android': {
      name: 'In einer anderen App auf Android',
      heading: 'Diese Seite zuerst in Ihrem Browser öffnen',
      steps: [
        'Öffnen Sie das Menü dieser App, oft drei Punkte.',
        'Tippen Sie auf „In Chrome öffnen“ oder „Im Browser öffnen“.',
        'Folgen Sie in Ihrem Browser noch einmal den Schritten auf dieser Seite.',
      ],
      note: 'Nicht da? Kopieren Sie den Link dieser Seite und fügen Sie ihn in Ihrem Browser ein.',
    },
    'install-chrome-desktop': {
      name: 'Chrome am Computer',
      heading: '{site} installieren',
      steps: [
        'Wählen Sie am Ende der Adressleiste das Symbol zum Installieren: ein Bildschirm mit Pfeil.',
        'Nicht zu sehen? Öffnen Sie das Menü, „Streamen, speichern und teilen“, dann „Seite als App installieren …“.',
        'Wählen Sie „Installieren“.',
      ],
    },
    'install-edge-desktop': {
      name: 'Edge am Computer',
      heading: '{site} installieren',
      steps: [
        'Wählen Sie am Ende der Adressleiste das Symbol zum Installieren: Quadrate mit einem Pluszeichen.',
        'Nicht zu sehen? Öffnen Sie das Menü, „Weitere Tools“, „Apps“, dann „Diese Website als App installieren“.',
        'Wählen Sie „Installieren“.',
      ],
    },
    'install-safari-macos': {
      name: 'Safari auf einem Mac',
      heading: '{site} zum Dock hinzufügen',
      steps: [
        'Öffnen Sie in der Menüleiste „Ablage“; oder wählen Sie Teilen in der Symbolleiste.',
        'Wählen Sie „Zum Dock hinzufügen …“, dann „Hinzufügen“.',
        'Öffnen Sie {site} aus dem Dock.',
      ],
    },
    'install-other-desktop': {
      name: 'Ein anderer Browser am Computer',
      heading: '{site} installieren',
      steps: [
        'Ihr Browser kann Websites vielleicht nicht als Apps installieren. Kopieren Sie den Link dieser Seite.',
        'Öffnen Sie ihn in Chrome, in Edge oder auf einem Mac in Safari.',
        'Installieren Sie die Seite von dort.',
      ],
    },
  },
};
