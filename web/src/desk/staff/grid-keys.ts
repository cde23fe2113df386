// A table of fields that is filled by keyboard alone: arrows go from cell to cell, Enter goes down, at the last row on to the top of the
// next column, Shift+Enter up. Tab goes on as everywhere. A cell is a field with `data-col` in a row of the table.

const cells = (within: ParentNode, selector = '[data-col]'): HTMLInputElement[] =>
  Array.from(within.querySelectorAll<HTMLInputElement>(selector));

const columnOf = (grid: HTMLElement, col: string | undefined): HTMLInputElement[] =>
  col === undefined ? [] : cells(grid, `[data-col="${col}"]`);

/** Whether the caret can go no further that way within the field; a field that is selected as a whole is left at once. */
function atEdge({ type, value, selectionStart: from, selectionEnd: to }: HTMLInputElement, right: boolean): boolean {
  if (type === 'checkbox' || (from === 0 && to === value.length)) return true;
  return right ? from === value.length : to === 0;
}

function target(grid: HTMLElement, at: HTMLInputElement, { key, shiftKey }: KeyboardEvent): HTMLElement | undefined {
  const row = cells(at.closest('tr') ?? grid);
  const column = columnOf(grid, at.dataset.col);
  const [x, y] = [row.indexOf(at), column.indexOf(at)];
  if (key === 'ArrowUp' || (key === 'Enter' && shiftKey)) return column[y - 1];
  if (key === 'ArrowDown') return column[y + 1];
  if (key === 'Enter') return column[y + 1] ?? columnOf(grid, row[x + 1]?.dataset.col)[0];
  if (key === 'ArrowLeft') return atEdge(at, false) ? row[x - 1] : undefined;
  return key === 'ArrowRight' && atEdge(at, true) ? row[x + 1] : undefined;
}

/** The field after one that is no cell, such as a reason below its row. */
function after(grid: HTMLElement, at: HTMLInputElement): HTMLElement | undefined {
  const all = cells(grid, 'input').filter((one) => one === at || one.getClientRects().length > 0);
  return all[all.indexOf(at) + 1];
}

/** Makes the fields of a table reachable by arrows and Enter. Enter never sends the form from within the table. */
export function gridKeys(grid: HTMLElement): void {
  grid.addEventListener('keydown', (event) => {
    const at = event.target;
    if (!(at instanceof HTMLInputElement) || event.isComposing) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const enter = event.key === 'Enter';
    const isCell = at.dataset.col !== undefined;
    const to = isCell ? target(grid, at, event) : enter ? after(grid, at) : undefined;
    if (to || enter) event.preventDefault();
    to?.focus();
  });
  // What is typed takes the place of what stands in the cell.
  grid.addEventListener('focusin', ({ target: at }) => {
    if (at instanceof HTMLInputElement && at.dataset.col !== undefined && at.type === 'text') at.select();
  });
}
