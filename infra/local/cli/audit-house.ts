// Auditing a house where it lies. While it runs, a write may fall between two pages of the reading: only what is broken
// the same way a second time is broken.
import { type AuditReport, audit, sayBroken } from '#functions/audit/audit.ts';
import { pastHashes } from '#functions/work/policy-guard.ts';
import { readTimeline } from '#shared/regulation/policy.ts';
import type { Instant } from '#shared/time.ts';
import { auditWords } from '#shared/words/audit.ts';
import { type Facts, type Label, type Language, say } from '#shared/words/label.ts';
import { type DoorEnvironment, withTables } from '../site/published.ts';
import { clientOf } from './client.ts';
import { type ExportHeader, exportedRows } from './export-format.ts';
import { scanTables } from './scan-tables.ts';

const TRIES = 3;

/** Audits the house whose tables an environment names. */
export const auditHouse = (environment: DoorEnvironment, at: Instant): Promise<AuditReport> =>
  withTables(environment, async ({ township }) => {
    const client = clientOf(environment);
    const policy = pastHashes(readTimeline(township.policy), at);
    try {
      let before: AuditReport | undefined;
      for (let attempt = 1; ; attempt++) {
        const report = await audit(scanTables(client), { policy });
        const same = before && JSON.stringify(before.broken) === JSON.stringify(report.broken);
        if (report.broken.length === 0 || same || attempt === TRIES) return report;
        before = report;
      }
    } finally {
      client.destroy();
    }
  });

/** Audits an export on its own: its header says by which policy. Throws `NoExport` for a file that is not whole. */
export const auditExport = (file: string, { at, township }: ExportHeader): Promise<AuditReport> =>
  audit(exportedRows(file), { policy: pastHashes(readTimeline(township.policy), at) });

/** The report as lines for a terminal, the first broken link first. */
export function reportLines({ broken, counts, since, notReplayed, policyCompared }: AuditReport): string[] {
  const both = (label: Label, facts: Facts = {}) => `${say(label, 'zh', facts)} / ${say(label, 'en', facts)}`;
  const each = (language: Language) => broken.map((one) => sayBroken(one, language));
  const [zh, en] = [each('zh'), each('en')];
  return [
    ...zh.flatMap((line, i) => [`✗ ${line}`, `  ${en[i]}`]),
    both(auditWords.checked, { ...counts }),
    both(auditWords.cannotSee),
    `  · ${both(auditWords.sinceRoot, { day: since.day ?? '—', n: since.records })}`,
    `  · ${both(auditWords.beside)}`,
    `  · ${both(auditWords.sealedContent)}`,
    `  · ${both(auditWords.readers)}`,
    ...notReplayed.map((kind) => `  · ${both(auditWords.unknownKind, { kind })}`),
    ...(policyCompared ? [] : [`  · ${both(auditWords.noPolicy)}`]),
    both(broken.length > 0 ? auditWords.broken : auditWords.sound),
  ];
}
