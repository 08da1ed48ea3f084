import type { HelpStepsTranslation } from './help-steps-translation.js';

const BACK = '이 페이지로 돌아와 ‘다시 확인’을 누르세요.';
const OPEN = '홈 화면에서 {site} 앱을 여세요.';
const THEN_TURN_ON = '그런 다음 앱에서 알림을 켜세요.';
const SHARE = '위쪽 화살표가 있는 사각형 모양의 공유 버튼을 탭하세요. 보이지 않으면 먼저 •••을 탭하세요.';
const SHARE_IN_ADDRESS_BAR =
  '주소창에서 위쪽 화살표가 있는 사각형 모양의 공유 버튼을 탭하세요. 보이지 않으면 먼저 메뉴를 여세요.';
const VIEW_MORE = '아래로 스크롤하세요. ‘더 보기’가 있으면 탭하세요.';
const ADD_TO_HOME_SCREEN = '‘홈 화면에 추가’를 탭한 다음 ‘추가’를 탭하세요. ‘웹 앱으로 열기’는 켜 두세요.';
const CHROMIUM_STEPS = [
  '페이지 주소 왼쪽에 있는 아이콘을 선택하세요.',
  '‘알림’을 찾아 켜거나 ‘권한 재설정’을 선택하세요.',
  BACK,
];
const CHROMIUM_ANDROID_STEPS = [
  '페이지 주소 왼쪽에 있는 아이콘을 탭하세요.',
  '‘권한’을 탭하고 ‘알림’을 탭한 다음 알림을 켜거나 재설정하세요.',
  BACK,
];

/** The steps in Korean. */
export const helpSteps: HelpStepsTranslation = {
  $code: 'ko',
  entries: {
    'chrome-desktop': {
      name: '컴퓨터의 Chrome',
      heading: 'Chrome에서 차단을 해제하는 방법',
      steps: CHROMIUM_STEPS,
    },
    'chrome-android': {
      name: 'Android의 Chrome',
      heading: 'Android의 Chrome에서 차단을 해제하는 방법',
      steps: CHROMIUM_ANDROID_STEPS,
      note: '스위치가 회색인가요? Android에서 Chrome 자체를 차단한 것입니다. 위에서 ‘Android에서 브라우저를 차단함’을 선택하세요.',
    },
    'edge-desktop': {
      name: '컴퓨터의 Edge',
      heading: 'Edge에서 차단을 해제하는 방법',
      steps: [
        '페이지 주소 왼쪽에 있는 자물쇠 또는 슬라이더 아이콘을 선택하세요.',
        '‘이 사이트에 대한 권한’을 선택한 다음 ‘알림’을 ‘허용’으로 설정하세요.',
        BACK,
      ],
      note: '주소창에 줄이 그어진 종이 있나요? 종을 선택한 다음 ‘허용’을 선택하세요.',
    },
    'edge-android': {
      name: 'Android의 Edge',
      heading: 'Android의 Edge에서 차단을 해제하는 방법',
      steps: ['페이지 주소 왼쪽에 있는 자물쇠를 탭하세요.', '‘권한’을 탭하고 ‘알림’을 탭한 다음 알림을 켜세요.', BACK],
    },
    'firefox-desktop': {
      name: '컴퓨터의 Firefox',
      heading: 'Firefox에서 차단을 해제하는 방법',
      steps: [
        '페이지 주소 왼쪽에 있는 줄이 그어진 말풍선을 선택하세요.',
        '‘알림 보내기’ 옆의 ×를 선택하여 ‘차단’을 지우세요.',
        BACK,
      ],
      note: '말풍선이 없나요? Firefox 설정의 ‘알림’에서 {site} 항목을 찾아 ‘허용’으로 설정하세요.',
    },
    'firefox-android': {
      name: 'Android의 Firefox',
      heading: 'Android의 Firefox에서 차단을 해제하는 방법',
      steps: ['주소창에 있는 방패 또는 자물쇠를 탭하세요.', '‘알림’의 ‘차단됨’을 탭하여 ‘허용됨’으로 바꾸세요.', BACK],
    },
    'safari-macos': {
      name: 'Mac의 Safari',
      heading: 'Safari에서 차단을 해제하는 방법',
      steps: [
        '메뉴 막대에서 ‘Safari’를 연 다음 ‘설정…’을 선택하세요.',
        '‘웹 사이트’를 선택한 다음 ‘알림’을 선택하세요.',
        '{site} 항목을 ‘허용’으로 설정하세요.',
        BACK,
      ],
      note: '{site} 항목이 없나요? 목록 아래에서 웹 사이트가 알림 권한을 요청하도록 허용하는 옵션을 켜세요.',
    },
    'safari-macos-app': {
      name: 'Mac의 Dock에 있는 웹 앱',
      heading: 'Mac의 웹 앱에서 차단을 해제하는 방법',
      steps: [
        'Apple 메뉴에서 ‘시스템 설정’을 여세요.',
        '‘알림’을 선택한 다음 {site} 항목을 선택하세요.',
        '‘알림 허용’을 켜세요.',
        BACK,
      ],
    },
    'ios-app': {
      name: 'iPhone 또는 iPad(홈 화면에서 연 경우)',
      heading: 'iPhone과 iPad에서 차단을 해제하는 방법',
      steps: ['설정 앱을 열고 ‘알림’을 탭하세요.', '{site} 항목을 탭한 다음 ‘알림 허용’을 켜세요.', BACK],
      note: '{site} 항목이 없나요? 홈 화면에서 아이콘을 삭제하고 다시 추가한 다음, 앱을 열어 알림을 켜세요.',
    },
    'samsung-android': {
      name: '삼성 인터넷',
      heading: '삼성 인터넷에서 차단을 해제하는 방법',
      steps: [
        '메뉴를 연 다음 ‘설정’을 누르세요.',
        '‘사이트 및 다운로드’를 누른 다음 ‘알림’을 누르세요.',
        '{site} 항목을 켜세요.',
        BACK,
      ],
    },
    'opera-desktop': {
      name: '컴퓨터의 Opera',
      heading: 'Opera에서 차단을 해제하는 방법',
      steps: CHROMIUM_STEPS,
    },
    'opera-android': {
      name: 'Android의 Opera',
      heading: 'Android의 Opera에서 차단을 해제하는 방법',
      steps: CHROMIUM_ANDROID_STEPS,
    },
    'brave-desktop': {
      name: '컴퓨터의 Brave',
      heading: 'Brave에서 차단을 해제하는 방법',
      steps: CHROMIUM_STEPS,
    },
    'brave-android': {
      name: 'Android의 Brave',
      heading: 'Android의 Brave에서 차단을 해제하는 방법',
      steps: CHROMIUM_ANDROID_STEPS,
    },
    other: {
      name: '다른 브라우저',
      heading: '차단을 해제하는 방법',
      steps: [
        '브라우저에서 이 사이트의 설정을 여세요. 페이지 주소 왼쪽에 있는 경우가 많습니다.',
        '{site}의 알림을 허용하세요.',
        BACK,
      ],
    },

    'chrome-removed': {
      name: 'Chrome에서 권한을 취소함',
      heading: 'Chrome에서 권한을 취소한 경우',
      steps: [
        '읽지 않은 알림이 많아 Chrome에서 권한을 취소했을 수 있습니다.',
        'Chrome 설정을 열고 ‘개인 정보 보호 및 보안’, ‘안전 확인’을 차례로 선택하세요.',
        '{site}의 알림을 다시 허용하세요.',
        BACK,
      ],
    },
    'firefox-all-blocked': {
      name: 'Firefox에서 모든 사이트를 차단함',
      heading: 'Firefox에서 모든 사이트를 차단한 경우',
      steps: [
        'Firefox 설정을 열고 ‘개인 정보 및 보안’을 선택하세요.',
        '‘권한’에서 ‘알림’ 옆의 설정 버튼을 선택하세요.',
        '열린 창 아래쪽에서 새로운 알림 요청을 차단하는 옵션을 해제하세요.',
        BACK,
      ],
    },
    'brave-push-service': {
      name: 'Brave가 푸시 서비스에 연결할 수 없음',
      heading: 'Brave가 푸시 서비스에 연결할 수 없는 경우',
      steps: [
        'Brave 설정을 열고 ‘개인 정보 보호 및 보안’을 선택하세요.',
        '‘푸시 메시징에 Google 서비스 사용’을 켜세요.',
        'Brave를 다시 시작한 다음 알림을 다시 켜세요.',
      ],
    },
    'android-app-blocked': {
      name: 'Android에서 브라우저를 차단함',
      heading: 'Android에서 브라우저를 차단한 경우',
      steps: [
        'Android 설정을 열고 ‘앱’을 탭한 다음 사용하는 브라우저를 탭하세요.',
        '‘알림’을 탭하고 켜세요.',
        '그 아래에서 {site} 항목도 켜세요.',
        BACK,
      ],
    },
    managed: {
      name: '직장 또는 학교 기기',
      heading: '직장 또는 학교 기기인 경우',
      steps: [
        '조직에서 알림을 껐을 수 있습니다. 이 페이지에서는 확인할 수 없습니다.',
        '기기를 관리하는 담당자에게 문의하세요.',
      ],
    },
    'private-window': {
      name: '비공개 또는 시크릿 창',
      heading: '비공개 또는 시크릿 창인 경우',
      steps: [
        '비공개 창에서는 알림이 차단되거나 창을 닫으면 알림 설정이 사라집니다.',
        '일반 창에서 {site} 페이지를 열고 알림을 켜세요.',
      ],
    },

    windows: {
      name: 'Windows',
      heading: 'Windows에 아무것도 표시되지 않는 경우',
      steps: [
        'Windows 설정을 열고 ‘시스템’, ‘알림’을 차례로 선택하세요.',
        '‘방해 금지’를 끄세요. 게임, 전체 화면, 화면 공유 중에는 자동으로 켜질 수 있습니다.',
        '사용하는 브라우저의 알림을 켜세요.',
        '브라우저를 선택하고 ‘알림 배너 표시’를 확인하세요. 소리만 들리고 아무것도 보이지 않는다면 이 때문입니다.',
      ],
      note: '브라우저가 닫혀 있는 동안 온 알림은 브라우저를 다시 열 때 표시됩니다.',
    },
    macos: {
      name: 'macOS',
      heading: 'Mac에 아무것도 표시되지 않는 경우',
      steps: [
        '‘시스템 설정’을 연 다음 ‘알림’을 선택하세요.',
        '사용하는 브라우저를 선택하고 ‘알림 허용’을 켜세요. Chrome에는 이름에 ‘Alerts’가 있는 두 번째 항목이, Safari에는 {site} 항목이 있습니다.',
        '스타일로 ‘없음’이 아닌 ‘배너’ 또는 ‘알림’을 선택하세요.',
        '집중 모드가 꺼져 있는지, 화면을 공유하는 동안 알림이 허용되는지 확인하세요.',
      ],
      note: '놓친 알림이 있나요? 알림 센터에 있을 수 있습니다. 메뉴 막대에서 날짜와 시간을 선택하세요.',
    },
    android: {
      name: 'Android',
      heading: 'Android에 아무것도 표시되지 않는 경우',
      steps: [
        '‘방해 금지 모드’가 꺼져 있는지 확인하세요.',
        'Android 설정을 열고 ‘앱’, 사용하는 브라우저, ‘알림’을 차례로 탭한 다음 알림을 켜세요.',
        '같은 화면에서 {site} 항목을 찾아 ‘무음’으로 설정되어 있지 않은지 확인하세요.',
        '‘배터리’에서 브라우저의 백그라운드 실행을 허용하세요. 일부 제조업체의 기기는 앱을 절전 상태로 전환합니다.',
      ],
    },
    ios: {
      name: 'iPhone 또는 iPad',
      heading: 'iPhone 또는 iPad에 아무것도 표시되지 않는 경우',
      steps: [
        '설정 앱을 열고 ‘알림’을 탭한 다음 {site} 항목을 탭하세요.',
        '‘알림 허용’, ‘잠금 화면’, ‘배너’를 켜세요.',
        '집중 모드가 꺼져 있는지, {site} 항목이 ‘예약 요약’에 포함되어 있지 않은지 확인하세요.',
        '여전히 표시되지 않나요? {site} 앱에서 알림을 껐다가 다시 켜세요. 시스템에서 알림을 종료했을 수 있습니다.',
      ],
    },
    linux: {
      name: 'Linux',
      heading: 'Linux에 아무것도 표시되지 않는 경우',
      steps: [
        '데스크톱의 알림 설정에서 방해 금지 모드가 꺼져 있는지 확인하세요.',
        '데스크톱에 다른 프로그램의 알림이 표시되는지 확인하세요. 알림 서비스가 실행되지 않는 데스크톱도 있습니다.',
        '데스크톱 설정에서 사용하는 브라우저의 알림을 켜세요.',
      ],
    },
    chromeos: {
      name: 'ChromeOS',
      heading: 'Chromebook에 아무것도 표시되지 않는 경우',
      steps: [
        '오른쪽 하단의 시간을 선택한 다음 ‘방해 금지 모드’를 끄세요.',
        '설정을 열고 ‘앱’, ‘알림’을 차례로 선택하세요.',
        '목록에서 Chrome 또는 {site} 항목을 켜세요.',
      ],
    },

    'install-safari-ios': {
      name: 'iPhone의 Safari',
      heading: '홈 화면에 {site} 추가',
      steps: [SHARE, VIEW_MORE, ADD_TO_HOME_SCREEN, OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-safari-ipados': {
      name: 'iPad의 Safari',
      heading: '홈 화면에 {site} 추가',
      steps: [
        '화면 상단에서 위쪽 화살표가 있는 사각형 모양의 공유 버튼을 탭하세요. 보이지 않으면 먼저 •••을 탭하세요.',
        VIEW_MORE,
        ADD_TO_HOME_SCREEN,
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-chrome-ios': {
      name: 'iPhone 또는 iPad의 Chrome',
      heading: '홈 화면에 {site} 추가',
      steps: ['주소창에서 위쪽 화살표가 있는 사각형 모양의 공유 버튼을 탭하세요.', VIEW_MORE, ADD_TO_HOME_SCREEN, OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-edge-ios': {
      name: 'iPhone 또는 iPad의 Edge',
      heading: '홈 화면에 {site} 추가',
      steps: [SHARE_IN_ADDRESS_BAR, VIEW_MORE, ADD_TO_HOME_SCREEN, OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-firefox-ios': {
      name: 'iPhone 또는 iPad의 Firefox',
      heading: '홈 화면에 {site} 추가',
      steps: [SHARE_IN_ADDRESS_BAR, VIEW_MORE, ADD_TO_HOME_SCREEN, OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-other-ios': {
      name: 'iPhone 또는 iPad의 다른 브라우저',
      heading: '홈 화면에 {site} 추가',
      steps: ['이 페이지의 링크를 복사하여 Safari에서 여세요.', SHARE, ADD_TO_HOME_SCREEN, OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-in-app-ios': {
      name: 'iPhone 또는 iPad의 다른 앱 안',
      heading: '먼저 Safari에서 이 페이지 열기',
      steps: [
        '이 앱의 ••• 또는 공유 아이콘을 탭하세요.',
        '‘Safari에서 열기’ 또는 ‘브라우저에서 열기’를 탭하세요.',
        'Safari에서 이 페이지의 단계를 다시 따르세요.',
      ],
      note: '보이지 않나요? 이 페이지의 링크를 복사하여 Safari에 붙여넣으세요.',
    },
    'install-chrome-android': {
      name: 'Android의 Chrome',
      heading: '{site} 설치',
      steps: [
        '점 3개 모양의 메뉴를 여세요.',
        '‘홈 화면에 추가’ 또는 ‘앱 설치’를 탭하세요.',
        '‘설치’를 탭하세요.',
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-edge-android': {
      name: 'Android의 Edge',
      heading: '{site} 설치',
      steps: [
        '선 3개 또는 점 3개 모양의 메뉴를 여세요.',
        '‘휴대폰에 추가’를 탭하세요.',
        '‘설치’ 또는 ‘추가’를 탭하세요.',
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-samsung-android': {
      name: '삼성 인터넷',
      heading: '{site} 설치',
      steps: [
        '선 3개 모양의 메뉴를 여세요.',
        '‘현재 페이지 추가’ 또는 ‘추가’를 누른 다음 ‘홈 화면’을 누르세요.',
        '‘설치’ 또는 ‘추가’를 누르세요.',
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-firefox-android': {
      name: 'Android의 Firefox',
      heading: '{site} 설치',
      steps: ['점 3개 모양의 메뉴를 여세요.', '‘설치’ 또는 ‘홈 화면에 추가’를 탭하세요.', '‘추가’를 탭하세요.', OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-other-android': {
      name: 'Android의 다른 브라우저',
      heading: '{site} 설치',
      steps: ['브라우저의 메뉴를 여세요.', '‘설치’ 또는 ‘홈 화면에 추가’를 찾아 탭하세요.', OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-in-app-android': {
      name: 'Android의 다른 앱 안',
      heading: '먼저 브라우저에서 이 페이지 열기',
      steps: [
        '이 앱의 메뉴를 여세요. 점 3개 모양인 경우가 많습니다.',
        '‘Chrome에서 열기’ 또는 ‘브라우저에서 열기’를 탭하세요.',
        '브라우저에서 이 페이지의 단계를 다시 따르세요.',
      ],
      note: '보이지 않나요? 이 페이지의 링크를 복사하여 브라우저에 붙여넣으세요.',
    },
    'install-chrome-desktop': {
      name: '컴퓨터의 Chrome',
      heading: '{site} 설치',
      steps: [
        '주소창 끝에 있는 설치 아이콘(화살표가 있는 화면)을 선택하세요.',
        '보이지 않나요? 메뉴를 열고 ‘전송, 저장, 공유’, ‘페이지를 앱으로 설치…’를 차례로 선택하세요.',
        '‘설치’를 선택하세요.',
      ],
    },
    'install-edge-desktop': {
      name: '컴퓨터의 Edge',
      heading: '{site} 설치',
      steps: [
        '주소창 끝에 있는 설치 아이콘(더하기 기호가 있는 사각형)을 선택하세요.',
        '보이지 않나요? 메뉴를 열고 ‘기타 도구’, ‘앱’, ‘이 사이트를 앱으로 설치’를 차례로 선택하세요.',
        '‘설치’를 선택하세요.',
      ],
    },
    'install-safari-macos': {
      name: 'Mac의 Safari',
      heading: 'Dock에 {site} 추가',
      steps: [
        '메뉴 막대에서 ‘파일’을 열거나 도구 막대에서 공유 버튼을 선택하세요.',
        '‘Dock에 추가…’를 선택한 다음 ‘추가’를 선택하세요.',
        'Dock에서 {site} 앱을 여세요.',
      ],
    },
    'install-other-desktop': {
      name: '컴퓨터의 다른 브라우저',
      heading: '{site} 설치',
      steps: [
        '사용하는 브라우저에서 웹사이트를 앱으로 설치하지 못할 수 있습니다. 이 페이지의 링크를 복사하세요.',
        'Chrome이나 Edge에서 여세요. Mac에서는 Safari도 사용할 수 있습니다.',
        '그 브라우저에서 설치하세요.',
      ],
    },
  },
};
