"""The words before, between and behind amounts: which classes they are of (`stage`), and what is split off them by where it stands.

That is the verb of a rank (`placings`) and its frame (`ranks`), what a figure is set against (`baselines`), what is a verb
only there (`yields`), what stands in brackets and
tells of circumstances (`asides`). `division` divides a sentence into clauses, and the words of a list among its members.
"""

from .stage import read

__all__ = ["read"]
