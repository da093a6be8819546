"""Which of the words behind an amount belong to the name of what it counts: verbs and words of how that stand between its nouns."""

from __future__ import annotations

import re
from functools import cache

from ... import kinds, words
from ...words import late
from .. import wordlists
from ..lexis import ACTIVE, PLAIN, Token, Word, lexicon, longest, terms
from .compounds import adjoins, nominal, serves

_MADE = frozenset({kinds.COUNT, kinds.AREA, kinds.LENGTH, kinds.POWER})
_INSIDE = frozenset({"adverb", "do", "add", "rise", "fall"})
_COUNTS = frozenset("个家所户名人位多余万")  # what can act is counted in these
_MAIN = re.compile("(?:重点|重大)(?:工程|项目)")
_AND = ("和", "及", "与", "以及")
_DOERS = late(lambda: f"的[^，。、的]{{0,6}}(?:{words.pattern(longest('people', 'things'))}|[站所店点馆园]$)")
_HOUSED = late(lambda: words.pattern(terms("buildings", "housed")))  # 3家养老 照料 中心, but 5家企业 洽谈 项目


def belongs(text: str, gap: list[Word], i: int, amount: Token, often: bool) -> bool:
    """Is the word at i, which is no plain one, part of the name that a gap begins with?

    Args:
        amount: what the name counts; `often` says that it counts how often something was held.
    """
    if i and text[amount.start - 1] in "与同" and gap[i].word in wordlists.dealt:
        return False  # 与36所高校 共建 平台12个
    if i and text[amount.start - 1] in "为给" and gap[i].word in wordlists.services and gap[i - 1].word.endswith(_who_can_act()):
        return False  # 为3200名低保对象 发放 资金
    if i and gap[i].word in ("支持", "扶持") and text[amount.end - 1] == "元" and gap[i - 1].word.endswith(longest("spent")):
        return False  # 10亿元财政资金 支持 产业发展
    if i and i + 1 < len(gap) and gap[i + 1].word[:1] == "重" and _on_main_works(text, gap, i, amount):
        return True
    if _names(gap, i) or (amount.kind in ("T", "C") and _rated(gap, i)):
        return True
    if i and gap[i].kind in _INSIDE and (_between(text, gap, i, amount) or _referred(text, gap, i, amount)):
        return True
    return often and (_of_event(gap, i) or (i > 0 and gap[i].word in wordlists.offices) or _held(text, gap, i, amount))


def _on_main_works(text: str, gap: list[Word], i: int, amount: Token) -> bool:
    """Is the word at i the act of works that are called main ones: 86项城乡 建设 重点工程, but 6家企业 改造 重点项目?"""
    if gap[i].word not in wordlists.acts or not adjoins(gap, i) or _MAIN.match(gap[i + 1].word) is None:
        return False
    return text[amount.end - 1] not in _COUNTS or not gap[i - 1].word.endswith(_who_can_act())


def _names(gap: list[Word], i: int) -> bool:
    """Is the word at i part of the name that a gap begins with?"""
    w = gap[i]
    if w.end - w.start > len(w.word) and w.kind in ACTIVE:
        return False  # 120家企业 建立了 技术中心
    if w.word in wordlists.goals and adjoins(gap, i) and (i + 1 == len(gap) or gap[i + 1].word[:1] in ("", "、", "和")):
        return True  # 5项人才计划
    if (
        i
        and i + 1 == len(gap)
        and adjoins(gap, i)
        and (w.word in wordlists.verbal or (gap[0].word.startswith("的") and w.word in terms("grants", "funds")))
    ):
        return True  # 30个行业协会 组织, 6项民生 承诺, 3亿元的 补贴
    if i and i + 1 == len(gap) and w.word == "培训" and gap[i - 1].word.endswith(longest("taught")) and adjoins(gap, i):
        return True  # 2万人次职业技能 培训
    j = i + 1
    while j < len(gap) and gap[j].kind in ("do", "add") and gap[j].start == gap[j - 1].end:
        j += 1
    following = gap[j] if j < len(gap) and gap[j].kind == PLAIN and gap[j].start == gap[j - 1].end else None
    if following is None:
        return False
    if i and w.word in wordlists.acts and following.word in _AND and j + 2 < len(gap):
        return gap[j + 1].kind in ACTIVE and gap[j + 2].word.endswith(("项目", "工程"))  # 16项公路 维修 及新改建工程
    new = w.word in ("新增", "净增") or (w.kind == "add" and w.word[0] == "新")
    if i == 1 and ((gap[0].word == "的" and new) or (gap[0].word == "的新" and w.kind in ACTIVE)):
        return True  # 86%的 新增 市场主体, 70%的新 供应 土地
    joined = i and w.kind in ACTIVE and gap[i - 1].word[-1] in "和与及" and adjoins(gap, i)
    if joined and following.word.endswith(("项目", "工程")) and not gap[i - 1].word[:-1].endswith(_who_can_act()):
        return True  # 16个技改和 新增 产能项目
    if i and w.kind in ("rise", "fall") and (following.word in wordlists.gauges or following.word in wordlists.places):
        return False  # 39个项目增加产值, 12家医院增加床位
    if w.kind == "adverb":
        return (i == 0 and len(w.word) > 1) or w.word in wordlists.adjectives or (w.word in wordlists.arranged and _site(gap, i + 1))
    if ((w.kind in ACTIVE and gap[0].kind in ACTIVE) or (i == 0 and w.word == "达到")) and _DOERS.search(following.word) is not None:
        return True  # 65%以上 取得 资格的家庭, 75% 享受 补贴 的企业, 12家 达到 国家标准的企业
    if i == 0 and w.kind in ACTIVE and gap[0].word not in wordlists.passives:
        if w.word in wordlists.moving_in:
            return False  # 5万人住进安置房
        if w.word in wordlists.acts or w.word in wordlists.adjectives or following.word.removesuffix("中").endswith(longest("heads")):
            return True  # 5个打通“断头路”项目, 6个新开工项目中
        if w.kind == "add" and following.word.endswith(_ends_of_works()):
            return True  # 6所新建 学校, 6条新建 道路
        return following.word.endswith(longest("those")) and w.word not in wordlists.takers and w.word not in wordlists.full
    if i and w.word in wordlists.naming and serves(gap, i):
        return True  # 36家煤炭 开采 企业
    if i and w.word in wordlists.attributive and w.kind in ACTIVE and _HOUSED.match(following.word) is not None:
        return True  # 3家养老照料中心
    if w.word not in wordlists.acts:
        return (w.word in wordlists.describing and following.word[:1] not in ("全", "我")) or (
            i > 0 and w.kind in ACTIVE and gap[i - 1].word.endswith(longest("bare"))
        )
    return (
        nominal(following.word)
        or following.word.startswith("等")
        or (i > 0 and gap[i - 1].word.endswith(longest("bare")))
        or (i > 0 and following.word.startswith(longest("troubles")) and not gap[i - 1].word.endswith(longest("agents")))
    )


def _rated(gap: list[Word], i: int) -> bool:
    """Is the verb at i inside the name of a rate: 60岁以上 老年人疫苗 接种 覆盖率, but 亿元以上项目 完成 投资率?"""
    if i + 1 == len(gap) or gap[i].kind != "do" or gap[i].word in wordlists.full:
        return False
    return adjoins(gap, i) and gap[i + 1].start == gap[i].end and gap[i + 1].word.endswith("率")


def _referred(text: str, gap: list[Word], i: int, amount: Token) -> bool:
    """Does the verb at i say how matters came in, among others: 15件市级 转办、交办 案件, 36项督察反馈、 移交 问题?"""
    if gap[i].word not in wordlists.referred or (text[amount.end - 1] in _COUNTS and gap[0].word.endswith(_who_can_act())):
        return False
    last = i
    while last + 1 < len(gap) and (gap[last].word in wordlists.referred or gap[last].word == "、"):
        last += 1
    what = gap[last]
    return what.word.startswith(longest("referable")) and not text[what.end : what.end + 1].isdigit()


def _site(gap: list[Word], i: int) -> bool:
    """Do the plain words from i on name a site or a system: 特困人员集中 供养机构, 交通信号 控制 系统, but 企业集中 亮相 展会?"""
    while gap[i].kind == PLAIN and i + 1 < len(gap) and gap[i + 1].kind == PLAIN and gap[i + 1].start == gap[i].end:
        i += 1
    return gap[i].kind == PLAIN and gap[i].word.endswith((*wordlists.sites, *longest("heads"), *wordlists.arranged_sites))


def _between(text: str, gap: list[Word], i: int, amount: Token) -> bool:
    """Does a word stand between the nouns of one name, which ends its clause: 36个部门 联动 机制, 新增20台网络 覆盖 电梯?

    Those who can act do what a verb behind them says (12家企业 入选 名单); behind what nobody makes any verb is a deed.
    """
    w = gap[i]
    if len(w.word) < 2 or not adjoins(gap, i) or gap[i - 1].word[-1] == "新":
        return False  # 15个平台新 承接 项目
    at, told = w.end, False
    for following in gap[i + 1 :]:
        told = following.kind in ACTIVE  # 12项科技 计划 项目 启动
        if told or following.kind != PLAIN or following.start != at:
            break
        at = following.end
    if at == w.end or not (told or at == gap[-1].end) or not text.endswith(_ends_of_things(), w.end, at):
        return False
    reading = amount.reading
    if reading is None or reading.kind not in _MADE:
        return False
    if text[amount.end - 1] in _COUNTS and gap[i - 1].word.endswith(_who_can_act()):
        founded = text.endswith(longest("founding"), 0, amount.start)  # 建设8个产业 转移 园区: no industry is built
        if not (founded and gap[i - 1].word.endswith(longest("served_by"))):
            return False
    if w.kind == "adverb":
        return True
    named = w.word not in wordlists.takers or text[w.start - 1] == "”"  # 200家“独角兽” 培育 企业
    return named and w.word in _joining() and _is_made(text, amount.start, told)


def _is_made(text: str, at: int, told: bool) -> bool:
    """Does what stands before a count say that the things are made or there? Where it is `told` what becomes of them, nothing need."""
    return text[at - 1] in "、和有" or (told and text[at - 1] in "，；。：") or text.endswith(_making(), 0, at)


@cache
def _ends_of_things() -> tuple[str, ...]:
    """What names of things end with."""
    return tuple({noun for name in ("heads", "things", "those", "institutions", "named_alone", "wares") for noun in longest(name)})


@cache
def _ends_of_works() -> tuple[str, ...]:
    """… and what names of works that are counted one by one do."""
    return (*_ends_of_things(), *longest("grounds"), "桥", "桥梁", "隧道")


@cache
def _who_can_act() -> tuple[str, ...]:
    return tuple({noun for name in ("agents", "things", "people", "actors", "ventures", "bodies") for noun in longest(name)})


@cache
def _joining() -> frozenset[str]:
    """Verbs that name what a thing is for, between what they work on and its name."""
    return wordlists.acts | terms("attributive", "naming")


@cache
def _making() -> tuple[str, ...]:
    return tuple({word for word, kind in lexicon().items() if kind == "add"} | wordlists.founding)


def _of_event(gap: list[Word], i: int) -> bool:
    """Does the verb at i tell what is held: 60场就业 招聘 活动, 80场电影 放映 服务?"""
    return gap[i].kind in ACTIVE and i + 1 < len(gap) and gap[i + 1].start == gap[i].end and gap[i + 1].word.startswith(longest("held"))


def _held(text: str, gap: list[Word], i: int, amount: Token) -> bool:
    """Does a clause, or a member of a list, end with the verb at i, and tell what was held so often: 组织 12期 培训, 开展 6次 集中 整治?"""
    last = i + (gap[i].kind == "adverb" and i + 1 < len(gap))
    w = gap[last]
    if w.kind not in ACTIVE or text[w.end - 1] == "了" or (last + 1 < len(gap) and gap[last + 1].word[:1] not in ("、", "和")):
        return False
    if text[amount.start - 1] in "、和":
        return w.word in wordlists.acts or w.word in wordlists.offices
    return text.endswith(_holding(), 0, amount.start - (text[amount.start - 1] in "了过"))


@cache
def _holding() -> tuple[str, ...]:
    return tuple(terms("holding", "carrying") | {"进行"})
