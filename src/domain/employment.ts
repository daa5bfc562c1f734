/** Kinds of civil servant; the rules bind all, the sanctions differ. */
export const EMPLOYMENTS = ['pns', 'cpns', 'pppk'] as const;

export type Employment = (typeof EMPLOYMENTS)[number];
