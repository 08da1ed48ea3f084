import type { HelpStepsTranslation } from './help-steps-translation.js';

const BACK = 'Wróć tutaj i wybierz „Sprawdź ponownie”.';
const OPEN = 'Otwórz {site} z ekranu początkowego.';
const OPEN_ANDROID = 'Otwórz {site} z ekranu głównego.';
const ADD_TO_HOME_SCREEN =
  'Stuknij „Do ekranu początkowego”, a następnie „Dodaj”. Pozostaw włączone otwieranie jako aplikacji.';
const SHARE_IN_ADDRESS_BAR =
  'Na pasku adresu stuknij przycisk udostępniania, kwadrat ze strzałką w górę. Nie widać go? Najpierw otwórz menu.';
const VIEW_MORE = 'Przewiń w dół. Stuknij „Pokaż więcej” lub „Więcej”, jeśli jest taka opcja.';
const THEN_TURN_ON = 'Następnie włącz tam powiadomienia.';
const CHROMIUM_STEPS = [
  'Kliknij ikonę po lewej stronie adresu strony.',
  'Znajdź „Powiadomienia” i włącz je albo wybierz resetowanie uprawnienia.',
  BACK,
];
const CHROMIUM_ANDROID_STEPS = [
  'Stuknij ikonę po lewej stronie adresu strony.',
  'Stuknij „Uprawnienia”, potem „Powiadomienia”, i włącz je lub zresetuj.',
  BACK,
];

/** The steps in Polish. */
export const helpSteps: HelpStepsTranslation = {
  $code: 'pl',
  entries: {
    'chrome-desktop': {
      name: 'Chrome na komputerze',
      heading: 'Jak odblokować w Chrome',
      steps: CHROMIUM_STEPS,
    },
    'chrome-android': {
      name: 'Chrome na Androidzie',
      heading: 'Jak odblokować w Chrome na Androidzie',
      steps: CHROMIUM_ANDROID_STEPS,
      note: 'Przełącznik jest wyszarzony? Wtedy Android blokuje samą przeglądarkę: wybierz powyżej „Android blokuje przeglądarkę”.',
    },
    'edge-desktop': {
      name: 'Edge na komputerze',
      heading: 'Jak odblokować w Edge',
      steps: [
        'Kliknij kłódkę lub suwaki po lewej stronie adresu strony.',
        'Kliknij „Uprawnienia dla tej witryny”, a następnie przy „Powiadomienia” wybierz „Zezwalaj”.',
        BACK,
      ],
      note: 'Na pasku adresu jest przekreślony dzwonek? Kliknij go, a następnie wybierz „Zezwalaj”.',
    },
    'edge-android': {
      name: 'Edge na Androidzie',
      heading: 'Jak odblokować w Edge na Androidzie',
      steps: [
        'Stuknij kłódkę po lewej stronie adresu strony.',
        'Stuknij „Uprawnienia”, potem „Powiadomienia”, i włącz je.',
        BACK,
      ],
    },
    'firefox-desktop': {
      name: 'Firefox na komputerze',
      heading: 'Jak odblokować w Firefoksie',
      steps: [
        'Kliknij przekreślony dymek po lewej stronie adresu strony.',
        'Obok „Wyświetlanie powiadomień” kliknij ×, aby usunąć „Zablokowano”.',
        BACK,
      ],
      note: 'Nie ma dymka? W ustawieniach Firefoksa, w sekcji „Powiadomienia”, znajdź {site} i wybierz „Zezwalaj”.',
    },
    'firefox-android': {
      name: 'Firefox na Androidzie',
      heading: 'Jak odblokować w Firefoksie na Androidzie',
      steps: [
        'Stuknij tarczę lub kłódkę na pasku adresu.',
        'W wierszu powiadomień stuknij „Zablokowano”, aby zmienić na „Zezwolono”.',
        BACK,
      ],
    },
    'safari-macos': {
      name: 'Safari na Macu',
      heading: 'Jak odblokować w Safari',
      steps: [
        'Na pasku menu otwórz Safari, a następnie „Ustawienia…”.',
        'Kliknij „Witryny”, a następnie „Powiadomienia”.',
        'Przy {site} wybierz „Pozwalaj”.',
        BACK,
      ],
      note: 'Nie ma tam {site}? Włącz opcję, która pozwala witrynom prosić o zgodę na wysyłanie powiadomień.',
    },
    'safari-macos-app': {
      name: 'Aplikacja internetowa w Docku na Macu',
      heading: 'Jak odblokować aplikację internetową na Macu',
      steps: [
        'Otwórz „Ustawienia systemowe” z menu Apple.',
        'Kliknij „Powiadomienia”, a następnie {site}.',
        'Włącz „Pozwalaj na powiadomienia”.',
        BACK,
      ],
    },
    'ios-app': {
      name: 'iPhone lub iPad, z ekranu początkowego',
      heading: 'Jak odblokować na iPhonie i iPadzie',
      steps: [
        'Otwórz aplikację Ustawienia i stuknij „Powiadomienia”.',
        'Stuknij {site}, a następnie włącz „Pozwalaj na powiadomienia”.',
        BACK,
      ],
      note: 'Nie ma tam {site}? Usuń ikonę z ekranu początkowego, dodaj ją ponownie, otwórz i włącz powiadomienia.',
    },
    'samsung-android': {
      name: 'Samsung Internet',
      heading: 'Jak odblokować w Samsung Internet',
      steps: [
        'Otwórz menu, a następnie „Ustawienia”.',
        'Stuknij pozycję o witrynach i pobieraniu, a następnie „Powiadomienia”.',
        'Włącz {site}.',
        BACK,
      ],
    },
    'opera-desktop': {
      name: 'Opera na komputerze',
      heading: 'Jak odblokować w Operze',
      steps: CHROMIUM_STEPS,
    },
    'opera-android': {
      name: 'Opera na Androidzie',
      heading: 'Jak odblokować w Operze na Androidzie',
      steps: CHROMIUM_ANDROID_STEPS,
    },
    'brave-desktop': {
      name: 'Brave na komputerze',
      heading: 'Jak odblokować w Brave',
      steps: CHROMIUM_STEPS,
    },
    'brave-android': {
      name: 'Brave na Androidzie',
      heading: 'Jak odblokować w Brave na Androidzie',
      steps: CHROMIUM_ANDROID_STEPS,
    },
    other: {
      name: 'Inna przeglądarka',
      heading: 'Jak odblokować',
      steps: [
        'Otwórz ustawienia przeglądarki dla tej witryny. Często są po lewej stronie adresu strony.',
        'Zezwól na powiadomienia z {site}.',
        BACK,
      ],
    },

    'chrome-removed': {
      name: 'Chrome cofnął zgodę',
      heading: 'Gdy Chrome cofnął zgodę',
      steps: [
        'Chrome mógł to zrobić, bo wiele powiadomień nie zostało przeczytanych.',
        'Otwórz ustawienia Chrome, „Prywatność i bezpieczeństwo”, a następnie „Sprawdzanie bezpieczeństwa”.',
        'Ponownie zezwól na powiadomienia z {site}.',
        BACK,
      ],
    },
    'firefox-all-blocked': {
      name: 'Firefox blokuje wszystkie witryny',
      heading: 'Gdy Firefox blokuje wszystkie witryny',
      steps: [
        'Otwórz ustawienia Firefoksa i kliknij „Prywatność i bezpieczeństwo”.',
        'W sekcji „Uprawnienia”, obok „Powiadomienia”, kliknij „Ustawienia…”.',
        'Odznacz „Blokowanie nowych próśb o możliwość wyświetlania powiadomień”.',
        BACK,
      ],
    },
    'brave-push-service': {
      name: 'Brave nie może połączyć się z usługą push',
      heading: 'Gdy Brave nie może połączyć się z usługą push',
      steps: [
        'Otwórz ustawienia Brave i kliknij „Prywatność i bezpieczeństwo”.',
        'Włącz korzystanie z usług Google do wiadomości push.',
        'Uruchom Brave ponownie, a następnie włącz powiadomienia.',
      ],
    },
    'android-app-blocked': {
      name: 'Android blokuje przeglądarkę',
      heading: 'Gdy Android blokuje przeglądarkę',
      steps: [
        'Otwórz ustawienia Androida, „Aplikacje”, a następnie swoją przeglądarkę.',
        'Stuknij „Powiadomienia” i włącz je.',
        'Niżej włącz także {site}.',
        BACK,
      ],
    },
    managed: {
      name: 'Urządzenie służbowe lub szkolne',
      heading: 'Na urządzeniu służbowym lub szkolnym',
      steps: [
        'Twoja organizacja mogła wyłączyć powiadomienia. Ta strona nie może tego sprawdzić.',
        'Zapytaj osoby, które opiekują się Twoim urządzeniem.',
      ],
    },
    'private-window': {
      name: 'Okno prywatne lub incognito',
      heading: 'W oknie prywatnym lub incognito',
      steps: [
        'Okna prywatne blokują powiadomienia lub zapominają o nich po zamknięciu okna.',
        'Otwórz {site} w zwykłym oknie i włącz tam powiadomienia.',
      ],
    },

    windows: {
      name: 'Windows',
      heading: 'Jeśli w Windows nic się nie pojawia',
      steps: [
        'Otwórz ustawienia Windows, „System”, a następnie „Powiadomienia”.',
        'Wyłącz „Nie przeszkadzać”. Ten tryb może włączać się sam podczas gier, na pełnym ekranie i przy udostępnianiu ekranu.',
        'Włącz powiadomienia dla swojej przeglądarki.',
        'Wybierz swoją przeglądarkę i zaznacz „Pokaż banery powiadomień”. Jeśli słychać dźwięk, ale nic nie widać, to jest przyczyna.',
      ],
      note: 'Gdy przeglądarka jest zamknięta, powiadomienia czekają na jej otwarcie.',
    },
    macos: {
      name: 'macOS',
      heading: 'Jeśli na Macu nic się nie pojawia',
      steps: [
        'Otwórz „Ustawienia systemowe”, a następnie „Powiadomienia”.',
        'Wybierz swoją przeglądarkę i włącz „Pozwalaj na powiadomienia”. Chrome ma drugą pozycję, dla alertów; Safari ma osobną dla {site}.',
        'Jako styl wybierz „Banery” lub „Alerty”, a nie „Brak”.',
        'Sprawdź, czy nie działa tryb skupienia i czy powiadomienia są dozwolone podczas udostępniania ekranu.',
      ],
      note: 'Coś przeoczone? Może być w Centrum powiadomień: kliknij datę i godzinę na pasku menu.',
    },
    android: {
      name: 'Android',
      heading: 'Jeśli na Androidzie nic się nie pojawia',
      steps: [
        'Sprawdź, czy tryb „Nie przeszkadzać” jest wyłączony.',
        'Otwórz ustawienia Androida, „Aplikacje”, swoją przeglądarkę, a następnie „Powiadomienia”, i włącz je.',
        'W tym samym miejscu znajdź {site} i sprawdź, czy nie wybrano opcji „Ciche”.',
        'W sekcji „Bateria” pozwól przeglądarce działać w tle. Niektórzy producenci usypiają aplikacje.',
      ],
    },
    ios: {
      name: 'iPhone lub iPad',
      heading: 'Jeśli na iPhonie lub iPadzie nic się nie pojawia',
      steps: [
        'Otwórz aplikację Ustawienia, „Powiadomienia”, a następnie {site}.',
        'Włącz „Pozwalaj na powiadomienia”, „Ekran blokady” i „Banery”.',
        'Sprawdź, czy nie działa tryb skupienia i czy {site} nie trafia do podsumowania powiadomień.',
        'Nadal nic? Wyłącz i ponownie włącz powiadomienia w {site}. System mógł je zakończyć.',
      ],
    },
    linux: {
      name: 'Linux',
      heading: 'Jeśli w Linuksie nic się nie pojawia',
      steps: [
        'Sprawdź, czy tryb „Nie przeszkadzać” jest wyłączony w ustawieniach powiadomień środowiska graficznego.',
        'Sprawdź, czy środowisko graficzne pokazuje powiadomienia innych programów. W niektórych nie działa usługa powiadomień.',
        'Włącz powiadomienia dla swojej przeglądarki w ustawieniach środowiska graficznego.',
      ],
    },
    chromeos: {
      name: 'ChromeOS',
      heading: 'Jeśli na Chromebooku nic się nie pojawia',
      steps: [
        'Kliknij godzinę w prawym dolnym rogu, a następnie „Nie przeszkadzać”, aby wyłączyć ten tryb.',
        'Otwórz ustawienia, „Aplikacje”, a następnie „Powiadomienia”.',
        'Włącz Chrome lub {site} na liście.',
      ],
    },

    'install-safari-ios': {
      name: 'Safari na iPhonie',
      heading: 'Dodaj {site} do ekranu początkowego',
      steps: [
        'Stuknij przycisk udostępniania, kwadrat ze strzałką w górę. Nie widać go? Najpierw stuknij •••.',
        'Przewiń w dół. Stuknij „Pokaż więcej”, jeśli jest taka opcja.',
        ADD_TO_HOME_SCREEN,
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-safari-ipados': {
      name: 'Safari na iPadzie',
      heading: 'Dodaj {site} do ekranu początkowego',
      steps: [
        'U góry ekranu stuknij przycisk udostępniania, kwadrat ze strzałką w górę. Nie widać go? Najpierw stuknij •••.',
        VIEW_MORE,
        ADD_TO_HOME_SCREEN,
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-chrome-ios': {
      name: 'Chrome na iPhonie lub iPadzie',
      heading: 'Dodaj {site} do ekranu początkowego',
      steps: [
        'Na pasku adresu stuknij przycisk udostępniania, kwadrat ze strzałką w górę.',
        VIEW_MORE,
        ADD_TO_HOME_SCREEN,
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-edge-ios': {
      name: 'Edge na iPhonie lub iPadzie',
      heading: 'Dodaj {site} do ekranu początkowego',
      steps: [SHARE_IN_ADDRESS_BAR, VIEW_MORE, ADD_TO_HOME_SCREEN, OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-firefox-ios': {
      name: 'Firefox na iPhonie lub iPadzie',
      heading: 'Dodaj {site} do ekranu początkowego',
      steps: [SHARE_IN_ADDRESS_BAR, VIEW_MORE, ADD_TO_HOME_SCREEN, OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-other-ios': {
      name: 'Inna przeglądarka na iPhonie lub iPadzie',
      heading: 'Dodaj {site} do ekranu początkowego',
      steps: [
        'Skopiuj link do tej strony i otwórz go w Safari.',
        'Stuknij przycisk udostępniania, kwadrat ze strzałką w górę. Nie widać go? Najpierw stuknij •••.',
        ADD_TO_HOME_SCREEN,
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-in-app-ios': {
      name: 'W innej aplikacji na iPhonie lub iPadzie',
      heading: 'Najpierw otwórz tę stronę w Safari',
      steps: [
        'Stuknij ••• lub ikonę udostępniania w tej aplikacji.',
        'Stuknij „Otwórz w Safari” lub „Otwórz w przeglądarce”.',
        'W Safari ponownie wykonaj instrukcje z tej strony.',
      ],
      note: 'Nie ma takiej opcji? Skopiuj link do tej strony i wklej go w Safari.',
    },
    'install-chrome-android': {
      name: 'Chrome na Androidzie',
      heading: 'Zainstaluj: {site}',
      steps: [
        'Otwórz menu z trzema kropkami.',
        'Stuknij „Dodaj do ekranu głównego” lub „Zainstaluj aplikację”.',
        'Stuknij „Zainstaluj”.',
        OPEN_ANDROID,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-edge-android': {
      name: 'Edge na Androidzie',
      heading: 'Zainstaluj: {site}',
      steps: [
        'Otwórz menu z trzema kreskami lub kropkami.',
        'Stuknij „Dodaj do telefonu”.',
        'Stuknij „Zainstaluj” lub „Dodaj”.',
        OPEN_ANDROID,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-samsung-android': {
      name: 'Samsung Internet',
      heading: 'Zainstaluj: {site}',
      steps: [
        'Otwórz menu z trzema kreskami.',
        'Stuknij „Dodaj stronę do” lub „Dodaj do”, a następnie „Ekran główny”.',
        'Stuknij „Zainstaluj” lub „Dodaj”.',
        OPEN_ANDROID,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-firefox-android': {
      name: 'Firefox na Androidzie',
      heading: 'Zainstaluj: {site}',
      steps: [
        'Otwórz menu z trzema kropkami.',
        'Stuknij „Zainstaluj” lub „Dodaj do ekranu głównego”.',
        'Stuknij „Dodaj”.',
        OPEN_ANDROID,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-other-android': {
      name: 'Inna przeglądarka na Androidzie',
      heading: 'Zainstaluj: {site}',
      steps: [
        'Otwórz menu przeglądarki.',
        'Znajdź „Zainstaluj” lub „Dodaj do ekranu głównego” i stuknij tę opcję.',
        OPEN_ANDROID,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-in-app-android': {
      name: 'W innej aplikacji na Androidzie',
      heading: 'Najpierw otwórz tę stronę w przeglądarce',
      steps: [
        'Otwórz menu tej aplikacji, często trzy kropki.',
        'Stuknij „Otwórz w Chrome” lub „Otwórz w przeglądarce”.',
        'W przeglądarce ponownie wykonaj instrukcje z tej strony.',
      ],
      note: 'Nie ma takiej opcji? Skopiuj link do tej strony i wklej go w przeglądarce.',
    },
    'install-chrome-desktop': {
      name: 'Chrome na komputerze',
      heading: 'Zainstaluj: {site}',
      steps: [
        'Kliknij ikonę instalacji na końcu paska adresu: ekran ze strzałką.',
        'Nie widać jej? Otwórz menu, podmenu zapisywania i udostępniania, a następnie „Zainstaluj stronę jako aplikację…”.',
        'Kliknij „Zainstaluj”.',
      ],
    },
    'install-edge-desktop': {
      name: 'Edge na komputerze',
      heading: 'Zainstaluj: {site}',
      steps: [
        'Kliknij ikonę instalacji na końcu paska adresu: kwadraty ze znakiem plus.',
        'Nie widać jej? Otwórz menu, „Więcej narzędzi”, „Aplikacje”, a następnie „Zainstaluj tę witrynę jako aplikację”.',
        'Kliknij „Zainstaluj”.',
      ],
    },
    'install-safari-macos': {
      name: 'Safari na Macu',
      heading: 'Dodaj {site} do Docka',
      steps: [
        'Na pasku menu otwórz „Plik” albo kliknij przycisk udostępniania na pasku narzędzi.',
        'Kliknij „Dodaj do Docka…”, a następnie „Dodaj”.',
        'Otwórz {site} z Docka.',
      ],
    },
    'install-other-desktop': {
      name: 'Inna przeglądarka na komputerze',
      heading: 'Zainstaluj: {site}',
      steps: [
        'Twoja przeglądarka może nie instalować witryn jako aplikacji. Skopiuj link do tej strony.',
        'Otwórz go w Chrome, w Edge albo, na Macu, w Safari.',
        'Zainstaluj witrynę stamtąd.',
      ],
    },
  },
};
