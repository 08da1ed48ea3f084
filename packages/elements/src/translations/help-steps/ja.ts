import type { HelpStepsTranslation } from './help-steps-translation.js';

const BACK = 'このページに戻り、「再確認」を押します。';
const OPEN = 'ホーム画面から {site} を開きます。';
const THEN_TURN_ON = 'その後、そこで通知をオンにします。';
const SHARE = '共有ボタン（上向きの矢印が付いた四角）をタップします。見つからない場合は、先に ••• をタップします。';
const SHARE_IN_ADDRESS_BAR =
  'アドレスバーの共有ボタン（上向きの矢印が付いた四角）をタップします。見つからない場合は、先にメニューを開きます。';
const VIEW_MORE = '下にスクロールします。「表示を増やす」または「その他」がある場合はタップします。';
const ADD_TO_HOME_SCREEN =
  '「ホーム画面に追加」をタップし、「追加」をタップします。「Webアプリとして開く」はオンのままにします。';
const CHROMIUM_STEPS = [
  'ページのアドレスの左にあるアイコンを選択します。',
  '「通知」をオンにするか、「権限をリセット」を選択します。',
  BACK,
];
const CHROMIUM_ANDROID_STEPS = [
  'ページのアドレスの左にあるアイコンをタップします。',
  '「権限」、「通知」の順にタップし、通知をオンにするかリセットします。',
  BACK,
];

/** The steps in Japanese. */
export const helpSteps: HelpStepsTranslation = {
  $code: 'ja',
  entries: {
    'chrome-desktop': {
      name: 'パソコンの Chrome',
      heading: 'Chrome でブロックを解除する方法',
      steps: CHROMIUM_STEPS,
    },
    'chrome-android': {
      name: 'Android の Chrome',
      heading: 'Android の Chrome でブロックを解除する方法',
      steps: CHROMIUM_ANDROID_STEPS,
      note: 'スイッチがグレーの場合は、Android が Chrome 自体をブロックしています。上の「Android がブラウザをブロックしている」を選択してください。',
    },
    'edge-desktop': {
      name: 'パソコンの Edge',
      heading: 'Edge でブロックを解除する方法',
      steps: [
        'ページのアドレスの左にある錠前またはスライダーのアイコンを選択します。',
        '「このサイトのアクセス許可」を選択し、「通知」を「許可」にします。',
        BACK,
      ],
      note: 'アドレスバーに斜線の入ったベルがある場合は、それを選択してから「許可」を選択します。',
    },
    'edge-android': {
      name: 'Android の Edge',
      heading: 'Android の Edge でブロックを解除する方法',
      steps: [
        'ページのアドレスの左にある錠前のアイコンをタップします。',
        '「アクセス許可」、「通知」の順にタップし、通知をオンにします。',
        BACK,
      ],
    },
    'firefox-desktop': {
      name: 'パソコンの Firefox',
      heading: 'Firefox でブロックを解除する方法',
      steps: [
        'ページのアドレスの左にある、斜線の入った吹き出しを選択します。',
        '「通知の送信」の横にある × を選択し、「ブロック」を解除します。',
        BACK,
      ],
      note: '吹き出しがない場合は、Firefox の設定の「通知」で {site} を探し、「許可」にします。',
    },
    'firefox-android': {
      name: 'Android の Firefox',
      heading: 'Android の Firefox でブロックを解除する方法',
      steps: [
        'アドレスバーの盾または錠前のアイコンをタップします。',
        '「通知」の「ブロック」をタップし、「許可」に変えます。',
        BACK,
      ],
    },
    'safari-macos': {
      name: 'Mac の Safari',
      heading: 'Safari でブロックを解除する方法',
      steps: [
        'メニューバーで「Safari」、「設定…」の順に開きます。',
        '「Webサイト」、「通知」の順に選択します。',
        '{site} を「許可」にします。',
        BACK,
      ],
      note: '{site} が見つからない場合は、一覧の下にある、Webサイトが通知の許可を求められるようにする項目をオンにします。',
    },
    'safari-macos-app': {
      name: 'Mac の Dock にある Web アプリ',
      heading: 'Mac の Web アプリでブロックを解除する方法',
      steps: [
        'アップルメニューから「システム設定」を開きます。',
        '「通知」、{site} の順に選択します。',
        '「通知を許可」をオンにします。',
        BACK,
      ],
    },
    'ios-app': {
      name: 'iPhone または iPad（ホーム画面から）',
      heading: 'iPhone と iPad でブロックを解除する方法',
      steps: [
        '「設定」アプリを開き、「通知」をタップします。',
        '{site} をタップし、「通知を許可」をオンにします。',
        BACK,
      ],
      note: '{site} が見つからない場合は、ホーム画面からアイコンを削除し、もう一度追加して開き、通知をオンにします。',
    },
    'samsung-android': {
      name: 'Samsung Internet',
      heading: 'Samsung Internet でブロックを解除する方法',
      steps: [
        'メニューを開き、「設定」をタップします。',
        '「サイトとダウンロード」、「通知」の順にタップします。',
        '{site} をオンにします。',
        BACK,
      ],
    },
    'opera-desktop': {
      name: 'パソコンの Opera',
      heading: 'Opera でブロックを解除する方法',
      steps: CHROMIUM_STEPS,
    },
    'opera-android': {
      name: 'Android の Opera',
      heading: 'Android の Opera でブロックを解除する方法',
      steps: CHROMIUM_ANDROID_STEPS,
    },
    'brave-desktop': {
      name: 'パソコンの Brave',
      heading: 'Brave でブロックを解除する方法',
      steps: CHROMIUM_STEPS,
    },
    'brave-android': {
      name: 'Android の Brave',
      heading: 'Android の Brave でブロックを解除する方法',
      steps: CHROMIUM_ANDROID_STEPS,
    },
    other: {
      name: 'その他のブラウザ',
      heading: 'ブロックを解除する方法',
      steps: [
        'ブラウザで、このサイトの設定を開きます。多くの場合、ページのアドレスの左にあります。',
        '{site} の通知を許可します。',
        BACK,
      ],
    },

    'chrome-removed': {
      name: 'Chrome が許可を取り消した',
      heading: 'Chrome が許可を取り消した場合',
      steps: [
        '未読の通知が多かったため、Chrome が許可を取り消した可能性があります。',
        'Chrome の設定を開き、「プライバシーとセキュリティ」、「安全確認」の順に選択します。',
        '{site} からの通知をもう一度許可します。',
        BACK,
      ],
    },
    'firefox-all-blocked': {
      name: 'Firefox がすべてのサイトをブロックしている',
      heading: 'Firefox がすべてのサイトをブロックしている場合',
      steps: [
        'Firefox の設定を開き、「プライバシーとセキュリティ」を選択します。',
        '「許可設定」で、「通知」の横にある設定ボタンを選択します。',
        '「通知の許可の要求をブロックする」のチェックを外します。',
        BACK,
      ],
    },
    'brave-push-service': {
      name: 'Brave がプッシュ サービスに接続できない',
      heading: 'Brave がプッシュ サービスに接続できない場合',
      steps: [
        'Brave の設定を開き、「プライバシーとセキュリティ」を選択します。',
        '「プッシュメッセージに Google サービスを使用する」をオンにします。',
        'Brave を再起動し、もう一度通知をオンにします。',
      ],
    },
    'android-app-blocked': {
      name: 'Android がブラウザをブロックしている',
      heading: 'Android がブラウザをブロックしている場合',
      steps: [
        'Android の設定を開き、「アプリ」からお使いのブラウザを選択します。',
        '「通知」をタップしてオンにします。',
        'その下にある {site} もオンにします。',
        BACK,
      ],
    },
    managed: {
      name: '職場や学校のデバイス',
      heading: '職場や学校のデバイスの場合',
      steps: [
        '組織が通知をオフにしている可能性があります。このページからは確認できません。',
        'デバイスの管理者にお問い合わせください。',
      ],
    },
    'private-window': {
      name: 'プライベートまたはシークレット ウィンドウ',
      heading: 'プライベートまたはシークレット ウィンドウの場合',
      steps: [
        'プライベート ウィンドウでは、通知がブロックされるか、ウィンドウを閉じると設定が失われます。',
        '{site} を通常のウィンドウで開き、そこで通知をオンにします。',
      ],
    },

    windows: {
      name: 'Windows',
      heading: 'Windows で何も表示されない場合',
      steps: [
        'Windows の設定を開き、「システム」、「通知」の順に選択します。',
        '「応答不可」をオフにします。ゲーム中、全画面表示中、画面の共有中は自動的にオンになることがあります。',
        'お使いのブラウザの通知をオンにします。',
        'ブラウザを選択し、「通知バナーを表示する」を確認します。音だけ鳴って何も表示されない場合は、これが原因です。',
      ],
      note: 'ブラウザを閉じている間に届いた通知は、次に開いたときに表示されます。',
    },
    macos: {
      name: 'macOS',
      heading: 'Mac で何も表示されない場合',
      steps: [
        '「システム設定」、「通知」の順に開きます。',
        'お使いのブラウザを選択し、「通知を許可」をオンにします。Chrome には名前に「Alerts」が付く 2 つ目の項目が、Safari には {site} の項目があります。',
        '表示方法は「なし」ではなく、「バナー」または「通知パネル」を選択します。',
        '集中モードがオフであること、画面の共有中も通知が許可されていることを確認します。',
      ],
      note: '見逃した通知は、通知センターにあるかもしれません。メニューバーの日付と時刻を選択してください。',
    },
    android: {
      name: 'Android',
      heading: 'Android で何も表示されない場合',
      steps: [
        '「サイレント モード」がオフになっていることを確認します。',
        'Android の設定を開き、「アプリ」、お使いのブラウザ、「通知」の順に進み、通知をオンにします。',
        '同じ画面で {site} を探し、「サイレント」になっていないことを確認します。',
        '「バッテリー」で、ブラウザのバックグラウンドでの動作を許可します。アプリを自動的に休止させる機種もあります。',
      ],
    },
    ios: {
      name: 'iPhone または iPad',
      heading: 'iPhone や iPad で何も表示されない場合',
      steps: [
        '「設定」アプリを開き、「通知」、{site} の順にタップします。',
        '「通知を許可」、「ロック画面」、「バナー」をオンにします。',
        '集中モードがオフであること、{site} が「時刻指定要約」に含まれていないことを確認します。',
        'それでも表示されない場合は、{site} で通知をいったんオフにし、もう一度オンにします。システムが通知を停止した可能性があります。',
      ],
    },
    linux: {
      name: 'Linux',
      heading: 'Linux で何も表示されない場合',
      steps: [
        'デスクトップの通知設定で、通知を止めるモードがオフになっていることを確認します。',
        'ほかのプログラムの通知が表示されることを確認します。通知サービスが動作していないデスクトップもあります。',
        'デスクトップの設定で、お使いのブラウザの通知をオンにします。',
      ],
    },
    chromeos: {
      name: 'ChromeOS',
      heading: 'Chromebook で何も表示されない場合',
      steps: [
        '右下の時刻を選択し、「サイレント モード」をオフにします。',
        '設定を開き、「アプリ」、「通知」の順に選択します。',
        '一覧で Chrome または {site} をオンにします。',
      ],
    },

    'install-safari-ios': {
      name: 'iPhone の Safari',
      heading: '{site} をホーム画面に追加',
      steps: [SHARE, '下にスクロールします。「表示を増やす」がある場合はタップします。', ADD_TO_HOME_SCREEN, OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-safari-ipados': {
      name: 'iPad の Safari',
      heading: '{site} をホーム画面に追加',
      steps: [
        '画面の上部にある共有ボタン（上向きの矢印が付いた四角）をタップします。見つからない場合は、先に ••• をタップします。',
        VIEW_MORE,
        ADD_TO_HOME_SCREEN,
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-chrome-ios': {
      name: 'iPhone または iPad の Chrome',
      heading: '{site} をホーム画面に追加',
      steps: [
        'アドレスバーの共有ボタン（上向きの矢印が付いた四角）をタップします。',
        VIEW_MORE,
        ADD_TO_HOME_SCREEN,
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-edge-ios': {
      name: 'iPhone または iPad の Edge',
      heading: '{site} をホーム画面に追加',
      steps: [SHARE_IN_ADDRESS_BAR, VIEW_MORE, ADD_TO_HOME_SCREEN, OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-firefox-ios': {
      name: 'iPhone または iPad の Firefox',
      heading: '{site} をホーム画面に追加',
      steps: [SHARE_IN_ADDRESS_BAR, VIEW_MORE, ADD_TO_HOME_SCREEN, OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-other-ios': {
      name: 'iPhone または iPad のその他のブラウザ',
      heading: '{site} をホーム画面に追加',
      steps: ['このページのリンクをコピーし、Safari で開きます。', SHARE, ADD_TO_HOME_SCREEN, OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-in-app-ios': {
      name: 'iPhone または iPad のほかのアプリ内',
      heading: '先にこのページを Safari で開く',
      steps: [
        'このアプリの ••• または共有アイコンをタップします。',
        '「Safariで開く」または「ブラウザで開く」をタップします。',
        'Safari で、もう一度このページの手順に従います。',
      ],
      note: '見つからない場合は、このページのリンクをコピーし、Safari に貼り付けます。',
    },
    'install-chrome-android': {
      name: 'Android の Chrome',
      heading: '{site} をインストール',
      steps: [
        'メニュー（3 つの点）を開きます。',
        '「ホーム画面に追加」または「アプリをインストール」をタップします。',
        '「インストール」をタップします。',
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-edge-android': {
      name: 'Android の Edge',
      heading: '{site} をインストール',
      steps: [
        'メニュー（3 本の線または 3 つの点）を開きます。',
        'スマートフォンに追加する項目をタップします。',
        '「インストール」または「追加」をタップします。',
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-samsung-android': {
      name: 'Samsung Internet',
      heading: '{site} をインストール',
      steps: [
        'メニュー（3 本の線）を開きます。',
        '「ページを追加」または「追加先」をタップし、「ホーム画面」をタップします。',
        '「インストール」または「追加」をタップします。',
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-firefox-android': {
      name: 'Android の Firefox',
      heading: '{site} をインストール',
      steps: [
        'メニュー（3 つの点）を開きます。',
        '「インストール」または「ホーム画面に追加」をタップします。',
        '「追加」をタップします。',
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-other-android': {
      name: 'Android のその他のブラウザ',
      heading: '{site} をインストール',
      steps: [
        'ブラウザのメニューを開きます。',
        '「インストール」または「ホーム画面に追加」を探してタップします。',
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-in-app-android': {
      name: 'Android のほかのアプリ内',
      heading: '先にこのページをブラウザで開く',
      steps: [
        'このアプリのメニュー（多くの場合、3 つの点）を開きます。',
        '「Chrome で開く」または「ブラウザで開く」をタップします。',
        'ブラウザで、もう一度このページの手順に従います。',
      ],
      note: '見つからない場合は、このページのリンクをコピーし、ブラウザに貼り付けます。',
    },
    'install-chrome-desktop': {
      name: 'パソコンの Chrome',
      heading: '{site} をインストール',
      steps: [
        'アドレスバーの右端にあるインストール アイコン（矢印の付いた画面）を選択します。',
        '見つからない場合は、メニューを開き、「キャスト、保存、共有」、「ページをアプリとしてインストール」の順に選択します。',
        '「インストール」を選択します。',
      ],
    },
    'install-edge-desktop': {
      name: 'パソコンの Edge',
      heading: '{site} をインストール',
      steps: [
        'アドレスバーの右端にあるインストール アイコン（プラス記号の付いた四角）を選択します。',
        '見つからない場合は、メニューを開き、「その他のツール」、「アプリ」、「このサイトをアプリとしてインストール」の順に選択します。',
        '「インストール」を選択します。',
      ],
    },
    'install-safari-macos': {
      name: 'Mac の Safari',
      heading: '{site} を Dock に追加',
      steps: [
        'メニューバーで「ファイル」を開くか、ツールバーで共有ボタンを選択します。',
        '「Dockに追加…」、「追加」の順に選択します。',
        'Dock から {site} を開きます。',
      ],
    },
    'install-other-desktop': {
      name: 'パソコンのその他のブラウザ',
      heading: '{site} をインストール',
      steps: [
        'お使いのブラウザでは、ウェブサイトをアプリとしてインストールできない場合があります。このページのリンクをコピーします。',
        'Chrome か Edge で開きます。Mac では Safari でも開けます。',
        'そこからインストールします。',
      ],
    },
  },
};
