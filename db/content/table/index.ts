export { encodingNames } from './decode.ts';
export { readTable, type TableForm, tableForms } from './read-table.ts';
export { keyOfRow, layOver, type TableProblem, type TableRow, TableUnreadable } from './table-row.ts';
export { tableWriters } from './write-table.ts';
