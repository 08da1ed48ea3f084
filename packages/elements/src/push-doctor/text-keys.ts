import type { CheckId, DiagnosisCode } from '@web-push-kit/client';
import type { DoctorCheckKey, DoctorFindingKey } from './push-doctor.texts.js';

/** The name of the text that tells a finding. */
export function findingKey(code: DiagnosisCode): DoctorFindingKey {
  return `pushDoctor${toPascal(code)}` as DoctorFindingKey;
}

/** The name of the text that names a check. */
export function checkKey(id: CheckId): DoctorCheckKey {
  return `pushDoctorCheck${toPascal(id)}` as DoctorCheckKey;
}

function toPascal(name: string): string {
  return name.replaceAll(/(?:^|-)(\w)/g, (_match, letter: string) => letter.toUpperCase());
}
