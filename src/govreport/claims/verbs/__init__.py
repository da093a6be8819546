"""Which verb of the words before an amount governs it (`governing`), and what stands before it then (`leads`).

Several may share an object (`chains`), one may be of a single character (`short_verbs`), and the amount may tell that it is used in
another sense (`rewording`).
"""
