// Refusals about the duty roster.
import type { Label } from '../label.ts';

export const rosterRules = {
  'FI-1/a-roster-is-not-set-backwards': {
    zh: '{on}已经过去，值班表只能排今天及以后的日期。',
    en: '{on} is past; the roster is set for today and later.',
  },
  'FI-1/a-roster-is-set-for-a-year-at-most': {
    zh: '{on}太远，值班表最多排到一年以内，请核对日期。',
    en: '{on} is too far away; the roster is set for a year at most. Check the date.',
  },
  'FI-1/two-people-are-on-duty': {
    zh: '{on}的值班人员和值班领导不能是同一人（{staff}）。',
    en: 'On {on} the duty person and the duty leader are two people; {staff} is named as both.',
  },
  'FI-1/a-duty-leader-leads': {
    zh: '{on}的值班领导须是分管所室的领导或组长（{staff} 不是）。',
    en: 'The duty leader of {on} supervises an office or is the chair ({staff} is neither).',
  },
  'FI-1/who-is-on-duty-is-in-post': {
    zh: '工号 {staff} 不是在岗人员，不能排班。',
    en: '{staff} is not on the staff and cannot be on duty.',
  },
  'FI-1/only-the-administrator-or-the-chair-sets-the-roster': {
    zh: '值班表由系统管理员或领导小组组长编排。',
    en: 'The administrator or the chair of the leading group sets the roster.',
  },
} as const satisfies Record<string, Label>;
