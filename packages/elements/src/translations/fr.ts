import { plural } from './plural.js';
import type { CoreSectionTexts, Translation } from './translation.js';

const unread = (count: number) => plural('fr', count, { one: '{count} non lue', other: '{count} non lues' });

/** French, without the helps. */
export const texts: Translation & CoreSectionTexts = {
  $code: 'fr',
  $name: 'Français',
  $dir: 'ltr',

  pushToggleLabel: 'Notifications dans ce navigateur',
  pushPromptHeading: 'Recevoir une notification quand il y a du nouveau ?',
  pushPromptMessage: 'Vous recevrez un message sur cet appareil. Désactivation possible à tout moment.',
  pushPromptAnnouncement: (heading) => `${heading} Vous pouvez régler les notifications ici.`,
  pushAccept: 'Activer',
  pushLater: 'Pas maintenant',
  pushNever: 'Ne plus demander',
  pushClose: 'Fermer',

  pushStatusLabel: 'Notifications',
  pushStatusOffline: 'Vous êtes hors connexion',

  pushBellLabel: 'Notifications',
  pushBellName: (label, status) => `${label} : ${status}`,
  pushBellNameUnread: (label, status, unreadCount) => `${label} : ${status}, ${unread(unreadCount)}`,
  pushBellOff: 'désactivées',
  pushBellOn: 'activées',
  pushBellBlocked: 'bloquées',
  pushBellBusy: 'activation en cours',
  pushBellProblem: 'un problème est survenu',
  pushBellUnavailable: 'non disponibles',
  pushBellPaused: 'en pause',
  pushBellPausedUntil: (time) => `en pause jusqu’à ${time}`,

  pushChecking: 'Vérification…',
  pushUnsupported: 'Non disponibles dans ce navigateur',
  pushUnsupportedDetail: 'Essayez une version récente de Chrome, Edge, Firefox ou Safari.',
  pushEmbedded: 'Non disponibles dans cette page intégrée',
  pushEmbeddedDetail: (site) => `Ouvrez ${site} dans un onglet à part.`,
  pushOpenInTab: 'Ouvrir dans un nouvel onglet',
  pushInApp: 'Non disponibles dans cette application',
  pushInAppDetail: 'Ouvrez cette page dans votre navigateur pour activer les notifications.',
  pushCopyLink: 'Copier le lien',
  pushLinkCopied: 'Lien copié.',
  pushPrivate: 'Non disponibles ici',
  pushPrivateDetail: 'Les fenêtres privées bloquent souvent les notifications. Essayez une fenêtre normale.',
  pushInsecure: 'Connexion sécurisée requise',
  pushInsecureDetail: 'Les notifications ne fonctionnent que sur les pages https.',
  pushOpenSecure: 'Ouvrir la page sécurisée',
  pushInstallFirst: 'Ajoutez d’abord le site à l’écran d’accueil',
  pushInstallFirstDetail: (site) =>
    `Sur iPhone et iPad, ${site} peut envoyer des notifications après son ajout à l’écran d’accueil.`,
  pushInstallHelp: 'Voir comment faire',
  pushOff: 'Désactivées',
  pushOffDetail: 'Votre navigateur vous demandera de confirmer.',
  pushPrompting: 'En attente de votre réponse',
  pushPromptingDetail:
    'Votre navigateur vous pose une question. Si vous ne la voyez pas, cherchez une cloche dans la barre d’adresse.',
  pushUnanswered:
    'Votre navigateur attend toujours. Cherchez une cloche ou une bulle dans la barre d’adresse et sélectionnez-la.',
  pushRevoked: 'Elles étaient activées, mais votre navigateur ne les autorise plus. Il vous reposera la question.',
  pushDeniedRevoked:
    'Elles étaient activées, mais sont désormais bloquées. Vous pouvez changer cela dans les paramètres de votre navigateur.',
  pushTurningOn: 'Activation…',
  pushTurningOff: 'Désactivation…',
  pushOn: 'Activées dans ce navigateur',
  pushOnDetail: 'Les autres navigateurs et appareils se règlent séparément.',
  pushDone: 'C’est fait',
  pushDoneDetail: 'Les notifications sont activées dans ce navigateur.',
  pushAllowedButOff: 'Autorisées par le navigateur, mais désactivées.',
  pushNotAcknowledged: (site) => `Activez-les pour permettre à ${site} de joindre à nouveau ce navigateur.`,
  pushNotActivated: 'Presque activées',
  pushNotActivatedDetail: (site) => `${site} vérifie que ses messages arrivent dans ce navigateur.`,
  pushTurnedOff: 'Désactivées.',
  pushUndo: 'Annuler',
  pushSendTest: 'Envoyer un test',
  pushDismissed: 'La question a été fermée : rien n’a changé. Vous pouvez réessayer.',
  pushOffline: 'Vous êtes hors connexion. Réessayez une fois en ligne.',
  pushOfflineQueued:
    'Vous êtes hors connexion. Vos modifications seront enregistrées dès que vous serez de nouveau en ligne.',

  pushDenied: 'Bloquées dans votre navigateur',
  pushDeniedDetail: (site) =>
    `${site} ne peut plus poser la question. Vous pouvez changer cela dans les paramètres de votre navigateur.`,
  pushCheckAgain: 'Vérifier à nouveau',
  pushUnblocked: 'Le blocage est levé. Vous pouvez maintenant activer les notifications.',

  pushCouldNotTurnOn: 'Impossible d’activer les notifications',
  pushCouldNotTurnOff: 'Impossible de désactiver les notifications',
  pushTryAgain: 'Réessayer',
  pushReasonBackend: (site) => `${site} n’a pas répondu comme prévu. Réessayez dans un instant.`,
  pushReasonOffline:
    'Vous êtes hors connexion. Les notifications seront activées dès que vous serez de nouveau en ligne.',
  pushReasonDisabled:
    'Les messages push sont désactivés dans votre navigateur. Dans les paramètres de Brave, activez « Utiliser les services Google pour la messagerie push ».',
  pushReasonPushService:
    'Votre navigateur n’a pas pu joindre son service push. Un VPN, un pare-feu ou un bloqueur de publicités en est peut-être la cause.',
  pushReasonSetup: 'Cette page n’est pas encore prête. Actualisez-la et réessayez.',
  pushReasonUnknown: 'Un problème est survenu. Réessayez.',

  pushSubscribeLabel: 'Me prévenir',
  pushSubscribeOn: 'Vous recevrez une notification',
  pushSubscribeStop: 'Ne plus me prévenir',
  pushSubscribeStopped: 'Vous ne recevrez plus de notifications à ce sujet.',
  pushSubscribeNotSaved: 'Votre choix n’a pas pu être enregistré',

  pushTestSending: 'Envoi du test…',
  pushTestArrived:
    'Le test est arrivé. Si vous ne le voyez pas, votre appareil masque peut-être les notifications : vérifiez « Ne pas déranger » ou les modes de concentration.',
  pushTestNotArrived:
    'Le test a été envoyé, mais n’est pas encore arrivé. Il peut encore arriver : vérifiez la connexion de cet appareil, puis réessayez.',
  pushTestOffline: 'Vous êtes hors connexion. Réessayez une fois en ligne.',
  pushTestRefused: (site) => `${site} n’a pas pu envoyer le test. Réessayez dans un instant.`,
  pushTestTooMany: 'Trop de tests en peu de temps. Réessayez dans quelques minutes.',
  pushTestUnknown: (site) =>
    `${site} ne reconnaît plus ce navigateur. Désactivez les notifications, puis réactivez-les.`,
  pushTestMissing: (site) => `${site} ne peut pas envoyer de test. Les notifications sont activées.`,

  pushBellTurnOn: 'Activer les notifications',
  pushBellSettings: 'Paramètres',

  pushInboxHeading: 'Notifications',
  pushInboxFilter: 'Afficher',
  pushInboxAll: 'Toutes',
  pushInboxOnlyUnread: 'Non lues',
  pushInboxUnread: 'Non lue',
  pushInboxUnreadCount: unread,
  pushInboxLoading: 'Chargement des notifications…',
  pushInboxEmpty: 'Rien pour l’instant. Les nouvelles notifications s’afficheront ici.',
  pushInboxAllRead: 'Vous avez tout lu.',
  pushInboxError: 'Impossible de charger les notifications.',
  pushInboxOffline: 'Affichage des notifications enregistrées.',
  pushInboxOff:
    'Les notifications sont désactivées dans ce navigateur. Les nouvelles s’afficheront ici une fois activées.',
  pushInboxShowNew: (count) =>
    plural('fr', count, {
      one: 'Voir {count} nouvelle notification',
      many: 'Voir {count} de nouvelles notifications',
      other: 'Voir {count} nouvelles notifications',
    }),
  pushInboxArrived: (count) =>
    plural('fr', count, {
      one: '{count} nouvelle notification.',
      many: '{count} de nouvelles notifications.',
      other: '{count} nouvelles notifications.',
    }),
  pushInboxMarkAll: 'Tout marquer comme lu',
  pushInboxAllMarked: 'Tout est marqué comme lu.',
  pushInboxMarkRead: 'Marquer comme lue',
  pushInboxMarkUnread: 'Marquer comme non lue',
  pushInboxRemove: 'Supprimer',
  pushInboxRemoved: 'Supprimée.',
  pushInboxActions: 'Actions',
  pushInboxLoadMore: 'Afficher plus',

  pushPreferencesHeading: 'Ce que vous recevez',
  pushPreferencesEmpty: 'Rien à choisir pour l’instant.',
  pushPreferencesPause: 'Tout mettre en pause',
  pushPreferencesPauseDetail:
    'Tout arrive sans son sur cet appareil jusqu’à ce que vous désactiviez cette option. Vos choix ci-dessous ne changent pas.',
  pushPreferencesPausedUntil: (moment) => `En pause jusqu’à ${moment}. Vos choix ci-dessous ne changent pas.`,
  pushPreferencesCap: 'Fréquence',
  pushPreferencesCapDetail: 'Au-delà, le reste arrive sans son, dans une seule notification.',
  pushPreferencesNoCap: 'Sans limite',
  pushPreferencesCapCount: (count) => `Au plus ${count} par heure et par sujet`,
  pushPreferencesUnblock: 'Comment débloquer',
  pushPreferencesInstall: 'Voir comment faire',
  pushPreferencesSave: 'Enregistrer',
  pushPreferencesUnsaved: 'Pas encore enregistré.',

  pushTopicAlwaysSent: 'Toujours envoyé',
  pushTopicAll: 'Tout',
  pushTopicImportant: 'Important uniquement',
  pushTopicNone: 'Rien',
  pushTopicMute: 'Sans son',
  pushTopicMuteDetail: 'Arrive en silence sur cet appareil et dans votre boîte de réception.',

  pushQuietHoursLabel: 'Heures calmes',
  pushQuietHoursHint:
    'Pendant ces heures, les notifications arrivent sans son sur cet appareil. Vous les trouverez dans votre boîte de réception.',
  pushQuietHoursUrgent: 'Les notifications urgentes émettent tout de même un son.',
  pushQuietHoursFrom: 'De',
  pushQuietHoursTo: 'À',
  pushQuietHoursSameDay: (start, end) => `${start} à ${end}`,
  pushQuietHoursNextDay: (start, end) => `${start} à ${end} le lendemain`,
  pushQuietHoursDays: 'Jours de début',
  pushQuietHoursChooseDay: 'Choisissez au moins un jour.',
  pushQuietHoursChooseTimes: 'Saisissez les deux heures.',
  pushQuietHoursZone: 'Fuseau horaire',
  pushQuietHoursDeviceZone: (zone) => `${zone}, comme sur cet appareil`,
  pushQuietHoursChangeZone: 'Changer de fuseau horaire',
  pushQuietHoursAdd: 'Ajouter une plage',
  pushQuietHoursRemove: (times) => `Supprimer la plage ${times}`,

  pushSnoozeHeading: 'Mettre les notifications en pause',
  pushSnoozeHint:
    'Pendant la pause, elles arrivent sans son sur cet appareil. Vous les trouverez dans votre boîte de réception.',
  pushSnoozeUntilTime: (time) => `Jusqu’à ${time}`,
  pushSnoozeUntilTomorrow: (time) => `Jusqu’à demain ${time}`,
  pushSnoozeUntilFurtherNotice: 'Jusqu’à ce que je les réactive',
  pushSnoozePausedUntil: (moment) => `En pause jusqu’à ${moment}`,
  pushSnoozePaused: 'En pause jusqu’à ce que vous repreniez',
  pushSnoozeResume: 'Reprendre',
  pushSnoozeOver: 'Les notifications ne sont plus en pause.',

  pushSaving: 'Enregistrement…',
  pushSaved: 'Enregistré',
  pushSaveQueued: 'Sera enregistré dès que vous serez de nouveau en ligne',
  pushNotSaved: 'Enregistrement impossible. Réessayez.',
  pushAppliesOnceOn: 'Ces réglages s’appliqueront une fois les notifications activées.',
  pushSettingsUnavailable: 'Impossible de modifier cela ici pour le moment.',
};
