/**
 * Words that a text is read with: a sentence alone is read far worse (of 300 sentences of PLV, 46 % of the events are found
 * with it, 35 % without; 260 words give 47 % for double the time).
 */
export const COMPANY_WORDS = 110;
