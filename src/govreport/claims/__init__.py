"""What a report says of its quantities. The grammar is `grammars/claim.lark`.

A sentence goes this way, and `stage` with it, one claim for each quantity (`drafts`):

- into clauses (`division`) and word classes (`clauses`): the classes of words (`lexis`) in the words between amounts (`gaps`,
  `placings`); what an amount is to its clause (`sorts`): what size (`scales`, `sizes`), set against what (`baselines`), granted
  (`grants`), in brackets (`asides`);
- which verb governs an amount (`leads`, `governing`), and where the names before it (`names`) and behind it (`trails`, `belonging`,
  `said`) begin and end;
- what the grammar makes of the classes (`phrases`): the relation (`relations`, `stated`, `origins`), the name without what belongs
  to the figure (`endings`);
- what each amount is about (`subjects`), with what was read of its clause so far (`clause`) and what the clauses before it left
  (`state`): lists (`lists`), 分别 and 均 (`each`), counts that share a name (`sharing`), subjects that wait for a figure (`pending`),
  ranks (`ranks`), deeds that are of no subject (`fits`).

`statements` reads what is said without a number.
"""

from .stage import read

__all__ = ["read"]
