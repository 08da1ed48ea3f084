import type { HelpStepsTranslation } from './help-steps-translation.js';

const BACK = '返回此页面，按“再次检查”。';
const OPEN = '从主屏幕打开 {site}。';
const THEN_TURN_ON = '然后在其中开启通知。';
const SHARE = '轻点共享按钮（带向上箭头的方框）。找不到？请先轻点 •••。';
const SHARE_IN_ADDRESS_BAR = '轻点地址栏中的共享按钮（带向上箭头的方框）。找不到？请先打开菜单。';
const VIEW_MORE = '向下滚动。如有“查看更多”或“更多”，请轻点。';
const ADD_TO_HOME_SCREEN = '轻点“添加到主屏幕”，然后轻点“添加”。让“作为网页App打开”保持打开。';
const CHROMIUM_STEPS = ['点击网址左侧的图标。', '找到“通知”并开启，或选择“重置权限”。', BACK];
const CHROMIUM_ANDROID_STEPS = ['点按网址左侧的图标。', '点按“权限”，再点按“通知”，然后开启或重置。', BACK];

/** The steps in Simplified Chinese. */
export const helpSteps: HelpStepsTranslation = {
  $code: 'zh-cn',
  entries: {
    'chrome-desktop': {
      name: '电脑版 Chrome',
      heading: '如何在 Chrome 中解除屏蔽',
      steps: CHROMIUM_STEPS,
    },
    'chrome-android': {
      name: 'Android 版 Chrome',
      heading: '如何在 Android 版 Chrome 中解除屏蔽',
      steps: CHROMIUM_ANDROID_STEPS,
      note: '开关呈灰色？说明 Android 屏蔽了 Chrome 本身：请在上方选择“Android 屏蔽了浏览器”。',
    },
    'edge-desktop': {
      name: '电脑版 Edge',
      heading: '如何在 Edge 中解除屏蔽',
      steps: ['点击网址左侧的锁形或滑块图标。', '选择“此站点的权限”，然后将“通知”设为“允许”。', BACK],
      note: '地址栏中有带斜线的铃铛？请点击它，然后选择“允许”。',
    },
    'edge-android': {
      name: 'Android 版 Edge',
      heading: '如何在 Android 版 Edge 中解除屏蔽',
      steps: ['点按网址左侧的锁形图标。', '点按“权限”，再点按“通知”，然后开启。', BACK],
    },
    'firefox-desktop': {
      name: '电脑版 Firefox',
      heading: '如何在 Firefox 中解除屏蔽',
      steps: ['点击网址左侧带斜线的消息气泡。', '点击“发送通知”旁的 ×，清除“已阻止”。', BACK],
      note: '没有消息气泡？请在 Firefox 设置的“通知”中找到 {site}，将其设为“允许”。',
    },
    'firefox-android': {
      name: 'Android 版 Firefox',
      heading: '如何在 Android 版 Firefox 中解除屏蔽',
      steps: ['点按地址栏中的盾牌或锁形图标。', '点按“通知”的“已阻止”，使其变为“已允许”。', BACK],
    },
    'safari-macos': {
      name: 'Mac 上的 Safari',
      heading: '如何在 Safari 中解除屏蔽',
      steps: [
        '在菜单栏中依次打开“Safari 浏览器”和“设置…”。',
        '选择“网站”，然后选择“通知”。',
        '将 {site} 设为“允许”。',
        BACK,
      ],
      note: '找不到 {site}？请在列表下方勾选允许网站请求发送通知的选项。',
    },
    'safari-macos-app': {
      name: 'Mac 程序坞中的网页 App',
      heading: '如何在 Mac 上解除对网页 App 的屏蔽',
      steps: ['从苹果菜单中打开“系统设置”。', '选择“通知”，然后选择 {site}。', '打开“允许通知”。', BACK],
    },
    'ios-app': {
      name: 'iPhone 或 iPad（从主屏幕打开）',
      heading: '如何在 iPhone 和 iPad 上解除屏蔽',
      steps: ['打开“设置”App，轻点“通知”。', '轻点 {site}，然后打开“允许通知”。', BACK],
      note: '找不到 {site}？请从主屏幕删除其图标，重新添加并打开，然后开启通知。',
    },
    'samsung-android': {
      name: '三星浏览器',
      heading: '如何在三星浏览器中解除屏蔽',
      steps: ['打开菜单，然后点按“设置”。', '点按“网站和下载”，再点按“通知”。', '开启 {site}。', BACK],
    },
    'opera-desktop': {
      name: '电脑版 Opera',
      heading: '如何在 Opera 中解除屏蔽',
      steps: CHROMIUM_STEPS,
    },
    'opera-android': {
      name: 'Android 版 Opera',
      heading: '如何在 Android 版 Opera 中解除屏蔽',
      steps: CHROMIUM_ANDROID_STEPS,
    },
    'brave-desktop': {
      name: '电脑版 Brave',
      heading: '如何在 Brave 中解除屏蔽',
      steps: CHROMIUM_STEPS,
    },
    'brave-android': {
      name: 'Android 版 Brave',
      heading: '如何在 Android 版 Brave 中解除屏蔽',
      steps: CHROMIUM_ANDROID_STEPS,
    },
    other: {
      name: '其他浏览器',
      heading: '如何解除屏蔽',
      steps: ['打开浏览器中针对此网站的设置；许多浏览器将其放在网址左侧。', '允许 {site} 发送通知。', BACK],
    },

    'chrome-removed': {
      name: 'Chrome 撤销了权限',
      heading: 'Chrome 撤销了权限时',
      steps: [
        'Chrome 这样做，可能是因为有许多通知未读。',
        '打开 Chrome 设置，选择“隐私和安全”，然后选择“安全检查”。',
        '重新允许 {site} 发送通知。',
        BACK,
      ],
    },
    'firefox-all-blocked': {
      name: 'Firefox 屏蔽了所有网站',
      heading: 'Firefox 屏蔽了所有网站时',
      steps: [
        '打开 Firefox 设置，选择“隐私与安全”。',
        '在“权限”下，点击“通知”旁的“设置…”。',
        '在打开的窗口底部，取消勾选阻止新的通知请求的选项。',
        BACK,
      ],
    },
    'brave-push-service': {
      name: 'Brave 无法连接推送服务',
      heading: 'Brave 无法连接推送服务时',
      steps: [
        '打开 Brave 设置，选择“隐私和安全”。',
        '开启“使用 Google 服务进行推送消息”。',
        '重新启动 Brave，然后再次开启通知。',
      ],
    },
    'android-app-blocked': {
      name: 'Android 屏蔽了浏览器',
      heading: 'Android 屏蔽了浏览器时',
      steps: [
        '打开 Android 设置，点按“应用”，再点按您的浏览器。',
        '点按“通知”并开启。',
        '在下方同样开启 {site}。',
        BACK,
      ],
    },
    managed: {
      name: '单位或学校的设备',
      heading: '在单位或学校的设备上',
      steps: ['您的组织可能关闭了通知。此页面无法得知。', '请咨询管理您设备的人员。'],
    },
    'private-window': {
      name: '隐私窗口或无痕窗口',
      heading: '在隐私窗口或无痕窗口中',
      steps: ['隐私窗口会屏蔽通知，或在窗口关闭后不再保留通知设置。', '请在普通窗口中打开 {site}，并在其中开启通知。'],
    },

    windows: {
      name: 'Windows',
      heading: '如果 Windows 上没有显示任何内容',
      steps: [
        '打开 Windows 设置，选择“系统”，然后选择“通知”。',
        '关闭“请勿打扰”。玩游戏、全屏显示和共享屏幕时，它可能会自动开启。',
        '开启您浏览器的通知。',
        '选择您的浏览器，查看是否勾选了“显示通知横幅”。如果只听到声音而看不到通知，原因就在这里。',
      ],
      note: '浏览器关闭期间，通知会等到您再次打开浏览器时才显示。',
    },
    macos: {
      name: 'macOS',
      heading: '如果 Mac 上没有显示任何内容',
      steps: [
        '打开“系统设置”，然后选择“通知”。',
        '选择您的浏览器，打开“允许通知”。Chrome 还有一个名称中带“Alerts”的项目；Safari 则有 {site} 的项目。',
        '将样式选为“横幅”或“提醒”，不要选“无”。',
        '检查是否未打开任何专注模式，以及共享屏幕时是否允许通知。',
      ],
      note: '错过了通知？可能在通知中心里：请点按菜单栏中的日期和时间。',
    },
    android: {
      name: 'Android',
      heading: '如果 Android 上没有显示任何内容',
      steps: [
        '检查“勿扰”是否已关闭。',
        '打开 Android 设置，依次点按“应用”、您的浏览器和“通知”，然后开启通知。',
        '在同一位置找到 {site}，确保没有设为“静音”。',
        '在“电池”中，允许浏览器在后台运行。有些厂商的设备会让应用休眠。',
      ],
    },
    ios: {
      name: 'iPhone 或 iPad',
      heading: '如果 iPhone 或 iPad 上没有显示任何内容',
      steps: [
        '打开“设置”App，依次轻点“通知”和 {site}。',
        '打开“允许通知”、“锁定屏幕”和“横幅”。',
        '检查是否未打开任何专注模式，以及 {site} 是否未包含在“定时推送摘要”中。',
        '仍然没有？请在 {site} 中关闭通知，然后重新开启。系统可能已终止通知。',
      ],
    },
    linux: {
      name: 'Linux',
      heading: '如果 Linux 上没有显示任何内容',
      steps: [
        '在桌面的通知设置中，检查“勿扰”是否已关闭。',
        '检查桌面能否显示其他程序的通知。有些桌面没有运行通知服务。',
        '在桌面设置中，开启您浏览器的通知。',
      ],
    },
    chromeos: {
      name: 'ChromeOS',
      heading: '如果 Chromebook 上没有显示任何内容',
      steps: [
        '选择右下角的时间，然后关闭“勿扰”。',
        '打开设置，选择“应用”，然后选择“通知”。',
        '在列表中开启 Chrome 或 {site}。',
      ],
    },

    'install-safari-ios': {
      name: 'iPhone 上的 Safari',
      heading: '将 {site} 添加到主屏幕',
      steps: [SHARE, '向下滚动。如有“查看更多”，请轻点。', ADD_TO_HOME_SCREEN, OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-safari-ipados': {
      name: 'iPad 上的 Safari',
      heading: '将 {site} 添加到主屏幕',
      steps: [
        '在屏幕顶部，轻点共享按钮（带向上箭头的方框）。找不到？请先轻点 •••。',
        VIEW_MORE,
        ADD_TO_HOME_SCREEN,
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-chrome-ios': {
      name: 'iPhone 或 iPad 上的 Chrome',
      heading: '将 {site} 添加到主屏幕',
      steps: ['轻点地址栏中的共享按钮（带向上箭头的方框）。', VIEW_MORE, ADD_TO_HOME_SCREEN, OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-edge-ios': {
      name: 'iPhone 或 iPad 上的 Edge',
      heading: '将 {site} 添加到主屏幕',
      steps: [SHARE_IN_ADDRESS_BAR, VIEW_MORE, ADD_TO_HOME_SCREEN, OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-firefox-ios': {
      name: 'iPhone 或 iPad 上的 Firefox',
      heading: '将 {site} 添加到主屏幕',
      steps: [SHARE_IN_ADDRESS_BAR, VIEW_MORE, ADD_TO_HOME_SCREEN, OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-other-ios': {
      name: 'iPhone 或 iPad 上的其他浏览器',
      heading: '将 {site} 添加到主屏幕',
      steps: ['复制此页面的链接，并在 Safari 中打开。', SHARE, ADD_TO_HOME_SCREEN, OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-in-app-ios': {
      name: 'iPhone 或 iPad 上的其他应用内',
      heading: '请先在 Safari 中打开此页面',
      steps: [
        '轻点此应用的 ••• 或共享图标。',
        '轻点“在 Safari 中打开”或“在浏览器中打开”。',
        '在 Safari 中，再次按照此页面上的步骤操作。',
      ],
      note: '没有这些选项？请复制此页面的链接，粘贴到 Safari 中。',
    },
    'install-chrome-android': {
      name: 'Android 版 Chrome',
      heading: '安装 {site}',
      steps: ['打开菜单（三个点）。', '点按“添加到主屏幕”或“安装应用”。', '点按“安装”。', OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-edge-android': {
      name: 'Android 版 Edge',
      heading: '安装 {site}',
      steps: ['打开菜单（三条线或三个点）。', '点按“添加到手机”。', '点按“安装”或“添加”。', OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-samsung-android': {
      name: '三星浏览器',
      heading: '安装 {site}',
      steps: ['打开菜单（三条线）。', '点按“添加页面至”或“添加至”，然后点按“主屏幕”。', '点按“安装”或“添加”。', OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-firefox-android': {
      name: 'Android 版 Firefox',
      heading: '安装 {site}',
      steps: ['打开菜单（三个点）。', '点按“安装”或“添加到主屏幕”。', '点按“添加”。', OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-other-android': {
      name: 'Android 上的其他浏览器',
      heading: '安装 {site}',
      steps: ['打开浏览器的菜单。', '找到“安装”或“添加到主屏幕”并点按。', OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-in-app-android': {
      name: 'Android 上的其他应用内',
      heading: '请先在浏览器中打开此页面',
      steps: [
        '打开此应用的菜单，通常是三个点。',
        '点按“在 Chrome 中打开”或“在浏览器中打开”。',
        '在浏览器中，再次按照此页面上的步骤操作。',
      ],
      note: '没有这些选项？请复制此页面的链接，粘贴到浏览器中。',
    },
    'install-chrome-desktop': {
      name: '电脑版 Chrome',
      heading: '安装 {site}',
      steps: [
        '点击地址栏末端的安装图标：带箭头的屏幕。',
        '找不到？请打开菜单，依次选择“投放、保存和分享”和“将网页安装为应用…”。',
        '点击“安装”。',
      ],
    },
    'install-edge-desktop': {
      name: '电脑版 Edge',
      heading: '安装 {site}',
      steps: [
        '点击地址栏末端的安装图标：带加号的方块。',
        '找不到？请打开菜单，依次选择“更多工具”、“应用”和“将此站点作为应用安装”。',
        '点击“安装”。',
      ],
    },
    'install-safari-macos': {
      name: 'Mac 上的 Safari',
      heading: '将 {site} 添加到程序坞',
      steps: [
        '在菜单栏中打开“文件”，或点按工具栏中的共享按钮。',
        '选择“添加到程序坞…”，然后点按“添加”。',
        '从程序坞打开 {site}。',
      ],
    },
    'install-other-desktop': {
      name: '其他电脑浏览器',
      heading: '安装 {site}',
      steps: [
        '您的浏览器可能无法将网站安装为应用。请复制此页面的链接。',
        '在 Chrome、Edge 或 Mac 上的 Safari 中打开链接。',
        '在其中安装。',
      ],
    },
  },
};
