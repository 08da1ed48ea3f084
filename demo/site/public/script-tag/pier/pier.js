// A link to a notice, such as /script-tag/pier/?notice=berth-2, opens it on the page that is there.

function openNotice() {
  const notice = document.getElementById(new URLSearchParams(location.search).get('notice'));
  if (!notice) return;
  notice.open = true;
  notice.querySelector('summary').focus();
}

WebPushKit.client.onDeepLink((url) => {
  if (url.pathname !== location.pathname) return location.assign(url);
  history.pushState({}, '', url);
  openNotice();
});
addEventListener('popstate', openNotice);
openNotice();

// With an inbox on the page, the icon of the app counts what is unread.
WebPushKit.configureWorker(WebPushKit.client, {
  defaultTitle: 'Skerry Line',
  icon: '/icons/icon-192.png',
  badge: '/icons/badge-96.png',
  inbox: { maxCount: 100 },
});
