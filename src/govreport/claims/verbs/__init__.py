"""Which verb of the words before an amount governs it (`governing`, and `at_amounts` for one that touches it), and what stands before it
then (`leads`), or is measured in its object (`measures`).

Several may share an object (`chains`), and one may be of a single character (`short_verbs`).
"""
