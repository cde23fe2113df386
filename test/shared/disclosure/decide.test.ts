// The publishing gate, told as given, when and then.
import { describe, expect, test } from 'vitest';
import { say } from '#shared/words/label.ts';
import { RULES } from '#shared/words/rules.ts';
import { aCase, approve, at, draft, given, type Step, submit, words, write } from './given.ts';

describe('DI-6: a result is drafted from what the case says', () => {
  test('facts are taken over, what was asked and the outcome are still owed', () => {
    given()
      .when(...draft)
      .then({
        type: 'DisclosureDrafted',
        data: {
          author: '1002',
          filled: ['title'],
          showsVillage: true,
          facts: {
            number: 'LSK-2026-000123',
            kind: 'petition',
            office: 'civil-affairs',
            village: 'shanghe',
            receivedOn: '2026-09-24',
            closedOn: '2026-09-28',
            onTime: true,
            due: { on: '2026-10-08' },
          },
        },
        text: { title: '来信来访事项' },
      } as never);
  });

  test('the person’s own subject, which may name people, is not taken over', () => {
    expect(
      JSON.stringify(
        given()
          .when(...draft)
          .after(),
      ),
    ).not.toContain('张建国');
  });

  test('it is owed on the tenth working day after the closing', () => {
    expect(given(draft).state.publishBy).toBe('2026-10-16');
  });

  test.each([
    ['an open case', aCase(), 'DI-6/only-a-closed-case-is-published'],
    ['a document', aCase('2026-09-28', 'document'), 'DI-6/not-everything-is-published'],
    ['a case that never had a date', { ...aCase('2026-09-28'), clock: null }, 'DI-6/a-result-shows-its-date'],
  ])('%s is refused', (_, source, rule) => {
    given()
      .when({ ...draft[0], case: source } as never, '1002')
      .refusedBy(rule);
  });

  test('facts that differ from the case are refused, the same ones may be sent back', () => {
    const with_ = (fields: object) => given().when({ ...draft[0], fields } as never, '1002');
    with_({ closedOn: '2026-09-27' }).refusedBy('DI-6/facts-come-from-the-case');
    with_({ closedOn: '2026-09-28', office: 'civil-affairs', asked: '路灯不亮' }).then({ type: 'DisclosureDrafted' });
  });
});

describe('DI-6: the words are written before they go up', () => {
  test('only the fields given change', () => {
    const { state } = given(draft, write({ asked: '路灯不亮' }), write({ outcome: '已修好' }, '1003'));
    expect(state.writers).toEqual({ title: '1002', asked: '1002', outcome: '1003' });
  });

  test('a field that is cleared has no writer any more', () => {
    expect(given(draft, write(), write({ asked: '' })).state.writers).toEqual({ title: '1002', outcome: '1002' });
  });

  test('an edit that changes nothing leaves no trace', () => {
    given(draft)
      .when({ type: 'edit', fields: { village: 'shanghe', dueOn: '2026-10-08' } } as never, '1002')
      .then();
  });

  test('the village may be left out, not replaced by another', () => {
    expect(given(draft, write({ village: null })).state.showsVillage).toBe(false);
    expect(given(draft, write({ village: null }), write({ village: 'shanghe' })).state.showsVillage).toBe(true);
    given(draft)
      .when(...write({ village: 'xiadian' }))
      .refusedBy('DI-6/facts-come-from-the-case');
  });

  test('with a required field empty it is not submitted, and the refusal names the fields', () => {
    const { refusal } = given(draft).when(...submit);
    expect(refusal && say(RULES[refusal.rule], 'zh', refusal.detail)).toBe('“反映内容、办理结果”还没有填写。');
  });

  test('what was submitted is not emptied again', () => {
    given(draft, write(), submit)
      .when(...write({ outcome: '' }))
      .refusedBy('DI-6/every-field-is-filled');
  });
});

describe('DI-6: a second person approves', () => {
  const ready: Step[] = [draft, write(), submit];

  test('a publisher who wrote none of it approves, and it is published', () => {
    given(...ready)
      .when(...approve('1007'))
      .then({ type: 'DisclosureApproved', data: { edition: 2, kept: [] } });
    expect(given(...ready, approve('1007')).state).toMatchObject({
      state: 'published',
      approvedBy: '1007',
      publishedAt: at('2026-09-29'),
    });
  });

  test('the author does not', () => {
    given(...ready)
      .when(...approve('1002'))
      .refusedBy('DI-6/a-second-person-approves');
  });

  test('a publisher who only left something out may, and the words stay their writer’s', () => {
    const cut: Step = [
      { type: 'edit', fields: { outcome: '恢复照明。' }, given: { edition: 2, texts: words } },
      '1007',
    ];
    const edited = given(draft, write(), cut, submit);
    const read = { type: 'approve', given: { edition: 3, texts: { ...words, outcome: '恢复照明。' } } } as const;
    edited.when(read, '1007').then({ type: 'DisclosureApproved' });
    expect(edited.when(read, '1007').after().writers).toMatchObject({ asked: '1002', outcome: '1002' });
  });

  test('a publisher who wrote words of their own does not; another one does', () => {
    const edited = given(draft, write(), write({ outcome: '另一句话。' }, '1007'), submit);
    const read = { type: 'approve', given: { edition: 3, texts: words } } as const;
    edited.when(read, '1007').refusedBy('DI-6/a-second-person-approves');
    edited.when(read, '1017').then({ type: 'DisclosureApproved' });
  });

  test('a publisher who names the village that its writer left out does not approve that', () => {
    const shown = given(draft, write({ ...words, village: null }), submit, write({ village: 'shanghe' }, '1007'));
    const read = { type: 'approve', given: { edition: 3, texts: words } } as const;
    shown.when(read, '1007').refusedBy('DI-6/a-second-person-approves');
    shown.when(read, '1017').then({ type: 'DisclosureApproved' });
    const left = given(draft, write(), submit, write({ village: null }, '1007'));
    left.when(read, '1007').then({ type: 'DisclosureApproved' });
  });

  test('a draft that nobody submitted is not approved', () => {
    given(draft, write())
      .when(...approve('1007'))
      .refusedBy('DI-6/a-step-fits-the-state');
  });

  test('words that changed since they were read are not approved', () => {
    given(...ready, write({ outcome: '另一段' }))
      .when(...approve('1007'))
      .refusedBy('DI-6/what-was-read-is-approved');
  });

  test('returned with a reason it is a draft again', () => {
    const back: Step = [{ type: 'return', reason: '请写明修好的日期' }, '1007'];
    given(...ready)
      .when(...back)
      .then({ type: 'DisclosureReturned', text: { reason: '请写明修好的日期' } });
    expect(given(...ready, back).state.state).toBe('draft');
  });
});

describe('DI-6: every hint is answered', () => {
  const texts = { ...words, asked: '村民张建国来电13812345678反映路灯不亮。' };
  const ready: Step[] = [draft, write(texts), submit];
  const keep = (...hints: string[]) => ({ keep: hints.map((hint) => ({ hint, reason: '本人书面同意公开' })) });

  test('an open hint holds the approval back and is named by kind', () => {
    const { refusal } = given(...ready).when(...approve('1007', texts));
    expect(refusal?.rule).toBe('DI-6/every-hint-is-answered');
    expect(refusal && say(RULES[refusal.rule], 'zh', refusal.detail)).toContain('2 处提示没有处理（疑似姓名、手机号）');
  });

  test('one kept hint does not answer for another', () => {
    given(...ready)
      .when(...approve('1007', texts, keep('asked-name-1')))
      .refusedBy('DI-6/every-hint-is-answered');
  });

  test('a reason for each lets them stand; the reasons lie outside the chain', () => {
    given(...ready)
      .when(...approve('1007', texts, keep('asked-name-1', 'asked-mobile-1')))
      .then({
        type: 'DisclosureApproved',
        data: {
          edition: 2,
          kept: [
            { hint: 'asked-name-1', kind: 'name' },
            { hint: 'asked-mobile-1', kind: 'mobile' },
          ],
        },
        text: { kept: [{ hint: 'asked-name-1', reason: '本人书面同意公开' }, { hint: 'asked-mobile-1' }] },
      } as never);
  });

  test('an edit answers them as well', () => {
    const masked = { asked: '村民反映路灯不亮。' };
    given(draft, write(texts), submit, write(masked))
      .when({ type: 'approve', given: { edition: 3, texts: { ...texts, ...masked } } }, '1007')
      .then({ type: 'DisclosureApproved' });
  });

  test('no reason lets an identity number be published', () => {
    const worse = { ...words, outcome: '已通知11010519491231002X。' };
    given(draft, write(worse), submit)
      .when(...approve('1007', worse, keep('outcome-idNumber-1')))
      .refusedBy('DI-6/id-numbers-are-never-published');
    // Nobody is asked for a reason that would not count.
    given(draft, write(worse), submit)
      .when(...approve('1007', worse))
      .refusedBy('DI-6/id-numbers-are-never-published');
  });

  test('names of the staff are no hint: they stand on the boards anyway', () => {
    const own = { ...words, outcome: '王芳同志已上门答复。' };
    given(draft, write(own), submit)
      .when(...approve('1007', own))
      .then({ type: 'DisclosureApproved' });
  });
});

describe('DI-6: what was published can be taken down', () => {
  const out: Step[] = [draft, write(), submit, approve('1007')];
  const laid = { edition: 2, texts: words, id: '0123456789abcdef0123456789abcdef' };
  const withdraw = (reason: string): Step => [{ type: 'withdraw', reason, given: laid }, '1007'];

  test('with a reason, and it says that it had been public', () => {
    given(...out)
      .when(...withdraw('文字有误'))
      .then({ type: 'DisclosureWithdrawn', data: { wasPublic: true } });
    expect(given(...out, withdraw('文字有误')).state).toMatchObject({
      state: 'withdrawn',
      withdrawnAt: at('2026-09-29'),
    });
  });

  test.each([
    '误写了村民张建国的情况',
    '联系电话13812345678不应公开',
    'LSK-2026-000123有误',
    'lsk-2026-000123有误',
    'ＬＳＫ－２０２６－０００１２３有误',
    'LSK 2026 000123有误',
    '2026-000123号有误',
    '“上河村 路灯不亮”一条有误',
    '0123456789AB一条有误',
    '0123 4567 89ab一条有误',
  ])('the reason, which is published, may not say what it takes back: %s', (reason) =>
    given(...out)
      .when(...withdraw(reason))
      .refusedBy('DI-6/a-withdrawal-names-nobody'),
  );

  test('a draft is dropped without becoming public', () => {
    given(draft)
      .when(...withdraw('张建国已另行答复'))
      .then({ type: 'DisclosureWithdrawn', data: { wasPublic: false } });
  });

  test('once withdrawn nothing more is done with it', () => {
    const gone = given(...out, withdraw('文字有误'));
    for (const step of [write(), submit, approve('1017'), withdraw('再撤')]) {
      gone.when(...step).refusedBy('DI-6/a-step-fits-the-state');
    }
  });
});
