// The attachments of a case: those that are there, to be saved, and a form for one more. What cannot be taken is said
// before anything is sent.
import { type AttachmentKind, attachmentKinds } from '#shared/words/attachments.ts';
import { attachmentsWords as words } from '#shared/words/desk/attachments.ts';
import { momentFact } from '#shared/words/moment.ts';
import { Refused, Unreached } from '../ask.ts';
import { button, fillWith, make, notice } from '../make.ts';
import { language, said } from '../page.ts';
import type { CaseAnswer, TimelineEntry } from './case-answer.ts';
import { type Desk, SessionEnded } from './desk.ts';
import { fetched, save, Upload } from './file-transfer.ts';

const MEGABYTE = 1024 * 1024;
/** A size as people read it, to a tenth. */
export const inMegabytes = (bytes: number): string => String(Math.max(0.1, Math.ceil((bytes / MEGABYTE) * 10) / 10));
const typesOf = (types: readonly AttachmentKind[]): string =>
  types.map((type) => attachmentKinds[type][language]).join(language === 'zh' ? '、' : ', ');

/** What went wrong, in words; a sign-in that ended is the frame's to deal with. */
export function sayFailure(place: HTMLElement, thrown: unknown, unreached: string): void {
  if (thrown instanceof SessionEnded) place.dispatchEvent(new CustomEvent('session-ended', { bubbles: true }));
  else if (thrown instanceof Unreached) fillWith(place, notice(unreached, 'bad'));
  else if (thrown instanceof Refused) {
    const { title, detail, violations } = thrown.problem;
    fillWith(place, notice(violations?.[0]?.says ?? (detail || title), 'bad'));
  } else throw thrown;
}

/** One file: its name, size, who laid it there, and a button that saves it. */
function line(desk: Desk, { at, actor, data, text }: TimelineEntry): HTMLElement {
  const [id, bytes] = [String(data.file), Number(data.bytes)];
  const name = typeof text?.name === 'string' ? text.name : said(words.nameless);
  const who = actor.kind === 'staff' ? desk.staffName(actor.staff) : '';
  const told = make('div', {});
  const get = async (): Promise<void> => {
    fillWith(told, notice(said(words.downloading, { name })));
    try {
      save(await fetched(desk, id, bytes), name);
      fillWith(told);
      desk.announce(said(words.downloaded, { name }));
    } catch (thrown) {
      sayFailure(told, thrown, said(words.notReached));
    }
  };
  return make(
    'li',
    {},
    make(
      'div',
      { class: 'file' },
      name,
      make(
        'span',
        { class: 'under' },
        make('span', {}, said(words.size, { megabytes: inMegabytes(bytes) })),
        make('span', {}, said(words.addedBy, { time: momentFact(at)[language], name: who })),
      ),
    ),
    button('plain', said(words.download), () => void get(), { 'aria-label': said(words.downloadOf, { name }) }),
    told,
  );
}

/** What is wrong with a file as it lies on this machine, before anything of it is sent. */
function faultOf(file: File, { megabytes, types }: Desk['facts']['attachments']): string | undefined {
  const { name, size } = file;
  if (size === 0) return said(words.empty, { name });
  if (!(types as readonly string[]).includes(file.type)) return said(words.wrongType, { name, types: typesOf(types) });
  if (size > megabytes * MEGABYTE) return said(words.tooLarge, { name, megabytes, size: inMegabytes(size) });
  return undefined;
}

/** The form for one more file. `done` when it is there. */
function adding(desk: Desk, caseId: string, done: () => void): HTMLElement {
  const { attachments } = desk.facts;
  const { files, megabytes, types } = attachments;
  const input = make('input', {
    type: 'file',
    id: 'attachment',
    accept: types.join(),
    'aria-describedby': 'attachment-hint',
  });
  const told = make('div', {});
  const acts = make('p', { class: 'acts' });
  const begin = button('plain', said(words.upload), () => choose());
  fillWith(acts, begin);

  function choose(): void {
    const file = input.files?.[0];
    const fault = file ? faultOf(file, attachments) : said(words.choose);
    if (!file || fault) {
      fillWith(told, notice(fault ?? '', 'bad'));
      input.focus();
    } else void send(new Upload(desk, caseId, file));
  }

  /** Back to choosing a file, or to going on with one that stopped half-way. */
  function rest(upload?: Upload): void {
    input.disabled = upload !== undefined;
    const again = upload && button('plain', said(words.resume), () => void send(upload));
    fillWith(acts, again ? [again, button('plain', said(words.stop), leave)] : begin);
    (again ?? input).focus();
  }
  function leave(): void {
    fillWith(told);
    rest();
  }

  async function send(upload: Upload): Promise<void> {
    const { name } = upload.file;
    const bar = make('progress', { max: 1, value: 0, 'aria-label': said(words.uploading, { name }) });
    const stop = button('plain', said(words.stop), () => upload.stop());
    input.disabled = true;
    fillWith(told, notice(said(words.uploading, { name }), '', bar));
    fillWith(acts, stop);
    stop.focus();
    try {
      const arrived = await upload.go((share) => {
        bar.value = share;
      });
      if (!arrived) return leave();
      fillWith(told);
      desk.announce(said(words.uploaded, { name }));
      done();
    } catch (thrown) {
      // A line that broke and a house that is busy pass; what was refused stays refused.
      const passes = thrown instanceof Unreached || (thrown instanceof Refused && thrown.problem.status >= 500);
      rest(passes ? upload : undefined);
      sayFailure(told, thrown, said(words.broken));
    }
  }

  return make(
    'div',
    { class: 'field', 'data-field': 'attachment' },
    make('label', { for: 'attachment' }, said(words.add)),
    make('p', { class: 'hint', id: 'attachment-hint' }, said(words.hint, { types: typesOf(types), megabytes, files })),
    input,
    acts,
    told,
  );
}

/** The section "附件" of a case. `done` is called when a file was added: the case is then read again. */
export function attachmentsOf(desk: Desk, view: CaseAnswer, done: () => void): HTMLElement {
  const { files } = desk.facts.attachments;
  const added = view.timeline.filter(({ type }) => type === 'AttachmentAdded');
  const full = added.length >= files;
  return make(
    'section',
    { 'aria-labelledby': 'attachments', class: 'unprinted' },
    make('h2', { id: 'attachments' }, said(words.title)),
    added.length === 0
      ? make('p', { class: 'note' }, said(words.none))
      : make(
          'ul',
          { class: 'files' },
          added.map((entry) => line(desk, entry)),
        ),
    view.attachable && (full ? make('p', { class: 'note' }, said(words.full, { files })) : adding(desk, view.id, done)),
  );
}
