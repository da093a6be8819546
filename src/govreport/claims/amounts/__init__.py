"""What an amount is to its clause (`sorts`): how much of something, a rank, a window of time, a class of things.

It may tell the size of a thing (`sizes`, `scales`) or stand in a clause of its own that does (`relatives`); `behind_counts` reads what
stands behind the count of something, `rewording` what an amount tells of the verb before it.
"""
