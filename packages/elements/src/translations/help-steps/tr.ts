import type { HelpStepsTranslation } from './help-steps-translation.js';

const BACK = 'Buraya dönüp “Yeniden kontrol et” düğmesine basın.';
const OPEN = 'Ana Ekranınızdan {site} uygulamasını açın.';
const OPEN_ANDROID = 'Ana ekranınızdan {site} uygulamasını açın.';
const ADD_TO_HOME_SCREEN =
  '“Ana Ekrana Ekle”ye, ardından “Ekle”ye dokunun. Web uygulaması olarak açma seçeneğini açık bırakın.';
const SHARE_IN_ADDRESS_BAR =
  'Adres çubuğunda Paylaş düğmesine, yukarı oklu kareye dokunun. Görmüyor musunuz? Önce menüyü açın.';
const VIEW_MORE = 'Aşağı kaydırın. Varsa “Daha Fazla Göster”e veya “Daha Fazla”ya dokunun.';
const THEN_TURN_ON = 'Ardından bildirimleri orada açın.';
const CHROMIUM_STEPS = [
  'Sayfa adresinin solundaki simgeyi tıklayın.',
  '“Bildirimler”i bulup açın veya izni sıfırlama seçeneğini kullanın.',
  BACK,
];
const CHROMIUM_ANDROID_STEPS = [
  'Sayfa adresinin solundaki simgeye dokunun.',
  '“İzinler”e, ardından “Bildirimler”e dokunun ve bildirimleri açın veya sıfırlayın.',
  BACK,
];

/** The steps in Turkish. */
export const helpSteps: HelpStepsTranslation = {
  $code: 'tr',
  entries: {
    'chrome-desktop': {
      name: 'Bilgisayarda Chrome',
      heading: 'Chrome’da engel nasıl kaldırılır?',
      steps: CHROMIUM_STEPS,
    },
    'chrome-android': {
      name: 'Android’de Chrome',
      heading: 'Android’de Chrome’da engel nasıl kaldırılır?',
      steps: CHROMIUM_ANDROID_STEPS,
      note: 'Anahtar gri mi? O zaman Android, Chrome’un kendisini engelliyordur: Yukarıdan “Android tarayıcıyı engelliyor” seçeneğini kullanın.',
    },
    'edge-desktop': {
      name: 'Bilgisayarda Edge',
      heading: 'Edge’de engel nasıl kaldırılır?',
      steps: [
        'Sayfa adresinin solundaki kilidi veya kaydırıcıları tıklayın.',
        '“Bu site için izinler”i tıklayın, ardından “Bildirimler” için “İzin ver”i seçin.',
        BACK,
      ],
      note: 'Adres çubuğunda üstü çizili bir zil mi var? Onu tıklayıp “İzin ver”i seçin.',
    },
    'edge-android': {
      name: 'Android’de Edge',
      heading: 'Android’de Edge’de engel nasıl kaldırılır?',
      steps: [
        'Sayfa adresinin solundaki kilide dokunun.',
        '“İzinler”e, ardından “Bildirimler”e dokunun ve bildirimleri açın.',
        BACK,
      ],
    },
    'firefox-desktop': {
      name: 'Bilgisayarda Firefox',
      heading: 'Firefox’ta engel nasıl kaldırılır?',
      steps: [
        'Sayfa adresinin solundaki üstü çizili mesaj balonunu tıklayın.',
        '“Bildirim gönderebilir” yanındaki × simgesini tıklayıp “Engellendi” durumunu kaldırın.',
        BACK,
      ],
      note: 'Mesaj balonu yok mu? Firefox ayarlarındaki “Bildirimler” bölümünde {site} sitesini bulup “İzin ver”i seçin.',
    },
    'firefox-android': {
      name: 'Android’de Firefox',
      heading: 'Android’de Firefox’ta engel nasıl kaldırılır?',
      steps: [
        'Adres çubuğundaki kalkana veya kilide dokunun.',
        'Bildirim satırındaki “Engellendi” durumuna dokunup “İzin verildi” yapın.',
        BACK,
      ],
    },
    'safari-macos': {
      name: 'Mac’te Safari',
      heading: 'Safari’de engel nasıl kaldırılır?',
      steps: [
        'Menü çubuğunda Safari’yi, ardından “Ayarlar…”ı açın.',
        '“Web Siteleri”ni, ardından “Bildirimler”i seçin.',
        '{site} için “İzin Ver”i seçin.',
        BACK,
      ],
      note: '{site} orada yok mu? Web sitelerinin bildirim gönderme izni istemesini sağlayan seçeneği açın.',
    },
    'safari-macos-app': {
      name: 'Mac’in Dock’undaki web uygulaması',
      heading: 'Mac’te bir web uygulamasının engeli nasıl kaldırılır?',
      steps: [
        'Apple menüsünden “Sistem Ayarları”nı açın.',
        '“Bildirimler”i, ardından {site} uygulamasını seçin.',
        '“Bildirimlere izin ver” seçeneğini açın.',
        BACK,
      ],
    },
    'ios-app': {
      name: 'iPhone veya iPad, Ana Ekrandan',
      heading: 'iPhone ve iPad’de engel nasıl kaldırılır?',
      steps: [
        'Ayarlar uygulamasını açıp “Bildirimler”e dokunun.',
        '{site} uygulamasına dokunun, ardından “Bildirimlere İzin Ver”i açın.',
        BACK,
      ],
      note: '{site} orada yok mu? Simgesini Ana Ekrandan silip yeniden ekleyin, açın ve bildirimleri açın.',
    },
    'samsung-android': {
      name: 'Samsung Internet',
      heading: 'Samsung Internet’te engel nasıl kaldırılır?',
      steps: [
        'Menüyü, ardından “Ayarlar”ı açın.',
        'Siteler ve indirmeler bölümüne, ardından “Bildirimler”e dokunun.',
        '{site} için bildirimleri açın.',
        BACK,
      ],
    },
    'opera-desktop': {
      name: 'Bilgisayarda Opera',
      heading: 'Opera’da engel nasıl kaldırılır?',
      steps: CHROMIUM_STEPS,
    },
    'opera-android': {
      name: 'Android’de Opera',
      heading: 'Android’de Opera’da engel nasıl kaldırılır?',
      steps: CHROMIUM_ANDROID_STEPS,
    },
    'brave-desktop': {
      name: 'Bilgisayarda Brave',
      heading: 'Brave’de engel nasıl kaldırılır?',
      steps: CHROMIUM_STEPS,
    },
    'brave-android': {
      name: 'Android’de Brave',
      heading: 'Android’de Brave’de engel nasıl kaldırılır?',
      steps: CHROMIUM_ANDROID_STEPS,
    },
    other: {
      name: 'Başka bir tarayıcı',
      heading: 'Engel nasıl kaldırılır?',
      steps: [
        'Tarayıcınızın bu siteyle ilgili ayarlarını açın; birçok tarayıcı bunları sayfa adresinin solunda gösterir.',
        '{site} bildirimlerine izin verin.',
        BACK,
      ],
    },

    'chrome-removed': {
      name: 'Chrome izni geri aldı',
      heading: 'Chrome izni geri aldıysa',
      steps: [
        'Birçok bildirim okunmadığı için Chrome bunu yapmış olabilir.',
        'Chrome ayarlarını, “Gizlilik ve güvenlik”i, ardından “Güvenlik Kontrolü”nü açın.',
        '{site} bildirimlerine yeniden izin verin.',
        BACK,
      ],
    },
    'firefox-all-blocked': {
      name: 'Firefox tüm siteleri engelliyor',
      heading: 'Firefox tüm siteleri engelliyorsa',
      steps: [
        'Firefox ayarlarını açıp “Gizlilik ve Güvenlik”i seçin.',
        '“İzinler” altında, “Bildirimler”in yanındaki “Ayarlar…”ı tıklayın.',
        '“Bildirim gönderme isteklerini sormadan engelle” seçeneğinin işaretini kaldırın.',
        BACK,
      ],
    },
    'brave-push-service': {
      name: 'Brave bildirim hizmetine ulaşamıyor',
      heading: 'Brave bildirim hizmetine ulaşamıyorsa',
      steps: [
        'Brave ayarlarını açıp “Gizlilik ve güvenlik”i seçin.',
        'Anlık bildirimler için Google hizmetlerini kullanma seçeneğini açın.',
        'Brave’i yeniden başlatın, ardından bildirimleri yeniden açın.',
      ],
    },
    'android-app-blocked': {
      name: 'Android tarayıcıyı engelliyor',
      heading: 'Android tarayıcıyı engelliyorsa',
      steps: [
        'Android ayarlarını, “Uygulamalar”ı, ardından tarayıcınızı açın.',
        '“Bildirimler”e dokunup bildirimleri açın.',
        'Daha aşağıda {site} için de bildirimleri açın.',
        BACK,
      ],
    },
    managed: {
      name: 'İş veya okul cihazı',
      heading: 'İş veya okul cihazında',
      steps: [
        'Kuruluşunuz bildirimleri kapatmış olabilir. Bu sayfa bunu göremez.',
        'Cihazınızdan sorumlu kişilere sorun.',
      ],
    },
    'private-window': {
      name: 'Gizli pencere',
      heading: 'Gizli pencerede',
      steps: [
        'Gizli pencereler bildirimleri engeller veya pencereyi kapattığınızda unutur.',
        '{site} sitesini normal bir pencerede açıp bildirimleri orada açın.',
      ],
    },

    windows: {
      name: 'Windows',
      heading: 'Windows’ta hiçbir şey görünmüyorsa',
      steps: [
        'Windows ayarlarını, “Sistem”i, ardından “Bildirimler”i açın.',
        '“Rahatsız etmeyin”i kapatın. Oyunlarda, tam ekranda ve ekran paylaşırken kendiliğinden açılabilir.',
        'Tarayıcınızın bildirimlerini açın.',
        'Tarayıcınızı seçip bildirim başlıklarını gösterme seçeneğini işaretleyin. Ses duyup bir şey görmüyorsanız nedeni budur.',
      ],
      note: 'Tarayıcınız kapalıyken bildirimler siz onu yeniden açana kadar bekler.',
    },
    macos: {
      name: 'macOS',
      heading: 'Mac’te hiçbir şey görünmüyorsa',
      steps: [
        '“Sistem Ayarları”nı, ardından “Bildirimler”i açın.',
        'Tarayıcınızı seçip “Bildirimlere izin ver” seçeneğini açın. Chrome’un uyarılar için ikinci bir girişi, Safari’nin {site} için ayrı bir girişi vardır.',
        'Stil olarak “Yok” dışındaki iki seçenekten birini seçin.',
        'Hiçbir Odak modunun açık olmadığını ve ekranınızı paylaşırken bildirimlere izin verildiğini kontrol edin.',
      ],
      note: 'Bir bildirimi kaçırdınız mı? Bildirim Merkezi’nde olabilir: Menü çubuğunda tarih ve saati tıklayın.',
    },
    android: {
      name: 'Android',
      heading: 'Android’de hiçbir şey görünmüyorsa',
      steps: [
        '“Rahatsız Etmeyin”in kapalı olduğunu kontrol edin.',
        'Android ayarlarını, “Uygulamalar”ı, tarayıcınızı, ardından “Bildirimler”i açın ve bildirimleri etkinleştirin.',
        'Aynı yerde {site} sitesini bulun ve “Sessiz” olarak ayarlanmadığını kontrol edin.',
        '“Pil” altında tarayıcınızın arka planda çalışmasına izin verin. Bazı üreticiler uygulamaları uyku moduna alır.',
      ],
    },
    ios: {
      name: 'iPhone veya iPad',
      heading: 'iPhone veya iPad’de hiçbir şey görünmüyorsa',
      steps: [
        'Ayarlar uygulamasını, “Bildirimler”i, ardından {site} uygulamasını açın.',
        '“Bildirimlere İzin Ver” seçeneğini açın; kilitli ekranda ve ekranın üstünde gösterilmelerini de seçin.',
        'Hiçbir Odak modunun açık olmadığını ve {site} uygulamasının zamanlanmış özette yer almadığını kontrol edin.',
        'Hâlâ bir şey yok mu? {site} uygulamasında bildirimleri kapatıp yeniden açın. Sistem onları sonlandırmış olabilir.',
      ],
    },
    linux: {
      name: 'Linux',
      heading: 'Linux’ta hiçbir şey görünmüyorsa',
      steps: [
        'Masaüstü ortamınızın bildirim ayarlarında “Rahatsız Etmeyin”in kapalı olduğunu kontrol edin.',
        'Masaüstünüzün diğer programların bildirimlerini gösterdiğini kontrol edin. Bazılarında çalışan bir bildirim hizmeti yoktur.',
        'Masaüstü ortamınızın ayarlarında tarayıcınızın bildirimlerini açın.',
      ],
    },
    chromeos: {
      name: 'ChromeOS',
      heading: 'Chromebook’ta hiçbir şey görünmüyorsa',
      steps: [
        'Sağ alttaki saati, ardından “Rahatsız etmeyin”i seçip bu modu kapatın.',
        'Ayarları, “Uygulamalar”ı, ardından “Bildirimler”i açın.',
        'Listede Chrome veya {site} için bildirimleri açın.',
      ],
    },

    'install-safari-ios': {
      name: 'iPhone’da Safari',
      heading: '{site} sitesini Ana Ekrana ekleyin',
      steps: [
        'Paylaş düğmesine, yukarı oklu kareye dokunun. Görmüyor musunuz? Önce ••• simgesine dokunun.',
        'Aşağı kaydırın. Varsa “Daha Fazla Göster”e dokunun.',
        ADD_TO_HOME_SCREEN,
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-safari-ipados': {
      name: 'iPad’de Safari',
      heading: '{site} sitesini Ana Ekrana ekleyin',
      steps: [
        'Ekranın üstünde Paylaş düğmesine, yukarı oklu kareye dokunun. Görmüyor musunuz? Önce ••• simgesine dokunun.',
        VIEW_MORE,
        ADD_TO_HOME_SCREEN,
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-chrome-ios': {
      name: 'iPhone veya iPad’de Chrome',
      heading: '{site} sitesini Ana Ekrana ekleyin',
      steps: ['Adres çubuğunda Paylaş düğmesine, yukarı oklu kareye dokunun.', VIEW_MORE, ADD_TO_HOME_SCREEN, OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-edge-ios': {
      name: 'iPhone veya iPad’de Edge',
      heading: '{site} sitesini Ana Ekrana ekleyin',
      steps: [SHARE_IN_ADDRESS_BAR, VIEW_MORE, ADD_TO_HOME_SCREEN, OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-firefox-ios': {
      name: 'iPhone veya iPad’de Firefox',
      heading: '{site} sitesini Ana Ekrana ekleyin',
      steps: [SHARE_IN_ADDRESS_BAR, VIEW_MORE, ADD_TO_HOME_SCREEN, OPEN],
      pushNote: THEN_TURN_ON,
    },
    'install-other-ios': {
      name: 'iPhone veya iPad’de başka bir tarayıcı',
      heading: '{site} sitesini Ana Ekrana ekleyin',
      steps: [
        'Bu sayfanın bağlantısını kopyalayıp Safari’de açın.',
        'Paylaş düğmesine, yukarı oklu kareye dokunun. Görmüyor musunuz? Önce ••• simgesine dokunun.',
        ADD_TO_HOME_SCREEN,
        OPEN,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-in-app-ios': {
      name: 'iPhone veya iPad’de başka bir uygulamanın içinde',
      heading: 'Bu sayfayı önce Safari’de açın',
      steps: [
        '••• simgesine veya bu uygulamanın paylaşma simgesine dokunun.',
        '“Safari’de Aç”a veya “Tarayıcıda aç”a dokunun.',
        'Safari’de bu sayfadaki adımları yeniden izleyin.',
      ],
      note: 'Seçenek yok mu? Bu sayfanın bağlantısını kopyalayıp Safari’ye yapıştırın.',
    },
    'install-chrome-android': {
      name: 'Android’de Chrome',
      heading: '{site} uygulamasını yükleyin',
      steps: [
        'Üç noktalı menüyü açın.',
        '“Ana ekrana ekle”ye veya “Uygulamayı yükle”ye dokunun.',
        '“Yükle”ye dokunun.',
        OPEN_ANDROID,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-edge-android': {
      name: 'Android’de Edge',
      heading: '{site} uygulamasını yükleyin',
      steps: [
        'Üç çizgili veya üç noktalı menüyü açın.',
        '“Telefona ekle”ye dokunun.',
        '“Yükle”ye veya “Ekle”ye dokunun.',
        OPEN_ANDROID,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-samsung-android': {
      name: 'Samsung Internet',
      heading: '{site} uygulamasını yükleyin',
      steps: [
        'Üç çizgili menüyü açın.',
        'Sayfa ekleme seçeneğine, ardından “Ana ekran”a dokunun.',
        '“Yükle”ye veya “Ekle”ye dokunun.',
        OPEN_ANDROID,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-firefox-android': {
      name: 'Android’de Firefox',
      heading: '{site} uygulamasını yükleyin',
      steps: [
        'Üç noktalı menüyü açın.',
        '“Yükle”ye veya “Ana ekrana ekle”ye dokunun.',
        '“Ekle”ye dokunun.',
        OPEN_ANDROID,
      ],
      pushNote: THEN_TURN_ON,
    },
    'install-other-android': {
      name: 'Android’de başka bir tarayıcı',
      heading: '{site} uygulamasını yükleyin',
      steps: ['Tarayıcının menüsünü açın.', '“Yükle” veya “Ana ekrana ekle” seçeneğini bulup dokunun.', OPEN_ANDROID],
      pushNote: THEN_TURN_ON,
    },
    'install-in-app-android': {
      name: 'Android’de başka bir uygulamanın içinde',
      heading: 'Bu sayfayı önce tarayıcınızda açın',
      steps: [
        'Bu uygulamanın çoğu zaman üç noktalı olan menüsünü açın.',
        '“Chrome’da aç”a veya “Tarayıcıda aç”a dokunun.',
        'Tarayıcınızda bu sayfadaki adımları yeniden izleyin.',
      ],
      note: 'Seçenek yok mu? Bu sayfanın bağlantısını kopyalayıp tarayıcınıza yapıştırın.',
    },
    'install-chrome-desktop': {
      name: 'Bilgisayarda Chrome',
      heading: '{site} uygulamasını yükleyin',
      steps: [
        'Adres çubuğunun sonundaki yükleme simgesini tıklayın: oklu bir ekran.',
        'Görmüyor musunuz? Menüyü, “Yayınla, kaydet ve paylaş”ı, ardından “Sayfayı uygulama olarak yükle…”yi açın.',
        '“Yükle”yi tıklayın.',
      ],
    },
    'install-edge-desktop': {
      name: 'Bilgisayarda Edge',
      heading: '{site} uygulamasını yükleyin',
      steps: [
        'Adres çubuğunun sonundaki yükleme simgesini tıklayın: artı işaretli kareler.',
        'Görmüyor musunuz? Menüyü, “Diğer araçlar”ı, “Uygulamalar”ı, ardından bu siteyi uygulama olarak yükleme seçeneğini açın.',
        '“Yükle”yi tıklayın.',
      ],
    },
    'install-safari-macos': {
      name: 'Mac’te Safari',
      heading: '{site} sitesini Dock’a ekleyin',
      steps: [
        'Menü çubuğunda “Dosya”yı açın veya araç çubuğunda Paylaş düğmesini tıklayın.',
        '“Dock’a Ekle…”yi, ardından “Ekle”yi seçin.',
        'Dock’tan {site} uygulamasını açın.',
      ],
    },
    'install-other-desktop': {
      name: 'Bilgisayarda başka bir tarayıcı',
      heading: '{site} uygulamasını yükleyin',
      steps: [
        'Tarayıcınız web sitelerini uygulama olarak yükleyemeyebilir. Bu sayfanın bağlantısını kopyalayın.',
        'Bağlantıyı Chrome’da, Edge’de veya Mac’te Safari’de açın.',
        'Oradan yükleyin.',
      ],
    },
  },
};
