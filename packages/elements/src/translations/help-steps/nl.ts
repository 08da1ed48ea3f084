import type { HelpStepsTranslation } from './help-steps-translation.js';

const BACK = 'Kom terug en kies ‘Opnieuw controleren’.';
const OPEN = 'Open {site} vanaf je beginscherm.';
const OPEN_ANDROID = 'Open {site} vanaf je startscherm.';
const ADD_TO_HOME_SCREEN = 'Tik op ‘Zet op beginscherm’ en dan op ‘Voeg toe’. Laat ‘Open als webapp’ aanstaan.';
const SHARE_IN_ADDRESS_BAR =
  'Tik in de adresbalk op de deelknop, het vierkant met een pijl omhoog. Zie je die niet? Open dan eerst het menu.';
const VIEW_MORE = 'Scrol omlaag. Tik op ‘Toon meer’ of ‘Meer’ als dat er staat.';
const THEN_TURN_ON = 'Zet daar vervolgens meldingen aan.';
const CHROMIUM_STEPS = [
  'Klik op het pictogram links van het paginaadres.',
  'Zoek ‘Meldingen’ en zet die aan, of kies de optie om het recht te resetten.',
  BACK,
];
const CHROMIUM_ANDROID_STEPS = [
  'Tik op het pictogram links van het paginaadres.',
  'Tik op ‘Rechten’ en dan op ‘Meldingen’, en zet ze aan of reset ze.',
  BACK,
];

/** The steps in Dutch. */
export const helpSteps: HelpStepsTranslation = {
  $code: 'nl',
  entries: {
    'chrome-desktop': {
      name: 'Chrome op een computer',
      heading: 'Blokkering opheffen in Chrome',
      steps: CHROMIUM_STEPS,
    },
    'chrome-android': {
      name: 'Chrome op Android',
      heading: 'Blokkering opheffen in Chrome op Android',
      steps: CHROMIUM_ANDROID_STEPS,
      note: 'Is de schakelaar grijs? Dan blokkeert Android Chrome zelf: kies hierboven ‘Android blokkeert de browser’.',
    },
    'edge-desktop': {
      name: 'Edge op een computer',
      heading: 'Blokkering opheffen in Edge',
      steps: [
        'Klik op het slotje of de schuifregelaars links van het paginaadres.',
        'Klik op ‘Machtigingen voor deze site’ en zet ‘Meldingen’ op ‘Toestaan’.',
        BACK,
      ],
      note: 'Staat er een doorgestreepte bel in de adresbalk? Klik erop en kies ‘Toestaan’.',
    },
    'edge-android': {
      name: 'Edge op Android',
      heading: 'Blokkering opheffen in Edge op Android',
      steps: [
        'Tik op het slotje links van het paginaadres.',
        'Tik op ‘Machtigingen’ en dan op ‘Meldingen’, en zet ze aan.',
        BACK,
      ],
    },
    'firefox-desktop': {
      name: 'Firefox op een computer',
      heading: 'Blokkering opheffen in Firefox',
      steps: [
        'Klik op de doorgestreepte tekstballon links van het paginaadres.',
        'Klik naast ‘Notificaties verzenden’ op het kruisje om ‘Geblokkeerd’ te wissen.',
        BACK,
      ],
      note: 'Geen tekstballon? Zoek {site} in de instellingen van Firefox, onder ‘Notificaties’, en kies ‘Toestaan’.',
    },
    'firefox-android': {
      name: 'Firefox op Android',
      heading: 'Blokkering opheffen in Firefox op Android',
      steps: [
        'Tik op het schild of het slotje in de adresbalk.',
        'Tik bij de notificaties op ‘Geblokkeerd’, zodat er ‘Toegestaan’ staat.',
        BACK,
      ],
    },
    'safari-macos': {
      name: 'Safari op een Mac',
      heading: 'Blokkering opheffen in Safari',
      steps: [
        'Open in de menubalk ‘Safari’ en kies ‘Instellingen…’.',
        'Klik op ‘Websites’ en dan op ‘Meldingen’.',
        'Zet {site} op ‘Sta toe’.',
        BACK,
      ],
      note: 'Staat {site} er niet bij? Zet aan dat websites mogen vragen of ze meldingen mogen sturen.',
    },
    'safari-macos-app': {
      name: 'Webapp in het Dock van een Mac',
      heading: 'Blokkering van een webapp op een Mac opheffen',
      steps: [
        'Open ‘Systeeminstellingen’ via het Apple-menu.',
        'Klik op ‘Meldingen’ en dan op {site}.',
        'Zet ‘Sta meldingen toe’ aan.',
        BACK,
      ],
    },
    'ios-app': {
      name: 'iPhone of iPad, vanaf het beginscherm',
      heading: 'Blokkering opheffen op een iPhone of iPad',
      steps: ['Open de app Instellingen en tik op ‘Meldingen’.', 'Tik op {site} en zet ‘Sta meldingen toe’ aan.', BACK],
      note: 'Staat {site} er niet bij? Verwijder het symbool van je beginscherm, voeg het opnieuw toe, open het en zet meldingen aan.',
    },
    'samsung-android': {
      name: 'Samsung Internet',
      heading: 'Blokkering opheffen in Samsung Internet',
      steps: [
        'Open het menu en tik op ‘Instellingen’.',
        'Tik op ‘Sites en downloads’ en dan op ‘Meldingen’.',
        'Zet {site} aan.',
        BACK,
      ],
    },
    'opera-desktop': {
      name: 'Opera op een computer',
      heading: 'Blokkering opheffen in Opera',
      steps: CHROMIUM_STEPS,
    },
    'opera-android': {
      name: 'Opera op Android',
      heading: 'Blokkering opheffen in Opera op Android',
      steps: CHROMIUM_ANDROID_STEPS,
    },
    'brave-desktop': {
      name: 'Brave op een computer',
      heading: 'Blokkering opheffen in Brave',
      steps: CHROMIUM_STEPS,
    },
    'brave-android': {
      name: 'Brave op Android',
      heading: 'Blokkering opheffen in Brave op Android',
      steps: CHROMIUM_ANDROID_STEPS,
    },
    other: {
      name: 'Een andere browser',
      heading: 'Blokkering opheffen',
      steps: [
        'Open de instellingen van je browser voor deze site; vaak vind je die links van het paginaadres.',
        'Sta meldingen voor {site} toe.',
        BACK,
      ],
    },

    'chrome-removed': {
      name: 'Chrome heeft de toestemming ingetrokken',
      heading: 'Als Chrome de toestemming heeft ingetrokken',
      steps: [
        'Misschien deed Chrome dat omdat veel meldingen ongelezen bleven.',
        'Open de instellingen van Chrome, ‘Privacy en beveiliging’ en dan ‘Veiligheidscheck’.',
        'Sta meldingen van {site} weer toe.',
        BACK,
      ],
    },
    'firefox-all-blocked': {
      name: 'Firefox blokkeert alle sites',
      heading: 'Als Firefox alle sites blokkeert',
      steps: [
        'Open de instellingen van Firefox en kies ‘Privacy & Beveiliging’.',
        'Klik onder ‘Toestemmingen’, naast ‘Notificaties’, op ‘Instellingen…’.',
        'Vink ‘Nieuwe verzoeken voor het toestaan van notificaties blokkeren’ uit.',
        BACK,
      ],
    },
    'brave-push-service': {
      name: 'Brave kan de pushservice niet bereiken',
      heading: 'Als Brave de pushservice niet kan bereiken',
      steps: [
        'Open de instellingen van Brave en kies ‘Privacy en beveiliging’.',
        'Sta toe dat Google-services worden gebruikt voor pushberichten.',
        'Start Brave opnieuw en zet meldingen weer aan.',
      ],
    },
    'android-app-blocked': {
      name: 'Android blokkeert de browser',
      heading: 'Als Android de browser blokkeert',
      steps: [
        'Open de instellingen van Android, tik op ‘Apps’ en kies je browser.',
        'Tik op ‘Meldingen’ en zet ze aan.',
        'Zet verder naar beneden ook {site} aan.',
        BACK,
      ],
    },
    managed: {
      name: 'Een apparaat van werk of school',
      heading: 'Op een apparaat van werk of school',
      steps: [
        'Misschien heeft je organisatie meldingen uitgezet. Deze pagina kan dat niet zien.',
        'Vraag het aan de beheerder van je apparaat.',
      ],
    },
    'private-window': {
      name: 'Een privé- of incognitovenster',
      heading: 'In een privé- of incognitovenster',
      steps: [
        'Privévensters blokkeren meldingen, of vergeten ze als je het venster sluit.',
        'Open {site} in een gewoon venster en zet daar meldingen aan.',
      ],
    },

    windows: {
      name: 'Windows',
      heading: 'Als er niets verschijnt in Windows',
      steps: [
        'Open de instellingen van Windows en kies ‘Systeem’ en dan ‘Meldingen’.',
        'Zet ‘Niet storen’ uit. Het kan vanzelf aangaan bij games, volledig scherm en scherm delen.',
        'Zet meldingen aan voor je browser.',
        'Kies je browser en vink ‘Meldingsbanners weergeven’ aan. Hoor je wel geluid maar zie je niets, dan is dit de oorzaak.',
      ],
      note: 'Als je browser gesloten is, wachten meldingen totdat je die weer opent.',
    },
    macos: {
      name: 'macOS',
      heading: 'Als er niets verschijnt op een Mac',
      steps: [
        'Open ‘Systeeminstellingen’ en kies ‘Meldingen’.',
        'Kies je browser en zet ‘Sta meldingen toe’ aan. Chrome heeft een tweede onderdeel, voor waarschuwingen; Safari heeft er een voor {site}.',
        'Kies als stijl niet ‘Geen’, maar een van de andere twee.',
        'Controleer of er geen focus aanstaat en of meldingen zijn toegestaan terwijl je je scherm deelt.',
      ],
      note: 'Een melding gemist? Misschien staat die in Berichtencentrum: klik op de datum en tijd in de menubalk.',
    },
    android: {
      name: 'Android',
      heading: 'Als er niets verschijnt op Android',
      steps: [
        'Controleer of ‘Niet storen’ uitstaat.',
        'Open de instellingen van Android, ‘Apps’, je browser en dan ‘Meldingen’, en zet ze aan.',
        'Zoek op dezelfde plek {site} en controleer of die niet op ‘Stil’ staat.',
        'Laat je browser onder ‘Batterij’ op de achtergrond werken. Sommige fabrikanten zetten apps in de slaapstand.',
      ],
    },
    ios: {
      name: 'iPhone of iPad',
      heading: 'Als er niets verschijnt op een iPhone of iPad',
      steps: [
        'Open de app Instellingen, tik op ‘Meldingen’ en dan op {site}.',
        'Zet ‘Sta meldingen toe’, ‘Toegangsscherm’ en ‘Stroken’ aan.',
        'Controleer of er geen focus aanstaat en of {site} niet in de geplande samenvatting zit.',
        'Nog steeds niets? Zet meldingen in {site} uit en weer aan. Misschien heeft het systeem ze beëindigd.',
      ],
    },
    linux: {
      name: 'Linux',
      heading: 'Als er niets verschijnt op Linux',
      steps: [
        'Controleer of ‘Niet storen’ uitstaat in de meldingsinstellingen van je bureaubladomgeving.',
        'Controleer of je bureaublad meldingen van andere programma’s toont. Soms is er geen meldingenservice actief.',
        'Zet meldingen voor je browser aan in de instellingen van je bureaubladomgeving.',
      ],
    },
    chromeos: {
      name: 'ChromeOS',
      heading: 'Als er niets verschijnt op een Chromebook',
      steps: [
        'Klik rechtsonder op de tijd en dan op ‘Niet storen’ om dat uit te zetten.',
        'Open de instellingen, ‘Apps’ en dan ‘Meldingen’.',
        'Zet Chrome of {site} aan in de lijst.',
      ],
    },

    'install-safari-ios': {
      name: 'Safari op een iPhone',
      heading: 'Zet {site} op je beginscherm',
      steps: [
        'Tik op de deelknop, het vierkant met een pijl omhoog. Zie je die niet? Tik dan eerst op •••.',
        'Scrol omlaag. Tik op ‘Toon meer’ als dat er staat.',
        ADD_TO_HOME_SCREEN,
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-safari-ipados': {
      name: 'Safari op een iPad',
      heading: 'Zet {site} op je beginscherm',
      steps: [
        'Tik boven in het scherm op de deelknop, het vierkant met een pijl omhoog. Zie je die niet? Tik dan eerst op •••.',
        VIEW_MORE,
        ADD_TO_HOME_SCREEN,
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-chrome-ios': {
      name: 'Chrome op een iPhone of iPad',
      heading: 'Zet {site} op je beginscherm',
      steps: [
        'Tik in de adresbalk op de deelknop, het vierkant met een pijl omhoog.',
        VIEW_MORE,
        ADD_TO_HOME_SCREEN,
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-edge-ios': {
      name: 'Edge op een iPhone of iPad',
      heading: 'Zet {site} op je beginscherm',
      steps: [SHARE_IN_ADDRESS_BAR, VIEW_MORE, ADD_TO_HOME_SCREEN, OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-firefox-ios': {
      name: 'Firefox op een iPhone of iPad',
      heading: 'Zet {site} op je beginscherm',
      steps: [SHARE_IN_ADDRESS_BAR, VIEW_MORE, ADD_TO_HOME_SCREEN, OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-other-ios': {
      name: 'Een andere browser op een iPhone of iPad',
      heading: 'Zet {site} op je beginscherm',
      steps: [
        'Kopieer de link van deze pagina en open die in Safari.',
        'Tik op de deelknop, het vierkant met een pijl omhoog. Zie je die niet? Tik dan eerst op •••.',
        ADD_TO_HOME_SCREEN,
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-in-app-ios': {
      name: 'In een andere app op een iPhone of iPad',
      heading: 'Open deze pagina eerst in Safari',
      steps: [
        'Tik op ••• of op het deelsymbool van deze app.',
        'Tik op ‘Open in Safari’ of ‘Openen in browser’.',
        'Volg in Safari opnieuw de stappen op deze pagina.',
      ],
      note: 'Staat het er niet bij? Kopieer de link van deze pagina en plak die in Safari.',
    },
    'install-chrome-android': {
      name: 'Chrome op Android',
      heading: 'Installeer {site}',
      steps: [
        'Open het menu met de drie puntjes.',
        'Tik op ‘Toevoegen aan startscherm’ of ‘App installeren’.',
        'Tik op ‘Installeren’.',
        OPEN_ANDROID,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-edge-android': {
      name: 'Edge op Android',
      heading: 'Installeer {site}',
      steps: [
        'Open het menu met de drie streepjes of puntjes.',
        'Tik op ‘Toevoegen aan telefoon’.',
        'Tik op ‘Installeren’ of ‘Toevoegen’.',
        OPEN_ANDROID,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-samsung-android': {
      name: 'Samsung Internet',
      heading: 'Installeer {site}',
      steps: [
        'Open het menu met de drie streepjes.',
        'Tik op ‘Pagina toevoegen aan’ of ‘Toevoegen aan’ en dan op ‘Startscherm’.',
        'Tik op ‘Installeren’ of ‘Toevoegen’.',
        OPEN_ANDROID,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-firefox-android': {
      name: 'Firefox op Android',
      heading: 'Installeer {site}',
      steps: [
        'Open het menu met de drie puntjes.',
        'Tik op ‘Installeren’ of ‘Toevoegen aan startscherm’.',
        'Tik op ‘Toevoegen’.',
        OPEN_ANDROID,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-other-android': {
      name: 'Een andere browser op Android',
      heading: 'Installeer {site}',
      steps: [
        'Open het menu van de browser.',
        'Zoek naar ‘Installeren’ of ‘Toevoegen aan startscherm’ en tik erop.',
        OPEN_ANDROID,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-in-app-android': {
      name: 'In een andere app op Android',
      heading: 'Open deze pagina eerst in je browser',
      steps: [
        'Open het menu van deze app, vaak drie puntjes.',
        'Tik op ‘Openen in Chrome’ of ‘Openen in browser’.',
        'Volg in je browser opnieuw de stappen op deze pagina.',
      ],
      note: 'Staat het er niet bij? Kopieer de link van deze pagina en plak die in je browser.',
    },
    'install-chrome-desktop': {
      name: 'Chrome op een computer',
      heading: 'Installeer {site}',
      steps: [
        'Klik op het installatiepictogram aan het einde van de adresbalk: een scherm met een pijl.',
        'Zie je het niet? Open het menu, ‘Casten, opslaan en delen’ en dan ‘Pagina installeren als app…’.',
        'Klik op ‘Installeren’.',
      ],
    },
    'install-edge-desktop': {
      name: 'Edge op een computer',
      heading: 'Installeer {site}',
      steps: [
        'Klik op het installatiepictogram aan het einde van de adresbalk: vierkantjes met een plusteken.',
        'Zie je het niet? Open het menu, ‘Meer hulpprogramma’s’, ‘Apps’ en dan ‘Deze site als een app installeren’.',
        'Klik op ‘Installeren’.',
      ],
    },
    'install-safari-macos': {
      name: 'Safari op een Mac',
      heading: 'Zet {site} in je Dock',
      steps: [
        'Open ‘Archief’ in de menubalk, of klik op de deelknop in de knoppenbalk.',
        'Kies ‘Voeg toe aan Dock…’ en dan ‘Voeg toe’.',
        'Open {site} vanuit je Dock.',
      ],
    },
    'install-other-desktop': {
      name: 'Een andere browser op een computer',
      heading: 'Installeer {site}',
      steps: [
        'Misschien kan je browser geen websites als app installeren. Kopieer de link van deze pagina.',
        'Open die in Chrome, in Edge of, op een Mac, in Safari.',
        'Installeer de site van daaruit.',
      ],
    },
  },
};
