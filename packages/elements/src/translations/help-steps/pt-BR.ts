import type { HelpStepsTranslation } from './help-steps-translation.js';

const BACK = 'Volte aqui e pressione “Verificar de novo”.';
const OPEN = 'Abra {site} pela Tela de Início.';
const OPEN_ANDROID = 'Abra {site} pela tela inicial.';
const THEN_TURN_ON = 'Depois, ative as notificações por lá.';
const ADD_TO_HOME_SCREEN =
  'Toque em “Adicionar à Tela de Início” e depois em “Adicionar”. Deixe “Abrir como App da Web” ativado.';
const SHARE = 'Toque em Compartilhar, o quadrado com uma seta para cima. Não aparece? Toque antes em •••.';
const SHARE_IN_ADDRESS_BAR =
  'Na barra de endereço, toque em Compartilhar, o quadrado com uma seta para cima. Não aparece? Abra antes o menu.';
const VIEW_MORE = 'Role para baixo. Toque em “Ver Mais” ou “Mais”, se aparecer.';
const CHROMIUM_STEPS = [
  'Selecione o ícone à esquerda do endereço da página.',
  'Ative “Notificações” ou escolha “Redefinir permissão”.',
  BACK,
];
const CHROMIUM_ANDROID_STEPS = [
  'Toque no ícone à esquerda do endereço da página.',
  'Toque em “Permissões”, depois em “Notificações”, e ative-as ou redefina-as.',
  BACK,
];

/** The steps in Brazilian Portuguese. */
export const helpSteps: HelpStepsTranslation = {
  $code: 'pt-br',
  entries: {
    'chrome-desktop': {
      name: 'Chrome no computador',
      heading: 'Como desbloquear no Chrome',
      steps: CHROMIUM_STEPS,
    },
    'chrome-android': {
      name: 'Chrome no Android',
      heading: 'Como desbloquear no Chrome no Android',
      steps: CHROMIUM_ANDROID_STEPS,
      note: 'O botão está esmaecido? Então é o Android que bloqueia o Chrome: escolha acima “O Android bloqueia o navegador”.',
    },
    'edge-desktop': {
      name: 'Edge no computador',
      heading: 'Como desbloquear no Edge',
      steps: [
        'Selecione o cadeado ou os controles deslizantes à esquerda do endereço da página.',
        'Selecione “Permissões para este site” e mude “Notificações” para “Permitir”.',
        BACK,
      ],
      note: 'Há um sino riscado na barra de endereço? Selecione-o e depois “Permitir”.',
    },
    'edge-android': {
      name: 'Edge no Android',
      heading: 'Como desbloquear no Edge no Android',
      steps: [
        'Toque no cadeado à esquerda do endereço da página.',
        'Toque em “Permissões”, depois em “Notificações”, e ative-as.',
        BACK,
      ],
    },
    'firefox-desktop': {
      name: 'Firefox no computador',
      heading: 'Como desbloquear no Firefox',
      steps: [
        'Selecione o balão riscado à esquerda do endereço da página.',
        'Ao lado de “Enviar notificações”, selecione o × para remover o bloqueio.',
        BACK,
      ],
      note: 'Não há balão? Nas configurações do Firefox, em “Notificações”, encontre {site} e escolha “Permitir”.',
    },
    'firefox-android': {
      name: 'Firefox no Android',
      heading: 'Como desbloquear no Firefox no Android',
      steps: [
        'Toque no escudo ou no cadeado na barra de endereço.',
        'Em “Notificações”, toque em “Bloqueado” para que mude para “Permitido”.',
        BACK,
      ],
    },
    'safari-macos': {
      name: 'Safari no Mac',
      heading: 'Como desbloquear no Safari',
      steps: [
        'Na barra de menus, abra Safari e depois “Ajustes…”.',
        'Selecione “Sites” e depois “Notificações”.',
        'Mude {site} para “Permitir”.',
        BACK,
      ],
      note: '{site} não aparece? Marque, embaixo, a opção que deixa os sites pedirem permissão para enviar notificações.',
    },
    'safari-macos-app': {
      name: 'App da web no Dock de um Mac',
      heading: 'Como desbloquear um app da web no Mac',
      steps: [
        'Abra “Ajustes do Sistema” pelo menu Apple.',
        'Selecione “Notificações” e depois {site}.',
        'Ative “Permitir notificações”.',
        BACK,
      ],
    },
    'ios-app': {
      name: 'iPhone ou iPad, pela Tela de Início',
      heading: 'Como desbloquear no iPhone e no iPad',
      steps: [
        'Abra o app Ajustes e toque em “Notificações”.',
        'Toque em {site} e ative “Permitir Notificações”.',
        BACK,
      ],
      note: '{site} não aparece? Apague o ícone da Tela de Início, adicione-o de novo, abra-o e ative as notificações.',
    },
    'samsung-android': {
      name: 'Samsung Internet',
      heading: 'Como desbloquear no Samsung Internet',
      steps: [
        'Abra o menu e depois “Configurações”.',
        'Toque em “Sites e downloads” e depois em “Notificações”.',
        'Ative {site}.',
        BACK,
      ],
    },
    'opera-desktop': {
      name: 'Opera no computador',
      heading: 'Como desbloquear no Opera',
      steps: CHROMIUM_STEPS,
    },
    'opera-android': {
      name: 'Opera no Android',
      heading: 'Como desbloquear no Opera no Android',
      steps: CHROMIUM_ANDROID_STEPS,
    },
    'brave-desktop': {
      name: 'Brave no computador',
      heading: 'Como desbloquear no Brave',
      steps: CHROMIUM_STEPS,
    },
    'brave-android': {
      name: 'Brave no Android',
      heading: 'Como desbloquear no Brave no Android',
      steps: CHROMIUM_ANDROID_STEPS,
    },
    other: {
      name: 'Outro navegador',
      heading: 'Como desbloquear',
      steps: [
        'Abra as configurações do navegador para este site; muitas vezes elas ficam à esquerda do endereço da página.',
        'Permita as notificações de {site}.',
        BACK,
      ],
    },

    'chrome-removed': {
      name: 'O Chrome retirou a permissão',
      heading: 'Se o Chrome retirou a permissão',
      steps: [
        'O Chrome pode fazer isso quando muitas notificações ficam sem leitura.',
        'Abra as configurações do Chrome, “Privacidade e segurança”, e depois “Verificação de segurança”.',
        'Permita de novo as notificações de {site}.',
        BACK,
      ],
    },
    'firefox-all-blocked': {
      name: 'O Firefox bloqueia todos os sites',
      heading: 'Se o Firefox bloqueia todos os sites',
      steps: [
        'Abra as configurações do Firefox e selecione “Privacidade e segurança”.',
        'Em “Permissões”, ao lado de “Notificações”, selecione “Configurações…”.',
        'Desmarque “Bloquear novas solicitações de permissão para exibir notificações”.',
        BACK,
      ],
    },
    'brave-push-service': {
      name: 'O Brave não acessa o serviço de push',
      heading: 'Se o Brave não acessa o serviço de push',
      steps: [
        'Abra as configurações do Brave e selecione “Privacidade e segurança”.',
        'Ative “Usar serviços do Google para mensagens push”.',
        'Reinicie o Brave e ative as notificações de novo.',
      ],
    },
    'android-app-blocked': {
      name: 'O Android bloqueia o navegador',
      heading: 'Se o Android bloqueia o navegador',
      steps: [
        'Abra as configurações do Android, “Apps”, e depois seu navegador.',
        'Toque em “Notificações” e ative-as.',
        'Mais abaixo, ative também {site}.',
        BACK,
      ],
    },
    managed: {
      name: 'Um dispositivo do trabalho ou da escola',
      heading: 'Em um dispositivo do trabalho ou da escola',
      steps: [
        'Sua organização pode ter desativado as notificações. Esta página não consegue saber.',
        'Fale com quem cuida do seu dispositivo.',
      ],
    },
    'private-window': {
      name: 'Uma janela privada ou anônima',
      heading: 'Em uma janela privada ou anônima',
      steps: [
        'Janelas privadas bloqueiam notificações ou as esquecem quando você fecha a janela.',
        'Abra {site} em uma janela normal e ative as notificações por lá.',
      ],
    },

    windows: {
      name: 'Windows',
      heading: 'Se nada aparece no Windows',
      steps: [
        'Abra as configurações do Windows, “Sistema”, e depois “Notificações”.',
        'Desative “Não incomodar”. Esse modo pode se ativar sozinho em jogos, tela cheia e compartilhamento de tela.',
        'Ative as notificações do seu navegador.',
        'Selecione seu navegador e confira se as faixas de notificação são mostradas. Som sem nada na tela vem daí.',
      ],
      note: 'Enquanto o navegador está fechado, as notificações esperam até você abri-lo de novo.',
    },
    macos: {
      name: 'macOS',
      heading: 'Se nada aparece no Mac',
      steps: [
        'Abra “Ajustes do Sistema” e depois “Notificações”.',
        'Selecione seu navegador e ative “Permitir notificações”. O Chrome tem uma segunda entrada com “Alerts” no nome; o Safari tem uma para {site}.',
        'Escolha o estilo “Banners” ou “Alertas”, não “Nenhum”.',
        'Confira se nenhum Foco está ativado e se as notificações são permitidas enquanto você compartilha a tela.',
      ],
      note: 'Perdeu alguma? Ela pode estar na Central de Notificações: selecione a data e a hora na barra de menus.',
    },
    android: {
      name: 'Android',
      heading: 'Se nada aparece no Android',
      steps: [
        'Confira se “Não perturbe” está desativado.',
        'Abra as configurações do Android, “Apps”, seu navegador e depois “Notificações”, e ative-as.',
        'No mesmo lugar, encontre {site} e confira se não está no modo silencioso.',
        'Em “Bateria”, deixe o navegador funcionar em segundo plano. Alguns fabricantes suspendem apps.',
      ],
    },
    ios: {
      name: 'iPhone ou iPad',
      heading: 'Se nada aparece no iPhone ou no iPad',
      steps: [
        'Abra o app Ajustes, “Notificações”, e depois {site}.',
        'Ative “Permitir Notificações”, “Tela Bloqueada” e “Banners”.',
        'Confira se nenhum Foco está ativado e se {site} não faz parte do “Resumo Programado”.',
        'Nada ainda? Desative e ative de novo as notificações em {site}. O sistema pode tê-las encerrado.',
      ],
    },
    linux: {
      name: 'Linux',
      heading: 'Se nada aparece no Linux',
      steps: [
        'Nas configurações de notificações do ambiente de trabalho, confira se “Não perturbe” está desativado.',
        'Confira se aparecem notificações de outros programas. Alguns ambientes não têm um serviço de notificações em execução.',
        'Ative as notificações do navegador nas configurações do ambiente de trabalho.',
      ],
    },
    chromeos: {
      name: 'ChromeOS',
      heading: 'Se nada aparece em um Chromebook',
      steps: [
        'Selecione a hora no canto inferior direito, depois “Não perturbe”, e desative-o.',
        'Abra as configurações, “Apps”, e depois “Notificações”.',
        'Ative o Chrome ou {site} na lista.',
      ],
    },

    'install-safari-ios': {
      name: 'Safari no iPhone',
      heading: 'Adicionar {site} à Tela de Início',
      steps: [SHARE, 'Role para baixo. Toque em “Ver Mais”, se aparecer.', ADD_TO_HOME_SCREEN, OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-safari-ipados': {
      name: 'Safari no iPad',
      heading: 'Adicionar {site} à Tela de Início',
      steps: [
        'No alto da tela, toque em Compartilhar, o quadrado com uma seta para cima. Não aparece? Toque antes em •••.',
        VIEW_MORE,
        ADD_TO_HOME_SCREEN,
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-chrome-ios': {
      name: 'Chrome no iPhone ou iPad',
      heading: 'Adicionar {site} à Tela de Início',
      steps: [
        'Na barra de endereço, toque em Compartilhar, o quadrado com uma seta para cima.',
        VIEW_MORE,
        ADD_TO_HOME_SCREEN,
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-edge-ios': {
      name: 'Edge no iPhone ou iPad',
      heading: 'Adicionar {site} à Tela de Início',
      steps: [SHARE_IN_ADDRESS_BAR, VIEW_MORE, ADD_TO_HOME_SCREEN, OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-firefox-ios': {
      name: 'Firefox no iPhone ou iPad',
      heading: 'Adicionar {site} à Tela de Início',
      steps: [SHARE_IN_ADDRESS_BAR, VIEW_MORE, ADD_TO_HOME_SCREEN, OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-other-ios': {
      name: 'Outro navegador no iPhone ou iPad',
      heading: 'Adicionar {site} à Tela de Início',
      steps: ['Copie o link desta página e abra-o no Safari.', SHARE, ADD_TO_HOME_SCREEN, OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-in-app-ios': {
      name: 'Dentro de outro app no iPhone ou iPad',
      heading: 'Primeiro, abra esta página no Safari',
      steps: [
        'Toque em ••• ou no ícone de compartilhar deste app.',
        'Toque em “Abrir no Safari” ou “Abrir no navegador”.',
        'No Safari, siga de novo as etapas desta página.',
      ],
      note: 'Não aparece? Copie o link desta página e cole-o no Safari.',
    },
    'install-chrome-android': {
      name: 'Chrome no Android',
      heading: 'Instalar {site}',
      steps: [
        'Abra o menu, os três pontos.',
        'Toque em “Adicionar à tela inicial” ou “Instalar app”.',
        'Toque em “Instalar”.',
        OPEN_ANDROID,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-edge-android': {
      name: 'Edge no Android',
      heading: 'Instalar {site}',
      steps: [
        'Abra o menu, as três linhas ou pontos.',
        'Toque em “Adicionar ao telefone”.',
        'Toque em “Instalar” ou “Adicionar”.',
        OPEN_ANDROID,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-samsung-android': {
      name: 'Samsung Internet',
      heading: 'Instalar {site}',
      steps: [
        'Abra o menu, as três linhas.',
        'Toque em “Adicionar página a” ou “Adicionar a” e depois em “Tela inicial”.',
        'Toque em “Instalar” ou “Adicionar”.',
        OPEN_ANDROID,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-firefox-android': {
      name: 'Firefox no Android',
      heading: 'Instalar {site}',
      steps: [
        'Abra o menu, os três pontos.',
        'Toque em “Instalar” ou “Adicionar à tela inicial”.',
        'Toque em “Adicionar”.',
        OPEN_ANDROID,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-other-android': {
      name: 'Outro navegador no Android',
      heading: 'Instalar {site}',
      steps: [
        'Abra o menu do navegador.',
        'Procure “Instalar” ou “Adicionar à tela inicial” e toque nessa opção.',
        OPEN_ANDROID,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-in-app-android': {
      name: 'Dentro de outro app no Android',
      heading: 'Primeiro, abra esta página no seu navegador',
      steps: [
        'Abra o menu deste app, muitas vezes três pontos.',
        'Toque em “Abrir no Chrome” ou “Abrir no navegador”.',
        'No navegador, siga de novo as etapas desta página.',
      ],
      note: 'Não aparece? Copie o link desta página e cole-o no navegador.',
    },
    'install-chrome-desktop': {
      name: 'Chrome no computador',
      heading: 'Instalar {site}',
      steps: [
        'Selecione o ícone de instalação no fim da barra de endereço: uma tela com uma seta.',
        'Não aparece? Abra o menu, “Transmitir, salvar e compartilhar”, e depois “Instalar página como app…”.',
        'Selecione “Instalar”.',
      ],
    },
    'install-edge-desktop': {
      name: 'Edge no computador',
      heading: 'Instalar {site}',
      steps: [
        'Selecione o ícone de instalação no fim da barra de endereço: quadrados com um sinal de mais.',
        'Não aparece? Abra o menu, “Mais ferramentas”, “Aplicativos”, e depois “Instalar este site como um aplicativo”.',
        'Selecione “Instalar”.',
      ],
    },
    'install-safari-macos': {
      name: 'Safari no Mac',
      heading: 'Adicionar {site} ao Dock',
      steps: [
        'Na barra de menus, abra “Arquivo”; ou selecione Compartilhar na barra de ferramentas.',
        'Selecione “Adicionar ao Dock…” e depois “Adicionar”.',
        'Abra {site} pelo Dock.',
      ],
    },
    'install-other-desktop': {
      name: 'Outro navegador no computador',
      heading: 'Instalar {site}',
      steps: [
        'Seu navegador talvez não instale sites como apps. Copie o link desta página.',
        'Abra-o no Chrome, no Edge ou, em um Mac, no Safari.',
        'Instale o site por lá.',
      ],
    },
  },
};
