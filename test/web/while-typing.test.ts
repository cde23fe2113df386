// Asking while somebody types, with a clock of the test's own: a pause asks, typing on does not, and a late answer is
// never shown over a newer one.
import { expect, test } from 'vitest';
import { type After, whileTyping } from '../../web/src/desk/staff/while-typing.ts';

function typist() {
  const waiting = new Set<() => void>();
  const after: After = (act) => {
    waiting.add(act);
    return () => void waiting.delete(act);
  };
  const asked: string[] = [];
  const shown: (string | undefined)[] = [];
  const answers = new Map<string, { give: (answer: string) => void; fail: () => void }>();
  const type = whileTyping<string, string>({
    ask: (question) => {
      asked.push(question);
      return new Promise((give, fail) => answers.set(question, { give, fail: () => fail(new Error('no answer')) }));
    },
    show: (answer) => shown.push(answer),
    after,
  });
  return {
    type,
    asked,
    shown,
    pause: () => {
      for (const act of waiting) act();
      waiting.clear();
    },
    answer: async (question: string, how: 'give' | 'fail' = 'give') => {
      answers.get(question)?.[how](`answer to ${question}`);
      await Promise.resolve();
      await Promise.resolve();
    },
  };
}

test('only a pause asks, and only what is typed then', () => {
  const { type, asked, pause } = typist();
  for (const typed of ['路', '路灯', '路灯不亮']) type(typed);
  expect(asked).toEqual([]);
  pause();
  expect(asked).toEqual(['路灯不亮']);
});

test('the same again is not asked again', () => {
  const { type, asked, pause } = typist();
  type('路灯');
  pause();
  type('路灯');
  pause();
  expect(asked).toEqual(['路灯']);
});

test('an answer that comes after a newer question is not shown', async () => {
  const { type, shown, pause, answer } = typist();
  type('路灯');
  pause();
  type('低保');
  pause();
  await answer('低保');
  await answer('路灯');
  expect(shown).toEqual(['answer to 低保']);
});

test('when there is nothing to ask any more, what was shown goes, and what was asked is not shown', async () => {
  const { type, asked, shown, pause, answer } = typist();
  type('路灯');
  pause();
  type(undefined);
  await answer('路灯');
  pause();
  expect([asked, shown]).toEqual([['路灯'], [undefined]]);
});

test('no answer shows nothing, and what is typed next is asked as usual', async () => {
  const { type, shown, pause, answer } = typist();
  type('路灯');
  pause();
  await answer('路灯', 'fail');
  type('低保');
  pause();
  await answer('低保');
  expect(shown).toEqual([undefined, 'answer to 低保']);
});
