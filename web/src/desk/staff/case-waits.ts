// What a case in a list waits for, in words: first what was missed, then what is owed by somebody else than its holder.
import { dutyLabels } from '#shared/words/case-events.ts';
import { listedDuties, listWords as words } from '#shared/words/desk/lists.ts';
import { make } from '../make.ts';
import { language, said } from '../page.ts';
import type { CaseCardAnswer } from './answers.ts';
import type { Desk } from './desk.ts';

function missedDuty(duty: string): string | undefined {
  if (duty === 'lateEntry') return said(words.lateEntry);
  const label = dutyLabels[duty] ?? listedDuties[duty];
  return label && said(words.missed, { duty: label });
}

function owed(desk: Desk, { extension, asked = [], followUp, setAside }: CaseCardAnswer): string[] {
  const offices = asked.map((office) => desk.officeName(office)).join(language === 'zh' ? '、' : ', ');
  return [
    ...(extension ? [said(words.extension)] : []),
    ...(asked.length > 0 ? [said(words.joint, { offices })] : []),
    ...(followUp ? [said(words.followUp)] : []),
    ...(setAside ? [said(words.setAside)] : []),
  ];
}

/** One line for each, for the cell of the state; empty where it only waits for its holder. */
export function caseWaits(desk: Desk, row: CaseCardAnswer): HTMLElement[] {
  const missed = row.waiting.flatMap((duty) => missedDuty(duty) ?? []);
  return [
    ...missed.map((text) => make('span', { class: 'under' }, make('strong', {}, text))),
    ...owed(desk, row).map((text) => make('span', { class: 'under' }, text)),
  ];
}
