import '@web-push-kit/elements/push-bell/define';
import '@web-push-kit/elements/push-prompt/define';
import '@web-push-kit/elements/push-toggle/define';
