"""The lists of words in `data/verbs.toml` (`[lists]`), each under its own name: `wordlists.acts`.

A list is made a set where it is first asked for, and is then a name of this module like any other, which is found in a tenth of the time
that `lexis.terms` takes to give it. That one is for several lists at once, and for patterns.
"""

from .. import words as _words


def __getattr__(name: str) -> frozenset[str]:
    lists = _words.load("verbs")["lists"]
    if name not in lists:
        raise AttributeError(f"no list of words is called {name}")
    listed: frozenset[str] = frozenset(lists[name])
    globals()[name] = listed
    return listed
