"""What a clause hands on to the next of its sentence."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from ..quantities import Found
from ..quantities.amounts import Reading
from .lists import Member, Stretch


@attrs.define(slots=True)
class State:
    """What has been said so far in a sentence, for what its next clause leaves out."""

    # What a figure without a name is of.
    subject: Stretch | None = None  # of the last figure
    object: Stretch | None = None  # what the last clause did something to, if it had no figure: 安装水表的村，由5个增加到…
    before: Stretch | None = None  # the subject of the sentence's part before: …十九万人；第二年又增加50%
    # A clause without a figure, and what was found in it; None of the sentence that heads this one.
    pending: tuple[int, int, Sequence[Found] | None] | None = None
    # What 分别 and 均 may speak of.
    recent: tuple[Stretch, ...] = ()  # the last subjects as they were named
    spoken: tuple[Stretch | None, ...] = ()  # … and as the claims have them
    listed: tuple[Member, ...] = ()  # the list whose members the last clause gave a figure each
    # What was said last, by its kind.
    verb: str = ""  # the rule of the last figure with a verb
    unit: str = ""  # … and its unit
    made: tuple[str, str] | None = None  # … and both of what came into being, of which since only its growth was told
    gained: bool = False  # was a list led in of what came into being: 新增的主要生产能力有：?
    figure: tuple[Stretch, Reading] | None = None  # what was measured last, and how much of it
    things: tuple[Stretch, str] | None = None  # the things that were counted last, and their unit
    whole: tuple[Stretch, Reading] | None = None  # … and the things of which a part was told behind 其中, and how many
    giver: Stretch | None = None  # what gave that of which the last name tells: 民营经济增加值增长8%，对经济增长的贡献率达60%
    share: Stretch | None = None  # the whole name of the last share: 非公经济占GDP比重
    noun: Stretch | None = None  # what the last class was one of: 企业 of 收入超10亿元企业
    gauge: Stretch | None = None  # … and the measure that set it apart: 收入
    # Changes (from, to, by) are numbered, so that the claims of one can be told.
    change: int = -1  # the number of the last
    first_change: int = -1  # … and of the first of its list
    changed_of: Stretch | None = None  # … and of what it is
    changed: bool = False  # was it in the clause before?
