import type { Element } from 'domhandler';
import { eachElement, textOf } from './tree.ts';

const longestCell = 240;
const usualCell = 60;

/** Whether a table holds figures rather than the page's layout: two rows or more of short cells, no table within. */
export function isDataTable(table: Element): boolean {
  let rows = 0;
  let cells = 0;
  let chars = 0;
  let layout = false;
  eachElement(table, (element) => {
    if (layout) return;
    if (element.name === 'table') layout = true;
    if (element.name === 'tr') rows += 1;
    if (element.name !== 'td' && element.name !== 'th') return;
    cells += 1;
    const { length } = textOf(element);
    chars += length;
    if (length > longestCell) layout = true;
  });
  return !layout && rows >= 2 && cells >= 4 && chars / cells <= usualCell;
}
