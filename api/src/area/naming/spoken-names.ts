/** Names that people say and the register does not have, as the register has them; both without spaces. */
export const spokenNames: ReadonlyMap<string, string> = new Map([
  ['denhaag', 'sgravenhage'],
  ['gravenhage', 'sgravenhage'],
  ['denbosch', 'shertogenbosch'],
  ['hertogenbosch', 'shertogenbosch'],
  ['nuenen', 'nuenengerwenennederwetten'],
  ['nuenencaa', 'nuenengerwenennederwetten'],
]);
