"""Where a name begins and ends.

`nouns` reads it before an amount, without what stands at its left end (`openings`) and at its right (`closings`, `outcomes`, `endings`);
`trails` behind one, with the verbs that belong to it (`belonging`) and without what is told of those counted (`descriptions`, `said`).
`compounds` knows verbs inside names; `grants`, what a policy gives; `heads`, the indicators that a clause begins with.
"""
