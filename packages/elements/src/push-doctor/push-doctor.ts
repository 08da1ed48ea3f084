import type { CheckResult, Diagnosis } from '@web-push-kit/client';
import type { PushState } from '@web-push-kit/protocol';
import type { CSSResultGroup, PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { FullPushElement } from '../full-push-element.js';
import { loadElement } from '../load-element.js';
import { registerEnglish } from '../localize.js';
import { PushSubscribeEvent } from '../outcome-events.js';
import { PushBeforeRequestEvent } from '../push-events.js';
import type { TextSection } from '../translations/translation.js';
import { type DoctorFix, type FixAct, planFix } from './doctor-fix.js';
import { DoctorTrials, type DoctorTrialsHost } from './doctor-trials.js';
import { type DoctorWords, findWords } from './doctor-words.js';
import { pushDoctorStyles } from './push-doctor.styles.js';
import { pushDoctorTexts } from './push-doctor.texts.js';
import { PushDoctorCheckEvent, PushDoctorDoneEvent, PushDoctorStartEvent } from './push-doctor-events.js';
import { type DoctorTemplateHost, renderDoctor } from './push-doctor-template.js';
import { type DoctorView, planDoctor, type TrialId } from './push-doctor-view.js';
import { describeOutcome } from './render-trials.js';

registerEnglish(pushDoctorTexts);

/** How far the checks have come. */
export type DoctorPhase = 'idle' | 'running' | 'done' | 'unavailable';

/** A guide that is shown below a problem. */
export type DoctorGuide = 'permission' | 'system' | 'install';

/**
 * Finds out why notifications do not arrive, and says what to do about it: one verdict, one button.
 *
 * What can be tried (a notification from here, one through the server, a click) the user starts. The report that can be
 * copied holds no endpoint, no key and no address of a page.
 *
 * Without an interface of its own, `diagnose(client)` of the client does the same.
 *
 * @summary Finds out why notifications do not arrive.
 * @tag push-doctor
 *
 * @slot heading - Instead of the heading.
 * @slot intro - Instead of the words before the first check.
 * @slot settings - A link to the settings, beside a problem that is solved there.
 *
 * @csspart base - The whole doctor.
 * @csspart heading - The heading.
 * @csspart summary - The verdict.
 * @csspart problem - The problem to be solved first.
 * @csspart action - The button, or link, that solves it.
 * @csspart trials - What the user can try.
 * @csspart list - All checks.
 * @csspart check - A check.
 * @csspart icon - The icon of a check.
 * @csspart title - The name of a check.
 * @csspart detail - What a check has found.
 * @csspart status - How a check came out, in a word.
 * @csspart report - The report, where it could not be copied.
 *
 * @fires push-doctor-start - {@link PushDoctorStartEvent}
 * @fires push-doctor-check - {@link PushDoctorCheckEvent}
 * @fires push-doctor-done - {@link PushDoctorDoneEvent}
 * @fires push-before-request - {@link PushBeforeRequestEvent}
 * @fires push-subscribe - {@link PushSubscribeEvent}
 * @fires push-state-change - {@link PushStateChangedEvent}
 */
export class PushDoctorElement extends FullPushElement implements DoctorTrialsHost, DoctorTemplateHost {
  static override styles: CSSResultGroup = [FullPushElement.styles, pushDoctorStyles];

  protected static override readonly textSections: readonly TextSection[] = ['core', 'help'];

  /** The heading. Default: "Check notifications". */
  @property() heading = '';

  /** Leaves the heading out, where one is there already. */
  @property({ type: Boolean }) noHeading = false;

  /** `user` ends at the first problem. `developer` shows all checks, with advice in English. */
  @property() audience: 'user' | 'developer' = 'user';

  /** Begins by itself. */
  @property({ type: Boolean }) auto = false;

  /** Whether the list of all checks is unfolded. */
  @property({ type: Boolean, reflect: true }) open = false;

  /** Names of the checks to show, separated by spaces. Default: all. */
  @property() checks = '';

  /** What was found. Set it to show a diagnosis of your own making. */
  @property({ attribute: false }) diagnosis: Diagnosis | undefined;

  /** @internal */
  @state() phase: DoctorPhase = 'idle';
  /** @internal */
  @state() guide: DoctorGuide | undefined;
  /** @internal Why the last fix did not help. */
  @state() note = '';
  /** @internal */
  @state() isReportShown = false;
  /** @internal */
  readonly trials = new DoctorTrials(this);
  #triedCode: string | undefined;
  #hasBegun = false;
  #latestRun = 0;

  /** Goes through all checks. It asks the user nothing, and ends within seconds. */
  async run(): Promise<Diagnosis | undefined> {
    this.#hasBegun = true;
    this.#latestRun += 1;
    const run = this.#latestRun;
    this.phase = 'running';
    this.guide = undefined;
    this.note = '';
    this.trials.reset();
    this.dispatchEvent(new PushDoctorStartEvent());
    const diagnosis = await this.#diagnose();
    // Another one has begun meanwhile, and tells.
    if (run !== this.#latestRun) return diagnosis;
    this.phase = diagnosis ? 'done' : 'unavailable';
    this.diagnosis = diagnosis;
    this.announcer.say(this.words.verdict);
    if (diagnosis) this.#tell(diagnosis, this.view.shown);
    return diagnosis;
  }

  override pushStateChanged(state: PushState, previous: PushState): void {
    super.pushStateChanged(state, previous);
    // The browser's settings were changed, as the guide has said.
    if (previous.kind === 'denied' && state.kind !== 'denied' && this.guide === 'permission') void this.run();
  }

  /** @internal What is shown. */
  get view(): DoctorView {
    return planDoctor({
      checks: this.diagnosis?.checks ?? [],
      audience: this.audience === 'developer' ? 'developer' : 'user',
      only: this.checks.split(/[\s,]+/).filter((id) => id !== ''),
    });
  }

  /** @internal What helps against the problem. */
  get fix(): DoctorFix | undefined {
    const { problem } = this.view;
    const { diagnosis } = this;
    const canApply = diagnosis?.applyFix !== undefined && diagnosis.verdict.code === problem?.code;
    return problem && planFix(problem, { canApply, wasTried: this.#triedCode === problem.code });
  }

  /** @internal */
  get words(): DoctorWords {
    const { phase, view, localize, shownSiteName } = this;
    return findWords({ phase, view, localize, site: shownSiteName, text: (key) => this.text(key) });
  }

  /** @internal */
  get parts(): DoctorTemplateHost['parts'] {
    return {
      announcer: this.announcer,
      localize: this.localize,
      client: this.push.client,
      siteName: this.shownSiteName,
      text: (key) => this.text(key),
    };
  }

  override render(): TemplateResult {
    return renderDoctor(this);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('diagnosis') && this.diagnosis && this.phase !== 'done') {
      this.#hasBegun = true;
      this.phase = 'done';
    }
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (!this.auto || this.#hasBegun || !this.isConnected || !this.fullClient) return;
    this.#hasBegun = true;
    queueMicrotask(() => void this.run());
  }

  /** The button that was pressed has done its work: what came of it is the verdict. */
  protected override replaceFocus(): void {
    this.renderRoot.querySelector<HTMLElement>('.summary')?.focus();
  }

  /** The user has tried something: the diagnosis knows more. */
  learn(diagnosis: Diagnosis, id: TrialId): void {
    this.diagnosis = diagnosis;
    this.announcer.say(describeOutcome(this, id)?.words ?? '');
    this.#tell(
      diagnosis,
      diagnosis.checks.filter((check) => check.id === id),
    );
  }

  /** @internal */
  readonly onRun = (): void => void this.run();

  /** @internal */
  readonly onToggle = (event: Event): void => {
    this.open = (event.currentTarget as HTMLDetailsElement).open;
  };

  readonly #acts: Readonly<Partial<Record<FixAct, () => void>>> = {
    'turn-on': () => this.#turnOn(),
    apply: () => void this.#apply(() => this.diagnosis?.applyFix?.()),
    'remove-leftovers': () => void this.#apply(() => this.#removeLeftovers()),
    reload: () => location.reload(),
    'copy-link': () => void this.#copy(location.href),
    'copy-report': () => this.onCopyReport(),
    'show-permission-help': () => this.#show('permission'),
    'show-system-help': () => this.#show('system'),
    'show-install-guide': () => this.#show('install'),
  };

  /** @internal The one button of a problem. */
  readonly onFix = (): void => {
    const act = this.fix && this.#acts[this.fix.act];
    if (act) act();
    else this.onRun();
  };

  /** @internal */
  readonly onCopyReport = (): void => {
    void this.#copy(JSON.stringify(this.diagnosis?.report, undefined, 2));
  };

  /** @internal */
  readonly showSystemHelp = (): void => this.#show('system');

  async #diagnose(): Promise<Diagnosis | undefined> {
    const { fullClient } = this;
    if (!fullClient) return undefined;
    try {
      const { diagnose } = await import('./run-diagnosis.js');
      return await diagnose(fullClient);
    } catch {
      // Offline, or an old page after a new release: the user is told that it does not work here.
      return undefined;
    }
  }

  #tell({ verdict, report }: Diagnosis, checks: readonly CheckResult[]): void {
    for (const { id, status } of checks) this.dispatchEvent(new PushDoctorCheckEvent(id, status));
    this.dispatchEvent(new PushDoctorDoneEvent(verdict, report));
  }

  // Nothing before it: browsers only ask within a click.
  #turnOn(): void {
    if (!this.diagnosis || !this.dispatchEvent(new PushBeforeRequestEvent())) return;
    void this.diagnosis.trySubscribe().then(async ({ checks }) => {
      const attempt = checks.find(({ id }) => id === 'subscribe-attempt');
      if (attempt?.status === 'ok') this.dispatchEvent(new PushSubscribeEvent());
      await this.run();
      // A refusal is the next diagnosis's own verdict.
      if (attempt?.code && attempt.code !== 'permission-denied') this.note = this.words.tell(attempt);
    });
  }

  async #apply(act: () => Promise<unknown> | undefined): Promise<void> {
    const { code } = this.view.problem ?? {};
    this.#triedCode = code;
    try {
      await act();
    } catch {
      // The next diagnosis says whether it has helped.
    }
    await this.run();
    if (this.view.problem?.code === code) this.note = this.text('pushDoctorNotFixed');
  }

  async #removeLeftovers(): Promise<void> {
    const { fullClient } = this;
    if (fullClient) await (await import('./run-diagnosis.js')).removeAllLeftovers(fullClient);
  }

  #show(guide: DoctorGuide): void {
    this.guide = this.guide === guide ? undefined : guide;
    void loadElement(guide === 'install' ? 'push-install-guide' : 'push-help');
  }

  async #copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.announcer.say(this.text('pushDoctorCopied'));
    } catch {
      // Not allowed, or not there on an insecure page: it can be copied by hand.
      this.isReportShown = true;
      this.announcer.say(this.text('pushDoctorNotCopied'));
    }
  }
}
