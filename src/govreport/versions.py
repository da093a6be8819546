"""Two versions of a report: which figures changed, were added, dropped or moved, claim by claim and not line by line.

Every claim of one version is paired with at most one of the other: first those that say the same, wherever they stand (`_SAME`), then
those that say another thing of the same (`_CHANGED`, the surest signs first). What stays alone was dropped or added. Of those that say
the same, the most that stand in one order are taken to have stayed, and the others to have moved.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from enum import StrEnum
from fractions import Fraction
from operator import itemgetter

import attrs

from . import rows
from .source import Span, fold
from .tables import Row, one, records
from .tree import Claim, Report

_AMOUNT = ("value", "unit", "bound")
FIELDS = (*_AMOUNT, "subject", "relation", "status", "commitment", "period", "scope", "comparison")
"""What is compared of two claims."""


class Change(StrEnum):
    """What became of a figure."""

    CHANGED = "changed"
    ADDED = "added"
    DROPPED = "dropped"
    MOVED = "moved"


@attrs.frozen(slots=True)
class Difference:
    """A figure that is not the same in both versions, or not in the same place.

    `old` is None for what was added, `new` for what was dropped. `fields` says in what a changed claim differs: value, unit, bound,
    subject, relation, status, commitment, period, scope, comparison; of the others it is ().
    """

    change: Change
    old: Claim | None
    new: Claim | None
    fields: tuple[str, ...] = ()

    @property
    def old_span(self) -> Span | None:
        """The figure in the old version."""
        return None if self.old is None else self.old.quantity.span

    @property
    def new_span(self) -> Span | None:
        """The figure in the new version."""
        return None if self.new is None else self.new.quantity.span


def diff(old: Report, new: Report) -> tuple[Difference, ...]:
    """The figures that differ between two versions of a report.

    Args:
        old, new: the versions, as `govreport.read` or `parse` gives them. How a number is written (5%, 5.0％, 百分之五), where lines
            break, and the words around a claim are no difference. Of reports for two years neither are the periods, which all differ.

    Returns:
        The differences in the order of the text, what was dropped where it was. There are none between a report and itself, and
        `diff(new, old)` has the same ones mirrored.

    Raises:
        TypeError: one of them is no report.

    >>> import govreport
    >>> old = govreport.parse("二、2024年工作安排\\n生产总值增长6%左右。新增就业8万人。", year=2024)
    >>> new = govreport.parse("二、2024年工作安排\\n生产总值增长6.5%左右。粮食产量50万吨。", year=2024)
    >>> for d in govreport.diff(old, new):
    ...     print(d.change, d.old and d.old.quantity.text, d.new and d.new.quantity.text, d.fields)
    changed 6%左右 6.5%左右 ('value',)
    dropped 8万人 None ()
    added None 50万吨 ()
    """
    years = {one(old).planned, one(new).planned} - {None}
    left, right = (_figures(report, periods=len(years) < 2) for report in (old, new))
    same = _ends(left, right)
    for key in _SAME:
        _pair(same, list(map(key, left)), list(map(key, right)))
    stayed = _stayed(same, left)
    pairs, gaps = dict(same), _gaps(stayed, len(left), len(right))
    for sign in _CHANGED:
        _pair(pairs, list(map(sign, left, gaps[0])), list(map(sign, right, gaps[1])))

    # Each with its place: between two pairs first what was dropped there, then all that is new there.
    before, after = _gaps(_rising(sorted(pairs.items())), len(left), len(right))
    moved, came = same.items() - set(stayed), set(pairs.values())
    found = [((before[i], 0, i), Difference(Change.DROPPED, one.claim, None)) for i, one in enumerate(left) if i not in pairs]
    found += [((after[j], 1, j), Difference(Change.ADDED, None, one.claim)) for j, one in enumerate(right) if j not in came]
    for i, j in pairs.items():
        fields = tuple(name for name, was, said in zip(FIELDS, left[i].said, right[j].said, strict=True) if was != said)
        if fields or (i, j) in moved:
            change = Change.CHANGED if fields else Change.MOVED
            found.append(((after[j], 1, j), Difference(change, left[i].claim, right[j].claim, fields)))
    return tuple(difference for _, difference in sorted(found, key=itemgetter(0)))


_COLUMNS = (
    "subject", "relation", "status", "quantity", "value", "low", "high", "unit", "bound", "period", "sentence", "line", "start", "stop",
)  # fmt: skip
COLUMNS = ("change", "fields", *(f"{side}_{name}" for side in ("old", "new") for name in _COLUMNS))
"""The columns of `difference_rows`."""


def difference_rows(old: Report, new: Report, differences: Iterable[Difference]) -> Iterator[Row]:
    """One row for each difference: what became of the figure, and the columns of its claim (see `govreport.tables`) in both versions.

    `fields` are joined by blanks. The columns of a version that has no such claim are None.

    >>> import govreport
    >>> old, new = govreport.parse("新增就业8万人。"), govreport.parse("新增就业9万人。")
    >>> row = next(difference_rows(old, new, diff(old, new)))
    >>> row["change"], row["fields"], row["old_value"], row["new_value"], row["new_start"], row["new_stop"]
    ('changed', 'value', '80000', '90000', 4, 7)
    """
    sides = [{id(claim): row for claim, row in zip(report.claims, records(report), strict=True)} for report in (old, new)]
    for each in differences:
        cells = [side.get(id(claim), {}).get(name) for side, claim in zip(sides, (each.old, each.new), strict=True) for name in _COLUMNS]
        yield dict(zip(COLUMNS, (each.change.value, " ".join(each.fields), *cells), strict=True))


# --- figures ------------------------------------------------------------------------------------------------------------


@attrs.frozen(slots=True)
class _Figure:
    """A claim; `said` is what it says, in the order of FIELDS; its sentence, and that without its figures (`frame`)."""

    claim: Claim
    said: tuple[str, ...]
    sentence: str
    frame: str

    @property
    def about(self) -> str:
        """Of what it is said: by name, else by the words of its sentence."""
        return self.said[FIELDS.index("subject")] or self.frame


_SPACE = re.compile(r"\s+")


def _words(text: str | None) -> str:
    """A text by which to compare: one of any width, without the blanks and breaks that a printer put in."""
    return _SPACE.sub("", fold(text or ""))


def _figures(report: Report, *, periods: bool) -> list[_Figure]:
    """Every claim of a report, in text order, with or without its period as something that it says."""
    claims = list(rows.claims(report))
    sentences: dict[Span, list[Span]] = defaultdict(list)
    for each in claims:
        sentences[each.passage].append(each.span)
    texts = {sentence: (_words(report.source[sentence]), _frame(report, sentence, spans)) for sentence, spans in sentences.items()}
    return [_Figure(each.claim, _said(each.claim, periods=periods), *texts[each.passage]) for each in claims]


def _frame(report: Report, sentence: Span, figures: Sequence[Span]) -> str:
    starts, ends = [sentence.start, *(figure.end for figure in figures)], [*(figure.start for figure in figures), sentence.end]
    return _words("#".join(report.source.text[start:end] for start, end in zip(starts, ends, strict=True)))


def _said(claim: Claim, *, periods: bool) -> tuple[str, ...]:
    quantity = claim.quantity
    return (
        " ".join(str(Fraction(value)) for value in (quantity.value, quantity.low, quantity.high) if value is not None),
        _words(str(quantity.unit)),
        quantity.bound,
        _words(claim.topic or claim.subject),
        claim.relation,
        claim.status,
        claim.commitment,
        _words(claim.period.text if claim.period and periods else ""),
        _words(claim.scope),
        claim.comparison.basis if claim.comparison else "",
    )


# --- pairs: the numbers of claims in the old report with those in the new one ---------------------------------------------

_SAME: tuple[Callable[[_Figure], Hashable], ...] = (
    lambda figure: (figure.said, figure.sentence),
    lambda figure: (figure.said, figure.about),
)
"""Which claims say the same: in a sentence that is the same, else anywhere."""

_CHANGED: tuple[Callable[[_Figure, int], Hashable], ...] = (
    lambda figure, gap: figure.frame,
    lambda figure, gap: (figure.about, figure.claim.quantity.kind, figure.said[len(_AMOUNT) :]),
    lambda figure, gap: (gap, figure.about, figure.claim.quantity.kind),
    lambda figure, gap: (gap, figure.claim.relation, figure.said[: len(_AMOUNT)]),
)
"""By what signs claims that differ are of the same: the sentence but for its figures; all but the amount; and between the same two
claims that stayed, the subject, or the amount."""


def _ends(left: Sequence[_Figure], right: Sequence[_Figure]) -> dict[int, int]:
    """What is the same from the beginning on, and from the end back: so no repeated figure is taken for one that moved."""
    most, first = min(len(left), len(right)), 0
    while first < most and left[first].said == right[first].said:
        first += 1
    last = 0
    while last < most - first and left[-1 - last].said == right[-1 - last].said:
        last += 1
    pairs = {i: i for i in range(first)}
    return pairs | {len(left) - k: len(right) - k for k in range(last, 0, -1)}


def _pair(pairs: dict[int, int], left: Sequence[Hashable], right: Sequence[Hashable]) -> None:
    """Pair those that have no partner yet and have the same key: the first with the first, the second with the second."""
    taken = set(pairs.values())
    waiting: dict[Hashable, deque[int]] = defaultdict(deque)
    for j, key in enumerate(right):
        if j not in taken:
            waiting[key].append(j)
    for i, key in enumerate(left):
        if i not in pairs and waiting.get(key):
            pairs[i] = waiting[key].popleft()


def _stayed(pairs: dict[int, int], left: Sequence[_Figure]) -> list[tuple[int, int]]:
    """The most pairs that stand in the same order in both reports.

    Of two that changed places either may be said to have moved. It must be the same one whichever report is the old one, so the
    reports are ordered by what they say.
    """
    here = sorted(pairs.items())
    there = sorted(pairs.items(), key=lambda pair: pair[1])
    if [left[i].said for i, _ in here] <= [left[i].said for i, _ in there]:
        return _rising(here)
    return [(i, j) for j, i in _rising([(j, i) for i, j in there])]


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of pairs, in their order, whose second numbers rise."""
    lasts: list[int] = []  # for each length, the least second number at which a run of it ends
    ends: list[int] = []  # for each length, the pair at which it does
    before: list[int] = []  # for each pair, the one before it in its run
    for at, (_, number) in enumerate(pairs):
        length = bisect_left(lasts, number)
        lasts[length : length + 1], ends[length : length + 1] = [number], [at]
        before.append(ends[length - 1] if length else -1)
    run, at = [], ends[-1] if ends else -1
    while at >= 0:
        run.append(pairs[at])
        at = before[at]
    return run[::-1]


def _gaps(pairs: Sequence[tuple[int, int]], old: int, new: int) -> tuple[list[int], list[int]]:
    """For each claim of both reports, how many of these pairs, which stand in order, begin before it."""
    firsts, seconds = [i for i, _ in pairs], [j for _, j in pairs]
    return [bisect_left(firsts, i) for i in range(old)], [bisect_left(seconds, j) for j in range(new)]
