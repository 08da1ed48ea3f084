import type { HelpStepsTranslation } from './help-steps-translation.js';

const BACK = 'Revenez ici et appuyez sur « Vérifier à nouveau ».';
const OPEN = 'Ouvrez {site} depuis l’écran d’accueil.';
const THEN_TURN_ON = 'Activez-y ensuite les notifications.';
const ADD_TO_HOME_SCREEN =
  'Touchez « Sur l’écran d’accueil », puis « Ajouter ». Laissez « Ouvrir comme app web » activé.';
const SHARE = 'Touchez Partager, le carré avec une flèche vers le haut. Introuvable ? Touchez d’abord •••.';
const SHARE_IN_ADDRESS_BAR =
  'Dans la barre d’adresse, touchez Partager, le carré avec une flèche vers le haut. Introuvable ? Ouvrez d’abord le menu.';
const VIEW_MORE = 'Faites défiler vers le bas. Touchez « Afficher plus » ou « Plus » si l’option apparaît.';
const CHROMIUM_STEPS = [
  'Sélectionnez l’icône à gauche de l’adresse de la page.',
  'Activez-y « Notifications » ou choisissez « Réinitialiser l’autorisation ».',
  BACK,
];
const CHROMIUM_ANDROID_STEPS = [
  'Appuyez sur l’icône à gauche de l’adresse de la page.',
  'Appuyez sur « Autorisations », puis sur « Notifications », et activez-les ou réinitialisez-les.',
  BACK,
];

/** The steps in French. */
export const helpSteps: HelpStepsTranslation = {
  $code: 'fr',
  entries: {
    'chrome-desktop': {
      name: 'Chrome sur ordinateur',
      heading: 'Débloquer dans Chrome',
      steps: CHROMIUM_STEPS,
    },
    'chrome-android': {
      name: 'Chrome sur Android',
      heading: 'Débloquer dans Chrome sur Android',
      steps: CHROMIUM_ANDROID_STEPS,
      note: 'Le bouton est grisé ? C’est Android qui bloque Chrome : choisissez « Android bloque le navigateur » ci-dessus.',
    },
    'edge-desktop': {
      name: 'Edge sur ordinateur',
      heading: 'Débloquer dans Edge',
      steps: [
        'Sélectionnez le cadenas ou les curseurs à gauche de l’adresse de la page.',
        'Sélectionnez « Autorisations pour ce site », puis réglez « Notifications » sur « Autoriser ».',
        BACK,
      ],
      note: 'Une cloche barrée dans la barre d’adresse ? Sélectionnez-la, puis « Autoriser ».',
    },
    'edge-android': {
      name: 'Edge sur Android',
      heading: 'Débloquer dans Edge sur Android',
      steps: [
        'Appuyez sur le cadenas à gauche de l’adresse de la page.',
        'Appuyez sur « Autorisations », puis sur « Notifications », et activez-les.',
        BACK,
      ],
    },
    'firefox-desktop': {
      name: 'Firefox sur ordinateur',
      heading: 'Débloquer dans Firefox',
      steps: [
        'Sélectionnez la bulle barrée à gauche de l’adresse de la page.',
        'À côté de « Envoyer des notifications », cliquez sur la croix (×) pour lever le blocage.',
        BACK,
      ],
      note: 'Pas de bulle ? Dans les paramètres de Firefox, sous « Notifications », trouvez {site} et choisissez « Autoriser ».',
    },
    'firefox-android': {
      name: 'Firefox sur Android',
      heading: 'Débloquer dans Firefox sur Android',
      steps: [
        'Appuyez sur le bouclier ou le cadenas dans la barre d’adresse.',
        'Sous « Notifications », appuyez sur « Bloqué » pour obtenir « Autorisé ».',
        BACK,
      ],
    },
    'safari-macos': {
      name: 'Safari sur Mac',
      heading: 'Débloquer dans Safari',
      steps: [
        'Dans la barre des menus, ouvrez Safari, puis « Réglages… ».',
        'Sélectionnez « Sites web », puis « Notifications ».',
        'Réglez {site} sur « Autoriser ».',
        BACK,
      ],
      note: '{site} n’y figure pas ? Cochez, en bas, la case qui laisse les sites web demander l’autorisation d’envoyer des notifications.',
    },
    'safari-macos-app': {
      name: 'App web dans le Dock d’un Mac',
      heading: 'Débloquer une app web sur Mac',
      steps: [
        'Dans le menu Pomme, ouvrez « Réglages Système ».',
        'Sélectionnez « Notifications », puis {site}.',
        'Activez « Autoriser les notifications ».',
        BACK,
      ],
    },
    'ios-app': {
      name: 'iPhone ou iPad, depuis l’écran d’accueil',
      heading: 'Débloquer sur iPhone et iPad',
      steps: [
        'Ouvrez l’app Réglages et touchez « Notifications ».',
        'Touchez {site}, puis activez « Autoriser les notifications ».',
        BACK,
      ],
      note: '{site} n’y figure pas ? Supprimez son icône de l’écran d’accueil, ajoutez-la à nouveau, ouvrez-la et activez les notifications.',
    },
    'samsung-android': {
      name: 'Samsung Internet',
      heading: 'Débloquer dans Samsung Internet',
      steps: [
        'Ouvrez le menu, puis « Paramètres ».',
        'Appuyez sur « Sites et téléchargements », puis sur « Notifications ».',
        'Activez {site}.',
        BACK,
      ],
    },
    'opera-desktop': {
      name: 'Opera sur ordinateur',
      heading: 'Débloquer dans Opera',
      steps: CHROMIUM_STEPS,
    },
    'opera-android': {
      name: 'Opera sur Android',
      heading: 'Débloquer dans Opera sur Android',
      steps: CHROMIUM_ANDROID_STEPS,
    },
    'brave-desktop': {
      name: 'Brave sur ordinateur',
      heading: 'Débloquer dans Brave',
      steps: CHROMIUM_STEPS,
    },
    'brave-android': {
      name: 'Brave sur Android',
      heading: 'Débloquer dans Brave sur Android',
      steps: CHROMIUM_ANDROID_STEPS,
    },
    other: {
      name: 'Un autre navigateur',
      heading: 'Débloquer les notifications',
      steps: [
        'Ouvrez les paramètres de votre navigateur pour ce site, souvent à gauche de l’adresse de la page.',
        'Autorisez les notifications pour {site}.',
        BACK,
      ],
    },

    'chrome-removed': {
      name: 'Chrome a retiré l’autorisation',
      heading: 'Si Chrome a retiré l’autorisation',
      steps: [
        'Chrome a pu le faire parce que beaucoup de notifications n’ont pas été lues.',
        'Ouvrez les paramètres de Chrome, « Confidentialité et sécurité », puis « Contrôle de sécurité ».',
        'Autorisez à nouveau les notifications pour {site}.',
        BACK,
      ],
    },
    'firefox-all-blocked': {
      name: 'Firefox bloque tous les sites',
      heading: 'Si Firefox bloque tous les sites',
      steps: [
        'Ouvrez les paramètres de Firefox et sélectionnez « Vie privée et sécurité ».',
        'Sous « Permissions », à côté de « Notifications », sélectionnez « Paramètres… ».',
        'Décochez « Bloquer les nouvelles demandes d’activation des notifications ».',
        BACK,
      ],
    },
    'brave-push-service': {
      name: 'Brave ne joint pas son service push',
      heading: 'Si Brave ne joint pas son service push',
      steps: [
        'Ouvrez les paramètres de Brave et sélectionnez « Confidentialité et sécurité ».',
        'Activez « Utiliser les services Google pour la messagerie push ».',
        'Redémarrez Brave, puis activez à nouveau les notifications.',
      ],
    },
    'android-app-blocked': {
      name: 'Android bloque le navigateur',
      heading: 'Si Android bloque le navigateur',
      steps: [
        'Ouvrez les paramètres d’Android, « Applications », puis votre navigateur.',
        'Appuyez sur « Notifications » et activez-les.',
        'Plus bas, activez aussi {site}.',
        BACK,
      ],
    },
    managed: {
      name: 'Un appareil professionnel ou scolaire',
      heading: 'Sur un appareil professionnel ou scolaire',
      steps: [
        'Votre organisation a peut-être désactivé les notifications. Cette page ne peut pas le savoir.',
        'Adressez-vous aux personnes qui gèrent votre appareil.',
      ],
    },
    'private-window': {
      name: 'Une fenêtre privée',
      heading: 'Dans une fenêtre privée',
      steps: [
        'Les fenêtres de navigation privée bloquent les notifications, ou les oublient à leur fermeture.',
        'Ouvrez {site} dans une fenêtre normale et activez-y les notifications.',
      ],
    },

    windows: {
      name: 'Windows',
      heading: 'Si rien n’apparaît sous Windows',
      steps: [
        'Ouvrez les paramètres de Windows, « Système », puis « Notifications ».',
        'Désactivez « Ne pas déranger ». Ce mode peut s’activer seul pour les jeux, le plein écran et le partage d’écran.',
        'Activez les notifications pour votre navigateur.',
        'Sélectionnez votre navigateur et vérifiez « Afficher les bannières de notification ». Un son sans rien à l’écran vient de là.',
      ],
      note: 'Si votre navigateur est fermé, les notifications attendent que vous le rouvriez.',
    },
    macos: {
      name: 'macOS',
      heading: 'Si rien n’apparaît sur un Mac',
      steps: [
        'Ouvrez « Réglages Système », puis « Notifications ».',
        'Sélectionnez votre navigateur et activez « Autoriser les notifications ». Chrome a une seconde entrée dont le nom contient « Alerts » ; Safari en a une pour {site}.',
        'Choisissez le style « Bannières » ou « Alertes », pas « Aucune ».',
        'Vérifiez qu’aucun mode de concentration n’est activé et que les notifications sont autorisées pendant le partage d’écran.',
      ],
      note: 'Vous en avez manqué une ? Elle est peut-être dans le centre de notifications : sélectionnez la date et l’heure dans la barre des menus.',
    },
    android: {
      name: 'Android',
      heading: 'Si rien n’apparaît sur Android',
      steps: [
        'Vérifiez que « Ne pas déranger » est désactivé.',
        'Ouvrez les paramètres d’Android, « Applications », votre navigateur, puis « Notifications », et activez-les.',
        'Au même endroit, trouvez {site} et vérifiez que « Silencieux » n’est pas choisi.',
        'Sous « Batterie », laissez votre navigateur fonctionner en arrière-plan. Certains fabricants mettent les applications en veille.',
      ],
    },
    ios: {
      name: 'iPhone ou iPad',
      heading: 'Si rien n’apparaît sur iPhone ou iPad',
      steps: [
        'Ouvrez l’app Réglages, « Notifications », puis {site}.',
        'Activez « Autoriser les notifications », « Écran verrouillé » et « Bannières ».',
        'Vérifiez qu’aucun mode de concentration n’est activé et que {site} ne fait pas partie du « Résumé programmé ».',
        'Toujours rien ? Désactivez puis réactivez les notifications dans {site}. Le système y a peut-être mis fin.',
      ],
    },
    linux: {
      name: 'Linux',
      heading: 'Si rien n’apparaît sous Linux',
      steps: [
        'Dans les paramètres de notifications de votre bureau, vérifiez que « Ne pas déranger » est désactivé.',
        'Vérifiez que votre bureau affiche les notifications d’autres programmes. Certains n’ont aucun service de notifications actif.',
        'Activez les notifications de votre navigateur dans les paramètres du bureau.',
      ],
    },
    chromeos: {
      name: 'ChromeOS',
      heading: 'Si rien n’apparaît sur un Chromebook',
      steps: [
        'Sélectionnez l’heure en bas à droite, puis « Ne pas déranger », et désactivez ce mode.',
        'Ouvrez les paramètres, « Applications », puis « Notifications ».',
        'Activez Chrome ou {site} dans la liste.',
      ],
    },

    'install-safari-ios': {
      name: 'Safari sur iPhone',
      heading: 'Ajouter {site} à l’écran d’accueil',
      steps: [
        SHARE,
        'Faites défiler vers le bas. Touchez « Afficher plus » si l’option apparaît.',
        ADD_TO_HOME_SCREEN,
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-safari-ipados': {
      name: 'Safari sur iPad',
      heading: 'Ajouter {site} à l’écran d’accueil',
      steps: [
        'En haut de l’écran, touchez Partager, le carré avec une flèche vers le haut. Introuvable ? Touchez d’abord •••.',
        VIEW_MORE,
        ADD_TO_HOME_SCREEN,
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-chrome-ios': {
      name: 'Chrome sur iPhone ou iPad',
      heading: 'Ajouter {site} à l’écran d’accueil',
      steps: [
        'Dans la barre d’adresse, touchez Partager, le carré avec une flèche vers le haut.',
        VIEW_MORE,
        ADD_TO_HOME_SCREEN,
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-edge-ios': {
      name: 'Edge sur iPhone ou iPad',
      heading: 'Ajouter {site} à l’écran d’accueil',
      steps: [SHARE_IN_ADDRESS_BAR, VIEW_MORE, ADD_TO_HOME_SCREEN, OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-firefox-ios': {
      name: 'Firefox sur iPhone ou iPad',
      heading: 'Ajouter {site} à l’écran d’accueil',
      steps: [SHARE_IN_ADDRESS_BAR, VIEW_MORE, ADD_TO_HOME_SCREEN, OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-other-ios': {
      name: 'Un autre navigateur sur iPhone ou iPad',
      heading: 'Ajouter {site} à l’écran d’accueil',
      steps: ['Copiez le lien de cette page et ouvrez-le dans Safari.', SHARE, ADD_TO_HOME_SCREEN, OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-in-app-ios': {
      name: 'Dans une autre app sur iPhone ou iPad',
      heading: 'Ouvrez d’abord cette page dans Safari',
      steps: [
        'Touchez ••• ou l’icône de partage de cette app.',
        'Touchez « Ouvrir dans Safari » ou « Ouvrir dans le navigateur ».',
        'Dans Safari, suivez à nouveau les étapes de cette page.',
      ],
      note: 'Introuvable ? Copiez le lien de cette page et collez-le dans Safari.',
    },
    'install-chrome-android': {
      name: 'Chrome sur Android',
      heading: 'Installer {site}',
      steps: [
        'Ouvrez le menu, les trois points.',
        'Appuyez sur « Ajouter à l’écran d’accueil » ou « Installer l’application ».',
        'Appuyez sur « Installer ».',
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-edge-android': {
      name: 'Edge sur Android',
      heading: 'Installer {site}',
      steps: [
        'Ouvrez le menu, les trois lignes ou points.',
        'Appuyez sur « Ajouter au téléphone ».',
        'Appuyez sur « Installer » ou « Ajouter ».',
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-samsung-android': {
      name: 'Samsung Internet',
      heading: 'Installer {site}',
      steps: [
        'Ouvrez le menu, les trois lignes.',
        'Appuyez sur « Ajouter la page à » ou « Ajouter à », puis sur « Écran d’accueil ».',
        'Appuyez sur « Installer » ou « Ajouter ».',
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-firefox-android': {
      name: 'Firefox sur Android',
      heading: 'Installer {site}',
      steps: [
        'Ouvrez le menu, les trois points.',
        'Appuyez sur « Installer » ou « Ajouter à l’écran d’accueil ».',
        'Appuyez sur « Ajouter ».',
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-other-android': {
      name: 'Un autre navigateur sur Android',
      heading: 'Installer {site}',
      steps: [
        'Ouvrez le menu du navigateur.',
        'Cherchez « Installer » ou « Ajouter à l’écran d’accueil » et appuyez dessus.',
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-in-app-android': {
      name: 'Dans une autre application sur Android',
      heading: 'Ouvrez d’abord cette page dans votre navigateur',
      steps: [
        'Ouvrez le menu de cette application, souvent trois points.',
        'Appuyez sur « Ouvrir dans Chrome » ou « Ouvrir dans le navigateur ».',
        'Dans votre navigateur, suivez à nouveau les étapes de cette page.',
      ],
      note: 'Introuvable ? Copiez le lien de cette page et collez-le dans votre navigateur.',
    },
    'install-chrome-desktop': {
      name: 'Chrome sur ordinateur',
      heading: 'Installer {site}',
      steps: [
        'Sélectionnez l’icône d’installation au bout de la barre d’adresse : un écran avec une flèche.',
        'Introuvable ? Ouvrez le menu, « Caster, enregistrer et partager », puis « Installer la page en tant qu’application… ».',
        'Sélectionnez « Installer ».',
      ],
    },
    'install-edge-desktop': {
      name: 'Edge sur ordinateur',
      heading: 'Installer {site}',
      steps: [
        'Sélectionnez l’icône d’installation au bout de la barre d’adresse : des carrés avec un signe plus.',
        'Introuvable ? Ouvrez le menu, « Autres outils », « Applications », puis « Installer ce site en tant qu’application ».',
        'Sélectionnez « Installer ».',
      ],
    },
    'install-safari-macos': {
      name: 'Safari sur Mac',
      heading: 'Ajouter {site} au Dock',
      steps: [
        'Dans la barre des menus, ouvrez « Fichier » ; ou sélectionnez Partager dans la barre d’outils.',
        'Sélectionnez « Ajouter au Dock… », puis « Ajouter ».',
        'Ouvrez {site} depuis le Dock.',
      ],
    },
    'install-other-desktop': {
      name: 'Un autre navigateur sur ordinateur',
      heading: 'Installer {site}',
      steps: [
        'Votre navigateur n’installe peut-être pas les sites web comme applications. Copiez le lien de cette page.',
        'Ouvrez-le dans Chrome, Edge ou, sur Mac, Safari.',
        'Lancez l’installation depuis ce navigateur.',
      ],
    },
  },
};
