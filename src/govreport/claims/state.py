"""What a clause hands on to the next of its sentence."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from ..quantities import Found
from ..quantities.amounts import Reading
from .lists import Member, Stretch


@attrs.define(slots=True)
class State:
    """What has been said so far.

    `subject` and `object` are what the last figure was of and what it was done to; `pending` is a clause without an amount, which
    the next may need; `verb` and `unit` are those of the last figure with a verb. `members` are those of the list that 分别 divides,
    `next_member` says which comes next, `listed` are those of the clause before. `recent` and `spoken` are the last subjects, as
    they were named and as the claims have them; `before` is that of the sentence's part before, `noun` names what
    the last class was a class of, `gauge` the measure that it was set apart by, `share` the whole name of the last share
    (非公经济占GDP比重), `figure` the subject that was measured last and how much it was, `things` what was counted last and its
    unit. `mode` is EACH, ALL, PAIR or "", `change` the number of the last change, `changed` whether it was in the clause before.
    """

    subject: Stretch | None = None
    object: Stretch | None = None
    pending: tuple[int, int, Sequence[Found]] | None = None
    verb: str = ""
    unit: str = ""
    members: tuple[Member, ...] = ()
    listed: tuple[Member, ...] = ()
    recent: tuple[Stretch, ...] = ()
    spoken: tuple[Stretch | None, ...] = ()
    before: Stretch | None = None
    noun: Stretch | None = None
    gauge: Stretch | None = None
    next_member: int = 0
    mode: str = ""
    changed: bool = False
    change: int = -1
    share: Stretch | None = None
    figure: tuple[Stretch, Reading] | None = None
    things: tuple[Stretch, str] | None = None
