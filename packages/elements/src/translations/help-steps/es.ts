import type { HelpStepsTranslation } from './help-steps-translation.js';

// Where Apple's words differ between Spain and Latin America, both are named.
const BACK = 'Vuelve aquí y pulsa «Volver a comprobar».';
const OPEN = 'Abre {site} desde la pantalla de inicio.';
const THEN_TURN_ON = 'Después, activa allí las notificaciones.';
const ADD_TO_HOME_SCREEN =
  'Toca «Añadir a pantalla de inicio» o «Agregar a Inicio» y confírmalo. Deja activado «Abrir como app web».';
const SHARE = 'Toca Compartir, el cuadrado con una flecha hacia arriba. ¿No lo ves? Toca primero •••.';
const SHARE_IN_ADDRESS_BAR =
  'En la barra de direcciones, toca Compartir, el cuadrado con una flecha hacia arriba. ¿No lo ves? Abre primero el menú.';
const VIEW_MORE = 'Desplázate hacia abajo. Toca «Ver más» o «Más» si aparece.';
const CHROMIUM_STEPS = [
  'Selecciona el icono a la izquierda de la dirección de la página.',
  'Activa «Notificaciones» o elige «Restablecer permiso».',
  BACK,
];
const CHROMIUM_ANDROID_STEPS = [
  'Toca el icono a la izquierda de la dirección de la página.',
  'Toca «Permisos», después «Notificaciones», y actívalas o restablécelas.',
  BACK,
];

/** The steps in Spanish. */
export const helpSteps: HelpStepsTranslation = {
  $code: 'es',
  entries: {
    'chrome-desktop': {
      name: 'Chrome en un ordenador',
      heading: 'Cómo desbloquear en Chrome',
      steps: CHROMIUM_STEPS,
    },
    'chrome-android': {
      name: 'Chrome en Android',
      heading: 'Cómo desbloquear en Chrome en Android',
      steps: CHROMIUM_ANDROID_STEPS,
      note: '¿El interruptor está atenuado? Entonces es Android quien bloquea Chrome: elige arriba «Android bloquea el navegador».',
    },
    'edge-desktop': {
      name: 'Edge en un ordenador',
      heading: 'Cómo desbloquear en Edge',
      steps: [
        'Selecciona el candado o los controles deslizantes a la izquierda de la dirección de la página.',
        'Selecciona «Permisos para este sitio» y pon «Notificaciones» en «Permitir».',
        BACK,
      ],
      note: '¿Hay una campana tachada en la barra de direcciones? Selecciónala y elige «Permitir».',
    },
    'edge-android': {
      name: 'Edge en Android',
      heading: 'Cómo desbloquear en Edge en Android',
      steps: [
        'Toca el candado a la izquierda de la dirección de la página.',
        'Toca «Permisos», después «Notificaciones», y actívalas.',
        BACK,
      ],
    },
    'firefox-desktop': {
      name: 'Firefox en un ordenador',
      heading: 'Cómo desbloquear en Firefox',
      steps: [
        'Selecciona el bocadillo tachado a la izquierda de la dirección de la página.',
        'Junto a «Enviar notificaciones», selecciona la × para quitar el bloqueo.',
        BACK,
      ],
      note: '¿No hay bocadillo? En los ajustes de Firefox, en «Notificaciones», busca {site} y elige «Permitir».',
    },
    'firefox-android': {
      name: 'Firefox en Android',
      heading: 'Cómo desbloquear en Firefox en Android',
      steps: [
        'Toca el escudo o el candado en la barra de direcciones.',
        'En «Notificaciones», toca «Bloqueado» para que diga «Permitido».',
        BACK,
      ],
    },
    'safari-macos': {
      name: 'Safari en un Mac',
      heading: 'Cómo desbloquear en Safari',
      steps: [
        'En la barra de menús, abre Safari y después los ajustes.',
        'Selecciona «Sitios web» y después «Notificaciones».',
        'Pon {site} en «Permitir».',
        BACK,
      ],
      note: '¿No aparece {site}? Marca abajo la casilla que deja a los sitios web pedir permiso para enviar notificaciones.',
    },
    'safari-macos-app': {
      name: 'App web en el Dock de un Mac',
      heading: 'Cómo desbloquear una app web en un Mac',
      steps: [
        'Abre los ajustes del sistema desde el menú Apple.',
        'Selecciona «Notificaciones» y después {site}.',
        'Activa «Permitir notificaciones».',
        BACK,
      ],
    },
    'ios-app': {
      name: 'iPhone o iPad, desde la pantalla de inicio',
      heading: 'Cómo desbloquear en el iPhone y el iPad',
      steps: [
        'Abre los ajustes del dispositivo y toca «Notificaciones».',
        'Toca {site} y activa «Permitir notificaciones».',
        BACK,
      ],
      note: '¿No aparece {site}? Elimina su icono de la pantalla de inicio, añádelo de nuevo, ábrelo y activa las notificaciones.',
    },
    'samsung-android': {
      name: 'Samsung Internet',
      heading: 'Cómo desbloquear en Samsung Internet',
      steps: [
        'Abre el menú y después los ajustes.',
        'Toca «Sitios y descargas» y después «Notificaciones».',
        'Activa {site}.',
        BACK,
      ],
    },
    'opera-desktop': {
      name: 'Opera en un ordenador',
      heading: 'Cómo desbloquear en Opera',
      steps: CHROMIUM_STEPS,
    },
    'opera-android': {
      name: 'Opera en Android',
      heading: 'Cómo desbloquear en Opera en Android',
      steps: CHROMIUM_ANDROID_STEPS,
    },
    'brave-desktop': {
      name: 'Brave en un ordenador',
      heading: 'Cómo desbloquear en Brave',
      steps: CHROMIUM_STEPS,
    },
    'brave-android': {
      name: 'Brave en Android',
      heading: 'Cómo desbloquear en Brave en Android',
      steps: CHROMIUM_ANDROID_STEPS,
    },
    other: {
      name: 'Otro navegador',
      heading: 'Cómo desbloquear',
      steps: [
        'Abre la configuración de tu navegador para este sitio; suele estar a la izquierda de la dirección de la página.',
        'Permite las notificaciones de {site}.',
        BACK,
      ],
    },

    'chrome-removed': {
      name: 'Chrome ha retirado el permiso',
      heading: 'Si Chrome ha retirado el permiso',
      steps: [
        'Chrome puede hacerlo cuando quedan muchas notificaciones sin leer.',
        'Abre la configuración de Chrome, «Privacidad y seguridad», y después «Comprobación de seguridad».',
        'Vuelve a permitir las notificaciones de {site}.',
        BACK,
      ],
    },
    'firefox-all-blocked': {
      name: 'Firefox bloquea todos los sitios',
      heading: 'Si Firefox bloquea todos los sitios',
      steps: [
        'Abre los ajustes de Firefox y selecciona «Privacidad y seguridad».',
        'En «Permisos», selecciona el botón que hay junto a «Notificaciones».',
        'Desmarca la casilla que bloquea las nuevas solicitudes de notificaciones.',
        BACK,
      ],
    },
    'brave-push-service': {
      name: 'Brave no conecta con su servicio push',
      heading: 'Si Brave no conecta con su servicio push',
      steps: [
        'Abre la configuración de Brave y selecciona «Privacidad y seguridad».',
        'Activa «Usar servicios de Google para mensajería push».',
        'Reinicia Brave y vuelve a activar las notificaciones.',
      ],
    },
    'android-app-blocked': {
      name: 'Android bloquea el navegador',
      heading: 'Si Android bloquea el navegador',
      steps: [
        'Abre los ajustes de Android, «Aplicaciones», y después tu navegador.',
        'Toca «Notificaciones» y actívalas.',
        'Más abajo, activa también {site}.',
        BACK,
      ],
    },
    managed: {
      name: 'Un dispositivo del trabajo o del centro educativo',
      heading: 'En un dispositivo del trabajo o del centro educativo',
      steps: [
        'Puede que tu organización haya desactivado las notificaciones. Esta página no puede saberlo.',
        'Consulta a quienes administran tu dispositivo.',
      ],
    },
    'private-window': {
      name: 'Una ventana privada o de incógnito',
      heading: 'En una ventana privada o de incógnito',
      steps: [
        'Las ventanas privadas bloquean las notificaciones o las olvidan al cerrarse.',
        'Abre {site} en una ventana normal y activa allí las notificaciones.',
      ],
    },

    windows: {
      name: 'Windows',
      heading: 'Si no aparece nada en Windows',
      steps: [
        'Abre la configuración de Windows, «Sistema», y después «Notificaciones».',
        'Desactiva «No molestar». Puede activarse solo con juegos, pantalla completa o al compartir la pantalla.',
        'Activa las notificaciones de tu navegador.',
        'Selecciona tu navegador y comprueba «Mostrar banners de notificación». Si suena pero no ves nada, es por esto.',
      ],
      note: 'Mientras tu navegador está cerrado, las notificaciones esperan a que lo abras de nuevo.',
    },
    macos: {
      name: 'macOS',
      heading: 'Si no aparece nada en un Mac',
      steps: [
        'Abre los ajustes del sistema y después «Notificaciones».',
        'Selecciona tu navegador y activa «Permitir notificaciones». Chrome tiene una segunda entrada con «Alerts» en el nombre; Safari tiene una para {site}.',
        'Elige un estilo que se vea, no «Ninguno».',
        'Comprueba que no haya ningún modo de concentración activo y que se permitan notificaciones mientras compartes la pantalla.',
      ],
      note: '¿Te has perdido alguna? Puede estar en el centro de notificaciones: selecciona la fecha y la hora en la barra de menús.',
    },
    android: {
      name: 'Android',
      heading: 'Si no aparece nada en Android',
      steps: [
        'Comprueba que «No molestar» esté desactivado.',
        'Abre los ajustes de Android, «Aplicaciones», tu navegador y después «Notificaciones», y actívalas.',
        'En el mismo lugar, busca {site} y asegúrate de que no esté en silencio.',
        'En «Batería», deja que tu navegador funcione en segundo plano. Algunos fabricantes suspenden las aplicaciones.',
      ],
    },
    ios: {
      name: 'iPhone o iPad',
      heading: 'Si no aparece nada en el iPhone o el iPad',
      steps: [
        'Abre los ajustes del dispositivo, «Notificaciones», y después {site}.',
        'Activa «Permitir notificaciones» y, debajo, la pantalla bloqueada y los avisos en la parte superior.',
        'Comprueba que no haya ningún modo de concentración activo y que {site} no forme parte del «Resumen programado».',
        '¿Nada todavía? Desactiva y vuelve a activar las notificaciones en {site}. Puede que el sistema las haya cancelado.',
      ],
    },
    linux: {
      name: 'Linux',
      heading: 'Si no aparece nada en Linux',
      steps: [
        'Comprueba en los ajustes de notificaciones de tu escritorio que «No molestar» esté desactivado.',
        'Comprueba que tu escritorio muestre notificaciones de otros programas. En algunos no funciona ningún servicio de notificaciones.',
        'Activa las notificaciones de tu navegador en los ajustes del escritorio.',
      ],
    },
    chromeos: {
      name: 'ChromeOS',
      heading: 'Si no aparece nada en un Chromebook',
      steps: [
        'Selecciona la hora abajo a la derecha y después «No molestar», y desactívalo.',
        'Abre la configuración, «Aplicaciones», y después «Notificaciones».',
        'Activa Chrome o {site} en la lista.',
      ],
    },

    'install-safari-ios': {
      name: 'Safari en el iPhone',
      heading: 'Añadir {site} a la pantalla de inicio',
      steps: [SHARE, 'Desplázate hacia abajo. Toca «Ver más» si aparece.', ADD_TO_HOME_SCREEN, OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-safari-ipados': {
      name: 'Safari en el iPad',
      heading: 'Añadir {site} a la pantalla de inicio',
      steps: [
        'Arriba en la pantalla, toca Compartir, el cuadrado con una flecha hacia arriba. ¿No lo ves? Toca primero •••.',
        VIEW_MORE,
        ADD_TO_HOME_SCREEN,
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-chrome-ios': {
      name: 'Chrome en el iPhone o el iPad',
      heading: 'Añadir {site} a la pantalla de inicio',
      steps: [
        'En la barra de direcciones, toca Compartir, el cuadrado con una flecha hacia arriba.',
        VIEW_MORE,
        ADD_TO_HOME_SCREEN,
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-edge-ios': {
      name: 'Edge en el iPhone o el iPad',
      heading: 'Añadir {site} a la pantalla de inicio',
      steps: [SHARE_IN_ADDRESS_BAR, VIEW_MORE, ADD_TO_HOME_SCREEN, OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-firefox-ios': {
      name: 'Firefox en el iPhone o el iPad',
      heading: 'Añadir {site} a la pantalla de inicio',
      steps: [SHARE_IN_ADDRESS_BAR, VIEW_MORE, ADD_TO_HOME_SCREEN, OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-other-ios': {
      name: 'Otro navegador en el iPhone o el iPad',
      heading: 'Añadir {site} a la pantalla de inicio',
      steps: ['Copia el enlace de esta página y ábrelo en Safari.', SHARE, ADD_TO_HOME_SCREEN, OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-in-app-ios': {
      name: 'Dentro de otra app en el iPhone o el iPad',
      heading: 'Abre primero esta página en Safari',
      steps: [
        'Toca ••• o el icono de compartir de esta app.',
        'Toca «Abrir en Safari» o «Abrir en el navegador».',
        'En Safari, vuelve a seguir los pasos de esta página.',
      ],
      note: '¿No aparece? Copia el enlace de esta página y pégalo en Safari.',
    },
    'install-chrome-android': {
      name: 'Chrome en Android',
      heading: 'Instalar {site}',
      steps: [
        'Abre el menú, los tres puntos.',
        'Toca la opción para añadir a la pantalla de inicio o «Instalar aplicación».',
        'Toca «Instalar».',
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-edge-android': {
      name: 'Edge en Android',
      heading: 'Instalar {site}',
      steps: [
        'Abre el menú, las tres líneas o puntos.',
        'Toca «Agregar al teléfono».',
        'Toca «Instalar» o «Agregar».',
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-samsung-android': {
      name: 'Samsung Internet',
      heading: 'Instalar {site}',
      steps: [
        'Abre el menú, las tres líneas.',
        'Toca la opción para añadir la página y elige la pantalla de inicio.',
        'Confirma la instalación.',
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-firefox-android': {
      name: 'Firefox en Android',
      heading: 'Instalar {site}',
      steps: [
        'Abre el menú, los tres puntos.',
        'Toca «Instalar» o la opción para añadir a la pantalla de inicio.',
        'Confírmalo.',
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-other-android': {
      name: 'Otro navegador en Android',
      heading: 'Instalar {site}',
      steps: [
        'Abre el menú del navegador.',
        'Busca «Instalar» o la opción para añadir a la pantalla de inicio y tócala.',
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-in-app-android': {
      name: 'Dentro de otra aplicación en Android',
      heading: 'Abre primero esta página en tu navegador',
      steps: [
        'Abre el menú de esta aplicación, a menudo tres puntos.',
        'Toca «Abrir en Chrome» o «Abrir en el navegador».',
        'En tu navegador, vuelve a seguir los pasos de esta página.',
      ],
      note: '¿No aparece? Copia el enlace de esta página y pégalo en tu navegador.',
    },
    'install-chrome-desktop': {
      name: 'Chrome en un ordenador',
      heading: 'Instalar {site}',
      steps: [
        'Selecciona el icono de instalación al final de la barra de direcciones: una pantalla con una flecha.',
        '¿No lo ves? Abre el menú, «Enviar, guardar y compartir», y después «Instalar página como aplicación…».',
        'Selecciona «Instalar».',
      ],
    },
    'install-edge-desktop': {
      name: 'Edge en un ordenador',
      heading: 'Instalar {site}',
      steps: [
        'Selecciona el icono de instalación al final de la barra de direcciones: cuadrados con un signo más.',
        '¿No lo ves? Abre el menú, «Más herramientas», «Aplicaciones», y después «Instalar este sitio como una aplicación».',
        'Selecciona «Instalar».',
      ],
    },
    'install-safari-macos': {
      name: 'Safari en un Mac',
      heading: 'Añadir {site} al Dock',
      steps: [
        'En la barra de menús, abre «Archivo»; o selecciona Compartir en la barra de herramientas.',
        'Selecciona «Añadir al Dock…» o «Agregar al Dock…» y confírmalo.',
        'Abre {site} desde el Dock.',
      ],
    },
    'install-other-desktop': {
      name: 'Otro navegador en un ordenador',
      heading: 'Instalar {site}',
      steps: [
        'Puede que tu navegador no instale sitios web como aplicaciones. Copia el enlace de esta página.',
        'Ábrelo en Chrome, en Edge o, en un Mac, en Safari.',
        'Instala el sitio desde allí.',
      ],
    },
  },
};
