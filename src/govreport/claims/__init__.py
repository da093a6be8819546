"""What a report says of its quantities. The grammar is `grammars/claim.lark`.

A sentence goes this way, and `stage` with it, one claim for each quantity (`drafts`):

- into clauses (`gaps.division`) and the word classes that the grammar reads (`clauses`, `rewrites`): of the words between amounts
  (`lexis`, `wordlists`, `gaps`), of the verb that governs an amount (`verbs`), of the names before and behind it (`names`), of the
  amount (`amounts`);
- what the grammar makes of the classes: its phrases (`phrases`), and what each of them says (`saying`, `relations`);
- what each amount is about (`subjects`), with what was read of its clause so far (`clause`) and what the clauses before it left
  (`state`): lists (`lists`), 分别 and 均 (`each`), counts that share a name (`sharing`), subjects that wait for a figure (`pending`),
  deeds that are of no subject (`fits`), and which claims are one change (`changes`).

`statements` reads what is said without a number. The packages import one way: `lexis`, `lists`, `drafts`, `state` ◄ `relations` ◄
`names` ◄ `gaps` ◄ `verbs`, `amounts` ◄ `clauses` ◄ `stage`.
"""

from .stage import read

__all__ = ["read"]
