export { createFakeDiagnosis, type FakeDiagnosisOptions, type FakeOutcomes } from './fake-diagnosis.js';
export {
  createFakePushClient,
  type FakeCall,
  type FakeMessage,
  FakePushClient,
  type FakePushClientOptions,
  type FakeResults,
} from './fake-push-client.js';
export type { BareState, FakeState } from './fake-state.js';
