"""What names a thing: the noun before a verb, without the words at its ends that do not belong to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ... import words
from ...words import late
from .. import wordlists
from ..lexis import ACTIVE, AND_SO_ON, ETC, FREE, PLAIN, Token, Word, adverbs, kind_of, longest, terms
from . import closings, grants, openings, outcomes
from .compounds import adjoins, inside, measured, new_mean, twofold

JOINED = frozenset(("和", "、", "与", "及", "并", "或"))


_CHANGES = frozenset({"rise", "fall"})


def last_noun(text: str, gap: Sequence[Word], upto: int, modes: Sequence[Word] = ()) -> Token | None:
    """The words that name something directly before a place in the gap; verbs inside a name belong to it.

    Where 分别 or 均 (`modes`) speaks of a list, verbs with their objects are members too: 接待游客、实现旅游花费 分别.
    """
    i, verb = upto - 1, gap[upto] if upto < len(gap) else None
    kind = verb.kind if verb is not None else ""
    if i > 0 and verb is not None and gap[i].word in ("新增", "净增") and verb.start == gap[i].end:
        i -= 1  # 医疗保险 新增 参保 3万人
    while i >= 0 and (skipped := 1 if gap[i].kind in FREE else outcomes.before(gap, i) if gap[i].word[-1:] == "、" else 0):
        i -= skipped
    if i > 0 and verb is not None:
        if gap[i].kind == "from" and kind in _CHANGES:
            i -= 1  # 工业增加值 由年初的 下降12.4% 转为增长
        elif gap[i - 1].kind == "from" and kind == "to":
            i -= 2  # 企业 由原来的 几家 增加到36家
        if i > 0 and kind in ("add", "do") and gap[i].word in wordlists.begun and gap[i].end == verb.start:
            i = next((at for at in range(i - 1, -1, -1) if gap[at].kind not in FREE), -1)  # 受灾学校已 开工 重建
    if i < 0:
        return None
    if verb is not None and gap[i].kind in ("do", "reach") and (named := _aims(gap, i, kind)) is not None:
        if named < 0:
            return None  # 分别 实现 增长5%、6%
        i = named  # 财政收入确保完成, 财政收入今年确保增长, 财政收入实现年均增长
    end, last = gap[i].end, i
    if gap[i].kind == PLAIN:
        if text[end - 1] in _LED_ENDS and (led := _led_on(text, gap, i, kind)) < end:
            if led == gap[i].start:
                return last_noun(text, gap, i, modes)
            end = led
    else:
        if verb is None and i > 1 and gap[i - 1].kind == "do" and twofold(gap, i):
            i -= 1
        touched = verb is not None and verb.start == end
        if gap[i].kind in ACTIVE and adjoins(gap, i):
            if touched and grants.carried(gap[i], gap[upto]):
                return Token("N", gap[upto].start, gap[upto].end)
            last = i - 1  # 城镇棚户区住房改造: the act names the thing
            if _WHOM.match(text, gap[last].start) is not None or grants.TO.match(text, gap[last].start) is not None:
                # 为企业办理退税, but 为妇女开展 免费筛查; 为经营主体减负
                return _paired(gap[i], gap[upto]) if touched else trim(text, gap[i].start, end)
        elif gap[i].kind == "do":
            if touched and kind in ("do", "add"):
                return _paired(gap[i], gap[upto])
            if kind == "rank" and gap[i].word not in wordlists.acts:
                return None  # 取得 位居全省第三的成绩
            return trim(text, gap[i].start, end)
        else:
            return None
    if last > 1:
        before = gap[last - 1]
        if before.word == "实现" and _DEED.match(text, gap[last].start) is not None and adjoins(gap, last - 1):
            return trim(text, gap[last - 2].start, gap[last - 2].end)  # 粮食产量 实现 “二十连丰”、达 215万吨
        if before.kind == "period" and gap[last - 2].kind == PLAIN and gap[last].word in wordlists.growth_noun:
            begin = gap[last] if gap[last - 2].word in _AGAINST else gap[last - 2]  # 与2009年 同比增幅, 比“九五” 增速 高
            return trim(text, begin.start, end)  # 工业增加值 一季度 增速 8%
    first = _first(text, gap, last, end, upto, modes) if last > 0 and gap[last - 1].end == gap[last].start else last
    if kind in _CHANGES and (than := _SET_AGAINST.search(text, gap[first].start, end)) is not None:
        end = than.start()  # 示范区收入 较非示范区 提高
        if end == gap[first].start:
            return None
    if kind == "do" and gap[upto].word == "延伸" and (toward := _TOWARD.search(text, gap[first].start + 2, end)) is not None:
        end = toward.start()
    return trim(text, gap[first].start, end, summed=not modes or "each" not in map(kind_of, modes))


# With what a thing is compared that no list knows, why it changed, or 同期, before the verb of its change: 财政收入 因减税降费 减少.
_SET_AGAINST = re.compile(
    "(?:(?<![占对同环相分可评])比(?![例重值率较亚赛武基邻])|(?<!比)较(?:(?=高[峰位]|大[田棚])|(?![大小高低好快强多少真为长之发贫富差远近重轻])))[^，。、；：]{2,12}$"
    "|(?<=[^，。；：、]{2})(?<![基原病起诱内外死成])(?<![全我本][国省市区县州盟旗])(?:因|由于)(?![素子地此特为病灾残公])[^，。、；：]{2,14}(?<![数户率量额员])$"
    "|(?<=[^，。；：、上去前年]{2})同期$"
)
_AGAINST = frozenset("与同比较")
_TOWARD = re.compile("(?<![面方意导定流走])向[^，。；：、向的]{1,8}$")  # 燃气管网 向乡镇 延伸30公里
_OF_WHOLE = ("比重", "比例", "份额", "占比", "贡献率", "贡献份额")  # 轻工业产值在工业总产值中的比重
_KEPT_UP = late(lambda: f"{adverbs()}{{0,2}}(?:(?<!水土)保持|呈现|出现)了?$")
_GOAL = late(lambda: f"的?(?:{words.any_of('scopes', 'set')}|主要|奋斗|工作|任务){{0,3}}目标(?:任务|值)?[是为]?$")
_GROWN = frozenset("增长速幅涨降")
_ALL_OF = re.compile("(?<=[^，。；、]{2})(?<![安健周完占居列比较与为在对])全[省市县区州盟旗镇乡]$")
_LED_ENDS = frozenset("持了现标务值是为数算省市县区州盟旗镇乡")
_BUDGETED = re.compile("(?<=[入出])的?(?:(?:年初|年度|当年|调整)?(?:预算|计划|任务)数|(?:年初|调整)预算)[是为]?$")
_ITEMS = re.compile("[0-9一二三四五六七八九十]{1,4}[多余]?[项个条类大]")


def _led_on(text: str, gap: Sequence[Word], i: int, kind: str) -> int:
    """Where the plain words at i end before what only leads on to a verb of a kind, or to the amount: 财政收入继续保持 增长5%,
    财政收入的目标是 增长5%, 财政收入年度目标 为20亿元; but 减排目标 3项, and 经济增长目标 为6%, which names a growth."""
    start, end = gap[i].start, gap[i].end
    change = kind in ("rise", "fall")
    if kind in ("add", "do", "reach") and (whole := _ALL_OF.search(text, start, end)) is not None:
        return whole.start()  # 危房改造 全县 完成1200户
    if change and text[end - 1] in "持了现" and (kept := _KEPT_UP.search(text, start, end)) is not None:
        return kept.start()
    if kind in ("", "reach") and text[end - 1] in "数算为是" and (planned := _BUDGETED.search(text, start, end)) is not None:
        return planned.start()  # 预算收入 年初预算 为15亿元
    if text.rfind("目标", end - 5, end) < start or not (change or kind in ("", "reach")):
        return end
    goal = _GOAL.search(text, start, end)
    grows = goal is not None and not change and (text[goal.start() - 1] in _GROWN or not _GROWN.isdisjoint(goal[0]))
    return end if goal is None or grows or _ITEMS.match(text, gap[-1].end) is not None else goal.start()


def _aims(gap: Sequence[Word], i: int, kind: str) -> int | None:
    """The name before a verb that only leads on to the next one, of a kind, -1 where there is none (今年 确保 增长); None where it
    does not."""
    change = kind in ("rise", "fall")
    sets = change and gap[i].word.endswith(("定为", "安排"))  # 目标 设定为 增长, 工业总产值 安排 增长
    if not (sets or gap[i].word in ("确保", "争取", "保证") or ((change or kind in ("do", "from")) and gap[i].word in _BRINGS)):
        return None
    i -= 1
    while i >= 0 and gap[i].kind in FREE:
        i -= 1
    return i if i >= 0 and gap[i].kind == PLAIN else -1


_BRINGS = ("实现", "完成", "出现", "出现了")
_OF_NEW = frozenset({"rise", "fall", "share", "from", "to"})


def _first(text: str, gap: Sequence[Word], last: int, end: int, upto: int, modes: Sequence[Word]) -> int:
    """The word with which a name begins whose last plain word is given: verbs inside a name, and of it, belong to it."""
    first, start = last, gap[last].start
    while first > 0 and gap[first - 1].end == gap[first].start:
        w = gap[first - 1]
        if w.kind == "gap" and text.endswith(longest("proportions"), start, end):
            first -= 1
            while first > 0 and gap[first - 1].end == gap[first].start and gap[first - 1].kind not in FREE:
                first -= 1
            break
        if _sets_apart(text, gap, first - 1):
            owned = (
                w.word == "拥有"
                or gap[first - 2].word == "用于"
                or (w.word == "达到" and "标准的" not in gap[first].word and adjoins(gap, first - 1))
            )
            return first - (2 if owned else 1)  # 乡镇卫生院 达到 推荐标准占比
        if w.kind in (PLAIN, "share") or (w.kind in ACTIVE and inside(gap, first - 1)):
            first -= 1
        elif (w.word in wordlists.manner and gap[first].kind != PLAIN) or (
            w.word == "实际" and gap[first].word in ("使用", "利用", "吸收")
        ):
            first -= 1  # 实际使用外资规模
        elif w.kind == "add" and w.word[0] == "新" and ((upto < len(gap) and gap[upto].kind in _OF_NEW) or new_mean(text, gap, first - 1)):
            return first - 1 - adjoins(gap, first - 1)  # 新设外资企业增长, 某业新增投资占, 新设企业由3家增加到
        elif modes and w.word.removeprefix("新") in wordlists.acts and gap[first].word in JOINED:
            first -= 1  # 开工、投产项目 分别
        elif modes and w.kind in ACTIVE and (member := _member(gap, first - 1)) is not None:
            first = member
        else:
            break
    return first


# Who has what stands before, as the name of those counted: 建有 图书室的学校.
OF_HOLDER = late(lambda: f"的(?:行政村|农户|{words.pattern(terms('holders'))})$")
# … and what money is for: 支持 小微企业的贷款, 支援 农业的财政支出.
OF_FUNDS = late(lambda: f"的[^，、的]{{0,4}}{words.pattern(terms('funds', 'spent') | {'支出'})}$")
# What reaches a standard, as the name of its share: 达到 推荐标准占比, 达到 服务标准的村卫生室占比; how good the air was, as that of
# its days: 空气质量达到 优良316天.
OF_STANDARD = re.compile("标准(?:的[^，、]{0,16})?(?:占比|比例|比重|率)$|^(?:优良|良好|二级)(?:及?以上)?(?:天气|标准)?$")


def told_by(verb: str, what: str) -> bool:
    """Is it told who they are by what they get, or how many by what they take part in: 享受 政策人员3万人, 参加 失业保险的人数?"""
    return what.endswith(longest("how_many")) or (verb in wordlists.receiving and what.endswith(longest("receivers")))


def _sets_apart(text: str, gap: Sequence[Word], i: int) -> bool:
    """Does a verb say which things are meant: 达到服务标准的 村卫生室占比, 达到 推荐标准占比, 涉及民生的 支出, 每千人 拥有的 床位数?"""
    following = gap[i + 1]
    if i and gap[i - 1].word == "用于" and "的" in following.word[1:]:
        return gap[i].kind in ACTIVE  # 用于 新建 学校的资金
    match gap[i].word:
        case "达到":
            return "标准的" in following.word or OF_STANDARD.search(following.word) is not None
        case "拥有":
            per = i > 0 and gap[i - 1].word[:1] == "每" and gap[i - 1].end == gap[i].start
            return per and (text[following.start] == "的" or measured(following.word))
    if gap[i].kind == "do" and gap[i].word in wordlists.possessing and OF_HOLDER.search(following.word) is not None:
        return True  # 建有 图书室的学校
    if gap[i].word in wordlists.backing and OF_FUNDS.search(following.word) is not None:
        return True  # 支持 小微企业的贷款
    if gap[i].word in wordlists.undergoing and told_by(gap[i].word, following.word):
        return True  # 享受 政策人员
    return gap[i].word in wordlists.entered and "的" in text[following.start + 1 : gap[-1].start - 1]


def _member(gap: Sequence[Word], verb: int) -> int | None:
    """The member of a list before one that begins with a verb: 游客、 before 实现 旅游花费, 进出口、 before 实际 利用 外资."""
    i = verb - 1
    if i >= 0 and gap[i].kind == "adverb" and gap[i].end == gap[verb].start:
        i -= 1
    return i if i >= 0 and gap[i].end == gap[i + 1].start and gap[i].word.endswith(("、", "和", "与", "及")) else None


def _paired(first: Word, second: Word) -> Token | None:
    """What two verbs name that stand together before an amount: the second (开展 调研 508次), both (回迁 安置 800户), nothing."""
    if first.word in wordlists.carrying:
        return Token("N", second.start, second.end)
    return Token("N", first.start, second.end) if {first.word, second.word} <= wordlists.acts else None


_DEED = re.compile("(?:“?[一二三四五六七八九十]{1,3}连[丰增升涨]”?|倍增|翻倍|双增|(?:历史性|新|重大|大幅)?(?:突破|跨越|跃升))[、，]")


_EXTENT = re.compile("(?:[总全]?长度?|占地|[一二三四五]期|约|共|含|其中)?$")
LONGEST = 100  # characters of a name; the longest of 58 reports has 40. One without bound, carried on, would make parsing quadratic


# The list of words that stay in a name behind a verb of some class: frames in 居全省第1 and 占全国2%, 全国 in what is won or built.
KEPT = {"rank": "frame", "share": "frame", "gap": "frame", "add": "titles", "do": "titles"}
_FIELDS, _OF_FIELDS = ("方面", "领域", "环节"), ("方面的", "领域的")
_LED_TO = ("导致", "致使")
# Each alternative begins with a character, and looks back from there, so that `re` can skip to these.
_TAKEN = late(
    lambda: "|".join(
        (
            words.guarded("verbs", "taking"),
            f"在[我本][省市县区州旗盟国](?:{words.pattern(terms('pursuits'))}?的)?|"
            "将(?<![大上中少名《]将)(?![军来领士要会进])|包括(?<![(不]包括)(?!在内|[^，。；]{2,16}在内的)|等一大?批|围绕|标志着|这是(?!一)",
            *(f"{told}的(?![^，、]{{0,2}}[目任指])" for told in ("确定", "提出", "下达")),  # 年初确定的 粮食产量, but 下达的任务
            "助[力推](?!乡村振兴|行动|计划|项目|平台|工程|活动|资金)(?=.{3})",  # 政策助力 工业投资, but 助力车, 助力专项
            "用于(?<![央级市省]财政用于)(?=[^的、]{2,12}[支投]$)",  # 财政用于 民生支出, whose last character is not looked at
            *(f"{word}使(?![用馆命])" for word in "可能将够以"),
            "为此(?<![因以成行]为此)",  # 财政为此 支出3亿元
            "每[^，、有]{1,8}(?<![拥具享持占所没现保共国私])有(?![效限色机关形])",  # 每万人中有 大学生126人
            *(f"{word}[是为]" for word in ("目标", "任务", "指标")),
            *(f"{holding}[^，。；]{{2,16}}在内的" for holding in ("包括", "含")),
            "的是(?<=[较最更][快高多大好慢低]的是)(?![否非])",
            _has(),
        )
    )
)


def _has() -> str:
    """有 where it parts a name from where it is, or from whose it is: 全县乡镇共有 企业, 没有完成计划的有 原煤、水泥等11种."""
    places = "|".join(f"(?<={place}{now}有)" for place in longest("around") for now in ("", "[共还现]"))
    return f"(?:{words.guarded('verbs', 'has')})(?:{places}|(?<=的有)(?=[^，。；、的\\d]{{1,10}}、))"


# For whom something is done: 为企业 减税降费, 集中采购为群众 节约, 为群众办 实事, 为妇女免费 筛查
_FOR = late(
    lambda: (
        f"(?:{words.guarded('verbs', 'for')})(?:此(?=支出$)|[^，、]{{2,12}}?(?:(?=(?:退税)?减[税负][降免减缓]?费?$|退?减[降免缓]"
        "|节[约省]|购买服务|增收$|(?:融资|担保|贴息){1,2}$|新增[^，、]{2,8}$)|办(?=(?:实事好事|好事实事|实事)$)|报告(?=.))|[^，]{2,16}免费(?=[^，、]{2,8}$))"
    )
)
_WHOM = re.compile(
    "为(?![主侨期首非]|民(?![营族企间])|[农老企兵青]服|人民服)|向(?![阳日西东南北好心上海善前导量])|给(?![水排养料予药氧付])"
)
_GIVEN = late(lambda: f"[为向给{''.join(word[0] for word in words.load('verbs')['for'])}]")  # one of these is in each of the three
_FREE = re.compile("(?:[再先又另]|免费)(?=[为向给])")
_LISTED = re.compile(f"[、”].*{AND_SO_ON}")


def trim(text: str, start: int, end: int, kept: str = "", summed: bool = True) -> Token | None:
    """A name without what does not belong to it: words at its left (全市; `kept` names a list of those that stay), a list (A、B等).

    Where it is not to be `summed`, a list stays: 分别 speaks of its members.
    """
    whole = start
    if text[end - 1] in "]斤克吨亩米时":
        end = _without_note(text, start, end)
    if text[end - 1] in closings.ends():
        end = closings.before(text, start, end)
    if text[end - 3] in outcomes.MARKS and (told := outcomes.before_told(text, end)) > start + 1:
        end = told  # 论文 已发表36篇
    if (bracket := text.rfind("(", start + 1, end)) > 0 and text.find(")", bracket, end) < 0:  # 供水工程(总投资 2亿元), 快速路(全长 9公里)
        start, end = (start, bracket) if _EXTENT.match(text, bracket + 1, end) else (bracket + 1, end)
    if summed and text.find("等", start, end) >= 0:
        start = _behind_list(text, start, end, kept)
    if text.find("、", start, end - 1) >= 0:
        start = outcomes.behind_told(text, start, end - 1)
    if _TAKEN.search(text, start, end - 1) is not None:
        start = _behind_taken(text, start, end)
    inside = text.rfind("中的", start, end)
    if inside >= 0 and inside + 2 < end and text[start] not in "每百" and text[inside + 2 : end] not in _OF_WHOLE:  # 每百元收入中的成本
        start = inside + 2
    if text[start - 1] in "年的前代来":
        if _of_other_years(text, start, end):
            return None
        if start and text[start - 1] != "的" and (built := _BUILT.match(text, start, end - 1)) is not None:
            start = built.end()  # 改造2000年底前 建成的老旧小区
    heads, opening = openings.opening(kept)
    if text[start] in heads:
        start = openings.behind(text, start, end, heads, opening)
    if _GIVEN.search(text, start, end) is not None:
        start = _behind_those_given(text, start, end)
    if not 0 < end - start <= LONGEST or (text[start] in _nameless() and _names_nothing(text, start, end)):
        return None
    if text.startswith("以来", end):
        return None  # 疫情发生以来 累计接种120万人次
    if text[whole] in "连加再" and text[end : end + 1] in _SUMS and text.startswith(_ADDED_UP, whole, end):
        return None  # 连同离退休人员 共40万人
    return Token("N", start, end)


def _without_note(text: str, start: int, end: int) -> int:
    """Where a name ends before the mark of a footnote (“三品”[6] 达到60个), or before of how much its price is: 收购价每50公斤 提高5元."""
    if text[end - 1] == "]" and (note := text.rfind("[", start + 1, end)) > 0 and text[note + 1 : end - 1].isdigit():
        end = note
    each = _EACH_SO_MANY.search(text, start + 1, end)
    return end if each is None else each.start()


def _behind_taken(text: str, start: int, end: int) -> int:
    """Where a name begins behind words that take it for their object: 把文件, 将检测能力, 目标是粮食产量."""
    for taken in _TAKEN.finditer(text, start, end - 1):
        if taken[0] not in _LED_TO or text.find("的", taken.end(), end) < 0:  # but 导致污染的企业
            start = taken.end()
    return start


def _of_other_years(text: str, start: int, end: int) -> bool:
    """Is a name what other years had, that is compared with: 比前五年 平均产量 增长, 比1952年的 产量 增加?"""
    if text[start - 1] == "年":
        return _MEAN_OF_YEARS.search(text, max(0, start - 5), end) is not None
    return text[start - 2 : start] == "年的" and _OF_BASE.search(text, max(0, start - 8), end) is not None


@cache
def _nameless() -> frozenset[str]:
    """The first characters of what `_names_nothing` knows."""
    return frozenset("两三四五六一持继不巩突前后从由按用专").union(word[0] for word in wordlists.nameless)


def _names_nothing(text: str, start: int, end: int) -> bool:
    """Are words by themselves no name, but how many, where from or how: 三年 提升15位, 两者 合计, 继续巩固 30万亩茶园, 用于 3亿元?"""
    size = end - start
    if text[start:end] in wordlists.nameless:
        return True
    if size < 6 and (_SO_MANY.fullmatch(text, start, end) or _KEEPS.fullmatch(text, start, end)) is not None:
        return True
    if size == 2 and text[end - 1] == "者" and text[start] in "两二三四五前后":
        return True  # 两者 合计占支出的8%
    return text[start:end] in ("用于", "专项用于") or (text[start] in "从由按" and _WHENCE.fullmatch(text, start, end) is not None)


def _behind_those_given(text: str, start: int, end: int) -> int:
    """Where a name begins behind those for whom something is done: 为企业 减税降费, 为 城乡低保3.2万户, 集中采购为群众 减负."""
    if (free := _FREE.match(text, start, end)) is not None:
        start = free.end()
    whom = _FOR.match(text, start, end) or _WHOM.match(text, start, end - 1) or _FOR.search(text, start + 2, end)
    return start if whom is None else whom.end()


def _behind_list(text: str, start: int, end: int, kept: str) -> int:
    """Where the noun begins that sums up the list at the beginning of a name: 教育、卫生等 支出."""
    if kept == "titles":  # a verb's object may have one member: 新建 东山水库等 水库
        listed = next(reversed(list(ETC.finditer(text, start + 2, end - 1))), None)
    else:  # 总投资8亿元的风电、 光伏等 项目26个
        listed = ETC.search(text, start + 2, end - 1) if text[start - 1] == "、" else _LISTED.search(text, start, end - 1)
    if listed is None or end - listed.end() < 2 or text.startswith("资金", listed.end()):
        return start
    if (places := _PLACES.match(text, listed.end(), end)) is not None and places.end() < end:
        return places.end()  # 欧洲、中亚等地的 班列
    if "在" in (text[start], text[start - 1]) and text.startswith(_FIELDS, listed.end(), end - 2):
        return listed.end() + 2  # 在教育、卫生等领域 投资
    if text.startswith("领域", listed.end()) and text.endswith(("项目", "工程"), listed.end() + 2, end):
        return listed.end() + 2  # 交通、能源等领域 重点项目, but 教育、卫生等领域投资
    return listed.end() + (3 if text.startswith(_OF_FIELDS, listed.end(), end - 1) else 0)  # 教育、卫生等方面的 支出


_MEAN_OF_YEARS = re.compile("[比较][前近][两三四五六七八九十2-9]年的?(?:年?平均|年均|均)(?:产量|总产|水平|值|亩产|单产|增速|增幅|数)?$")
_OF_BASE = re.compile("[比较](?:\\d{4}|去|上|前)年的(?:年|总)?(?:产量|产值|收入|水平|数量|总数|人数|面积|投资|总额)$")
_EACH_SO_MANY = re.compile("(?:平均)?每\\d{1,4}(?:公斤|千克|市?斤|吨|亩|[平立]方米|千瓦时)$")
_BUILT = late(lambda: f"{words.pattern(terms('dated', 'dated_or_done'))}的")
# 居全国第28位，三年 提升15位; 较上年提升 一位; 培育 一个 300亿元的产业
_SO_MANY = re.compile("[两三四五六]年|一个?[月季年]|一(?:[位名个]|个[位名]次)")
_ADDED_UP = ("连同", "加上", "再加上")
_SUMS = frozenset("共合总约达近")  # how what goes on to the sum begins
# Where it came from, who did it, or how; but 从业人员, 由市场决定价格的比重.
_WHENCE = re.compile("(?:从(?![业事教医众化容紧严宽优速江])|由(?![来头衷]))[^的]*|按[^的]{2,8}办法")  # 按包干办法 上缴3亿元
_KEEPS = re.compile("(?:持续|继续|不断)?(?:巩固(?:提升)?|突出)")  # 持续巩固 30万亩茶园, 突出 三个组团的互动
_PLACES = re.compile("(?:地区?|国家?|[省市县区]|省市|市县|县区)的|地(?=项目|企业|公司|客商|航线|班列|班线|学生|游客|客户|市场)")
