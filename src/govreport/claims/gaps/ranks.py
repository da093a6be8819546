"""Among whom a rank is one: the frame before it (居全省第4), and what the next rank of a list or of a change takes over."""

from __future__ import annotations

import re

from ... import regions
from ...vocabulary import Relation
from ...words import late, pattern
from .. import wordlists
from ..drafts import Draft
from ..lexis import longest
from ..lists import Stretch
from ..names.closings import PLACES
from ..names.said import ending


def frame(text: str, subject: Stretch, alone: bool = False) -> tuple[Stretch, str | None]:
    """规模全省第一: the frame stands at the end of the subject, or where it may stand `alone`, is all of it (连续两年全国第一)."""
    if text[subject[1] - 1] in _PLACES and (counted := _COUNTED.search(text, *subject)) is not None:
        at = counted.start()
        return ((subject[0], at) if at > subject[0] else subject, counted[0]) if at > subject[0] or alone else (subject, None)
    start, end = subject
    at = ending(text, start if alone else start + 1, end, "frame")
    if at == end and (not text.startswith("第", end) or (at := _region(text, start, end)) == end):
        return subject, None
    name_end = at if at > start else end
    expected = _EXPECTED.search(text, start + 1, name_end)  # 增速 预计 全省第二, 产量 连续多年 全国第一
    return (start, name_end if expected is None else expected.start()), text[at:end]


def _region(text: str, start: int, end: int) -> int:
    """Where a region begins at the end of a stretch, between a measure and a rank: 增速 绍兴 第二; the end where there is none."""
    measured = _MEASURED.search(text, max(start, end - _REGION), end)
    return end if measured is None or text[measured.end() : end] not in regions.names() else measured.end()


_REGION, _MEASURED = 10, re.compile("增[速幅量]|总量|排名")  # characters of a measure and the name of a region
_EXPECTED = re.compile("(?:(?:初步)?预计|连续多年|多年连续|连续|连年|多年来?)$")


def goes_on(text: str, name: str, last: Draft) -> bool:
    """Is what stands before a rank only among whom it is one, like that of the `last` rank, of the same subject?

    居全国城市第4、省会城市 第2; 综合实力居全国百强县第15、某省 第3, but 甲县居全省第5、乙县 第8.
    """
    if last.rule != "ranked" or name.endswith(longest("frames_behind")) or name in wordlists.frame:
        return last.rule == "ranked"  # 居全国第3位、西部地区 首位
    if last.scope is not None and _LIST.search(last.scope) is not None and _LIST.search(name) is not None:
        return True  # 居全国百强县第40位、投资潜力百强县 第12位
    if name not in regions.names():
        return False
    return last.subject is None or (last.scope is not None and text[slice(*last.subject)] not in regions.names())


def of_places(text: str, among: str, verb: int) -> bool:
    """Are those among whom a rank is one a list of places, so that it is the place's own: 位列 全国百强县 第40位, 入选百强区、列 第68位,
    在全国百强县 排名第5?

    Args:
        among: the words between the rank and its verb, which begins at `verb`.
    """
    if among:
        return _OF_PLACES.search(among) is not None
    end = verb - (text[verb - 1] == "、")
    return _OF_PLACES.search(text, max(0, end - _WIDE), end) is not None


def apart(text: str, name: Stretch) -> tuple[Stretch | None, str]:
    """What has a rank and the list of places in which it has it; a list alone is no name.

    >>> apart("综合竞争力全国百强县", (0, 10)), apart("工业百强区", (0, 5))
    (((0, 5), '全国百强县'), (None, '工业百强区'))
    """
    whole = _OF_ALL.search(text, name[0] + 2, name[1])
    return (None, text[slice(*name)]) if whole is None else ((name[0], whole.start()), text[whole.start() : name[1]])


_OF_ALL = re.compile("全[国省市区州]|中国")


def won(verb: str, among: str) -> bool:
    """Is a rank won in a review of those who govern: 新建学校12所，荣获 全省目标考核 第二名, 获中国标杆城区 第14强, but not 居全省第二?"""
    return verb in wordlists.awarded and (among.endswith(longest("ranked_places")) or any(word in among for word in wordlists.judging))


def entered(text: str, name: Stretch) -> bool:
    """Is a name that of a list, which a verb before 、 has for its object: 跻身 全国百强县、 居第68位? No list has a rank."""
    return text[name[1]] == "、" and _LIST.search(text, *name) is not None


_LIST = re.compile("(?:[百千]|[\\d十]{1,4})强(?:[县市区镇乡旗]|县[区市]|城区|城市|新区|开发区|园区|企业)?(?:榜单?|名单|行列|之列)?$")


_OF_PLACES = re.compile("[百千\\d十]强(?:县(?:市|区|域)?|[市区镇乡旗]|城市|城区|县级市)(?:榜单?|名单|行列|之列)?$|排行榜$")


def place(name: str) -> str | None:
    """Among whom a rank is one, by the words before it: 全国 in 升至全国第6位; None where they say something else."""
    among = next((word for word in longest("frame") if name.endswith(word)), None)
    return among or (name if name.endswith(longest("ranked")) else None)


def among(text: str, start: int, behind: Stretch) -> bool:
    """Does a count, which begins at a place, say among how many a rank is one: 总量在全省86个县中 居第5位, 在全省86个县 居第5位,
    列全省86个县 第5位?

    Args:
        behind: the name of what is counted, or the count with its unit (列全市 6县市 第一).
    """
    if text[behind[1] - 1] in _PLACES and _STANDING.match(text, behind[1]) is not None:
        return text[behind[1]] not in "位居列排" or _WITHIN.search(text, max(0, start - 4), start) is not None
    within = _JUDGED.match(text, behind[1])
    if within is None:
        return False
    if text[behind[1] - 1] in _PLACES:
        return _WITHIN.search(text, max(0, start - 4), start) is not None
    return (
        _RANKED.match(text, within.end()) is not None and _IN.search(text, max(0, start - 24), start) is not None
    )  # 在12项考核中 排名第一


def shared(text: str, start: int, behind: Stretch) -> Stretch | None:
    """The places of which something has a share, of a count that begins at a place: 占全市16个 区 总量的45%; None where it has none."""
    if _SHARING.search(text, max(0, start - _WIDE), start) is None or _OF_SUM.match(text, behind[1]) is None:
        return None
    summed = _SUM.search(text, *behind)
    return behind if summed is None else (behind[0], summed.start())


_SHARING, _OF_SUM, _SUM = re.compile("占[^，；。、\\d]{0,8}$"), re.compile("的[\\d百千万一二三]"), re.compile("(?:总[量数额和]|合计)$")


def amid(text: str, at: int) -> bool:
    """Do the words behind a count, which ends at a place, say that something has a rank among those counted: 两项 考核中均排名第一?"""
    return _AMID.match(text, at) is not None


def frames() -> str:
    """A regular expression for those among whom a rank is one, or nothing: 全省, 全国百强县."""
    return f"{pattern(longest('frame'))}?{pattern(longest('frames_behind'))}?"


def within(text: str, start: int, end: int) -> str | None:
    """Among whom a rank is one that stands behind 在 with them, before or behind its verb (在全省 排名第3, 排在全省 第3); among how many
    (居全省 86个县 第5), or where its name is ranked (全国 排名上升到第13位, 在全省 的位次由第6位)."""
    first = max(start, end - _WIDE)
    m = _WHERE.search(text, first, end) or _OF_SO_MANY.search(text, first, end) or _RANKING.search(text, first, end)
    return None if m is None else m["frame"]


_WIDE = 24  # characters
_WHERE = late(
    lambda: (
        f"在(?P<frame>(?=.)(?:{frames()}|{PLACES}))中?(?:综合|总体|考核|评比|评价)?"
        "(?:[均都并]|分别|排名|排位|排|[位名]?[居列])?(?:[居列]|第)?$"
    )
)

_OF_SO_MANY = late(
    lambda: (
        f"[居列在](?P<frame>{pattern(longest('frame'))}?[^，。；、\\d第]{{0,4}}\\d{{1,4}}个?[^，。；、\\d第]{{1,12}}?)"
        "(?:中的?(?:增[速幅]|总量)?)?(?:继续|[稳均]|综合|保持在)?(?:的?(?:排名|排位|位次|名次)[由从]|[由从]|排名|排位|排|[位名]?[居列])?$"
    )
)
_RANKING = late(
    lambda: (
        f"(?P<frame>{pattern(longest('frame'))})(?:的?(?:综合|整体)?(?:排[名位]|[位名]次)[由从]|(?:排[名位]|位次)(?:上升|提升|前移|跃升|攀升|升)[到至])$"
    )
)


# How many places a rank is one among, or that it is among all of a region's, or of a kind: 增速 五城区 第一, 增速 全市各区 第二,
# 主城区 第一.
_COUNTED = re.compile(
    "(?:全[国省市区州盟]|在)?(?:各|(?<![第之万千百])[两二三四五六七八九十\\d]{1,3}个?)(?:[主中]?心?城区|县区|区县|县市区?|市县|市州|州市|地市|设区市|市区|[市县区旗](?:\\([市县区旗、]{1,5}\\))?)$"
    "|(?:全[国省市区州盟])?(?:主城区|中心城区|县域)$"
)
_PLACES = "市县区省州盟旗镇乡国口域)"
_JUDGED = re.compile(
    "(?:综合)?(?:排名|排位|评比|考核|考评|测评|评价)?(?=[中上])|排[名位](?=第|提升|上升|前移|前进|进位)"
)  # 在全省86个县综合排名 中
STANDING = "(?:第[\\d一二三四五六七八九十]|首位|榜首|之首|之冠|前[\\d一二三四五六七八九十列茅面]|中?上游|领先)"  # behind the places counted
_STANDING = re.compile(f"(?:[位排]?[居列]|排名?)?{STANDING}")
_WITHIN = re.compile("在(?:全[国省市区州盟县旗]|我[国省市区州盟县旗]|国内|省内)?$")
_HOLDS = "[中上](?:均|都|分别|总分|综合|连续)*(?:居|列|位居|位列|名列|排名|排在|排|荣获|获|第)"
_RANKED = re.compile(_HOLDS)
_AMID = re.compile(f"[^，；\\d]{{1,20}}{_HOLDS}")
_IN = re.compile("在(?![建校岗职册编线])[^，；]*$")


def carried(
    rule: str, relation: Relation, last_rule: str, last_relation: Relation, last_scope: str | None, between: str
) -> tuple[Relation, str | None]:
    """The relation and the scope of an amount with no name of its own, by the amount before it and the words between them."""
    if rule == "changed_to":
        return relation, last_scope if last_relation is Relation.CHANGE_FROM else None  # 从全国第12位升至第5位
    if rule != "ranked":
        if relation is last_relation is Relation.SHARE and between in ("、", "和", "与", "及"):
            return relation, last_scope  # A、B分别占全省的5%和 6%
        shared = rule == "stated" and last_relation is Relation.SHARE and between[:1] == "、" and between[1:] in wordlists.frame
        return (Relation.SHARE, between[1:]) if shared else (relation, None)  # 占全省47%、全国10.6%
    if last_rule == "window":
        return relation, place(between)  # 连续两年全国第一
    if last_rule == "ranked":
        return relation, last_scope  # 居全省第4、第6位
    return (last_relation, last_scope) if last_rule in ("came_from", "changed_to") else (relation, None)  # 从第8位、第4位跃居第1位
