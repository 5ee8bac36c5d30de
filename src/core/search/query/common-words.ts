import { QUERY_STOP_WORDS } from '../../text/stop-words.ts';

/**
 * Whether a word is so common that a passage need not have it when something else is asked for too. It still counts for
 * order and phrases, and a query of nothing else searches for it. A single letter or sign says too little to be
 * required: "C." in "C. 182", "V" in "414-V".
 */
export function isCommonWord(form: string): boolean {
  return QUERY_STOP_WORDS.has(form) || (form.length === 1 && !/\p{N}/u.test(form));
}
