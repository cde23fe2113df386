// A register of cases as a source of rows: each reader gets the cases they may know of.
import { knowsCase } from '#shared/access/case-rights.ts';
import { type RegisterName, registers } from '#shared/registers/registers.ts';
import { columnLabel, registerLabels, registersWords as words } from '#shared/words/registers.ts';
import { casesIn, rowsOf } from './register-rows.ts';
import type { Source } from './register-source.ts';

export const caseRegister = (register: RegisterName): Source => ({
  title: registerLabels[register],
  clause: registers[register].clause,
  columns: registers[register].columns.map((name) => ({ name, label: columnLabel(register, name) })),
  // Whoever would know even a case that lies with nobody knows them all (SV-3).
  whole: (who) => knowsCase(who, { offices: [], people: [] }),
  extent: (whole) => words[whole ? 'whole' : 'known'],
  async rows(house, who, stretch, saying) {
    const { ids, after } = await casesIn(house, who, { register, ...stretch });
    return { rows: await rowsOf(house, who, { register, ids, before: stretch.from.n }, saying), after };
  },
});
