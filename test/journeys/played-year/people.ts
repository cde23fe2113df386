// Who works in the township whose year is played: thirty at the year's end, two who left during it, and what becomes of each
// at an appraisal. Plain data: no house, no clock.

export const OFFICES = {
  'party-and-government': { name: '党政办', head: '1005' },
  'service-centre': { name: '便民服务中心', head: '1013' },
  'civil-affairs': { name: '民政办', head: '1003' },
  agriculture: { name: '农业办', head: '1012' },
  construction: { name: '村建办', head: '1014' },
  safety: { name: '安监办', head: '1015' },
} as const;
export type Office = keyof typeof OFFICES;

/** The leading group, the chair first; the chair is appraised by the county. */
export const CHAIR = '1006';
export const GROUP = ['1006', '1004', '1010', '1011'] as const;
/** Supervising leaders by office. */
export const LEADER: Readonly<Record<Office, string>> = {
  'party-and-government': '1006',
  'service-centre': '1004',
  'civil-affairs': '1004',
  agriculture: '1010',
  construction: '1010',
  safety: '1011',
};

/** Everybody of an office, its head first. */
export const STAFF: Readonly<Record<Office, readonly string[]>> = {
  'party-and-government': ['1005', '1007', '1008', '1009'],
  'service-centre': ['1013', '1001', '1016', '1017', '1018', '1030'],
  'civil-affairs': ['1003', '1002', '1019', '1020'],
  agriculture: ['1012', '1021', '1022', '1031'],
  construction: ['1014', '1023', '1024', '1025', '1032'],
  safety: ['1015', '1026', '1027', '1028', '1033'],
};

/** The days on which somebody came, left, or went to another office or under another leader. */
export const JOINS = { '1030': '2025-02-10', '1031': '2025-09-15' } as const;
export const LEAVES = { '1032': '2025-05-20', '1033': '2025-11-10' } as const;
export const MOVES = {
  '1024': { on: '2025-08-04', office: 'safety', leader: '1011' },
  '1027': { on: '2025-04-14', office: 'safety', leader: '1010' },
} as const;
/** On leave from one day up to another, and who acts meanwhile. */
export const LEAVE = { who: '1018', from: '2025-07-07', back: '2025-08-04', standIn: '1017' } as const;
export const PROBATION = '1028';

/** Those of a public institution; all others are civil servants. */
export const INSTITUTION = new Set(
  ['1001', '1016', '1017', '1018', '1030', '1021', '1022', '1031', '1025', '1026', '1027', '1028'].concat('1033'),
);

/** Warned once; warned twice; warned in December and the warning revoked in February; not decided on at the year's end. */
export const WARNED = '1002';
export const WARNED_TWICE = '1019';
export const CLEARED = '1014';
export const PENDING = '1023';

/** What somebody is to come to, in points: four quarters and the year's end. Who is not named comes to about 83. */
export const TO_COME: { readonly [staff: string]: readonly number[] } = {
  // One alone at the top of the institution, two level behind with one place left, one that misses excellent by a hair.
  '1001': [96, 95, 96.5, 97, 96],
  '1016': [93, 94, 92.5, 95, 94],
  '1021': [94, 93, 95, 92.5, 94],
  '1026': [90, 90, 90, 89.5, 90],
  // The threshold itself, and just below it.
  '1017': [75, 75, 75, 75, 75],
  '1018': [75, 75, 75, 74.5, 75],
  '1022': [60, 59.5, 60.5, 60, 60],
  '1025': [58, 61, 57.5, 59, 59.5],
  // Civil servants: two that stay excellent, one warned out of it, one cleared into it again.
  '1003': [95, 94.5, 96, 95.5, 95],
  '1012': [92, 93, 91.5, 92, 93],
  [WARNED]: [94, 95, 93, 94.5, 95],
  [CLEARED]: [93, 93.5, 94, 92, 94],
  [WARNED_TWICE]: [86, 85, 84.5, 85, 86],
};
/** Who shares the last place, and who is preferred. */
export const TIED = ['1016', '1021'] as const;
export const PREFERRED = '1021';
