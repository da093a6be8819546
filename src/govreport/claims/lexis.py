"""The word classes of `data/verbs.toml`, and where their words stand in a text.

Regular expressions find and classify the words; what their sequence means is for the grammar (`claim.lark`) to say.
"""

from __future__ import annotations

import re
from functools import cache, partial
from operator import attrgetter

import attrs

from .. import regions, words
from ..quantities import Found
from ..quantities.amounts import Reading
from . import wordlists

PLAIN = "n"  # words of no class
VERBS = frozenset({"rise", "fall", "to", "from", "than", "reach", "share", "gap", "add", "do", "rank"})
# 等 that ends a list, and no other word: 钢铁、化工等产业, but 高等教育, 初等教育, 中等职业学校, 一等奖, 等级公路.
AND_SO_ON = (
    "(?<![优均])(?<!级[甲乙])(?<!(?<![职普])高)(?<!(?<![初高])中)(?<!(?<!升)初)(?<!男女平)"
    "等(?![级等奖候]|待(?!遇)|外(?=公路|[村道])|高线|离子|功(?!能)|额(?![度外])|效(?![益率能果])|值(?![班守])|次(?![高要生]))"
)
ETC = re.compile(AND_SO_ON)
WITH_OTHERS = r"的[^，。；：]{1,60}等[^，。；、的]{0,16}项目(?=\d)"  # 总投资30亿元 的铜箔等亿元以上项目26个: the sum is that of one work
ACTIVE = frozenset({"rise", "fall", "add", "do"})
AMOUNT = re.compile("(?:[近约超逾]|超过|将近|大约)?[0-9]")  # how an amount begins, in digits
FREE = frozenset({"adverb", "each", "all", "period", "aside"})  # may stand between a subject, its verb and the amount


@attrs.define(slots=True, eq=False)
class Token:
    """A word class with its place in the text; an amount carries what was found there."""

    kind: str
    start: int
    end: int
    found: Found | None = None
    word: str = ""

    @property
    def reading(self) -> Reading | None:
        """What its amount states."""
        return self.found.reading if self.found is not None else None


@attrs.define(slots=True, eq=False)
class Word:
    """A word of a gap with its class, or plain words."""

    kind: str
    start: int
    end: int
    word: str


kind_of = attrgetter("kind")  # of a token or word, as `map` takes it: no bytecode runs for each


@cache
def lexicon() -> dict[str, str]:
    """Word → class. A place whose name holds a word of one character is a name (成都)."""
    listed = dict.fromkeys(wordlists.introducing, "adverb") | words.classes(words.load("verbs")["classes"])
    short = {word for word in listed if len(word) == 1}
    return listed | {name: "noun" for name in regions.names() if len(name) > 1 and not short.isdisjoint(name)}


_KINDS = {"noun": PLAIN, "whole": ""}


_Entries = dict[str, list[tuple[str, int, str, bool]]]


@cache
def _entries() -> tuple[_Entries, _Entries, _Entries]:
    """Three, two and one characters → the listed words that can begin where these stand: of three those that begin with all of them and
    the shorter ones. There is a list for what only a longer word, or one of `_special`, begins with, and it is empty.

    With each word its length, its class and whether that is one of deeds; the longest first.
    """
    triples: _Entries = {}
    pairs: _Entries = {}
    singles: _Entries = {char: [] for char in _SPECIAL_HEADS}
    for word, kind in sorted(lexicon().items(), key=lambda item: len(item[0]), reverse=True):
        table = singles if len(word) == 1 else pairs if len(word) == 2 else triples
        table.setdefault(word[:3], []).append((word, len(word), _KINDS.get(kind, kind), kind in ACTIVE))
    for head in triples:
        pairs.setdefault(head[:2], [])
    for head in pairs:
        pairs[head] += singles.get(head[0], [])
    for head in triples:
        triples[head] += pairs[head[:2]]
    return triples, {**pairs, "还原": []}, singles  # is no 还


@cache
def _special() -> re.Pattern[str]:
    """Words that a list cannot give: what is compared with, shares of time, quotations, asides."""
    year = "(?:[上去前]年|上一年)(?:度(?![假过汛夏冬]))?|上个?季度|上个?月|[上首]次|上一?届(?:政府)?(?:任期|期间)?"
    year += "|(?:首|往|前|第[一二三四五六七八九十]{1,3})届|年初|常年|往年"
    year += "|(?:建国|解放|改革开放|建[省市州区县])(?:之初|初期?)|解放前"
    year += "|(?:第[一二三四五六七八九十]{1,2}|[上前]一?)个五年(?:计划)?(?:期间|时期|期末|期)?"
    goal = f"{words.pattern(terms('goal_kinds'))}?{words.pattern(terms('goals'))}"
    fixed = words.pattern(wordlists.setting)
    compared = rf"[比较](?:年初|年度|国家|[省市县区州国]|上级|规划)?(?:人代会|人大(?:会议)?)?(?:(?:{fixed}|控制)的|[定控]?{goal}的?)$"
    compared += rf"|(?<!占)相?{words.COMPARED}(?:(?:{year})(?:同[期月]|末|底|年底|同口径|预算|决算)?"
    compared += rf"(?:{fixed}?的?{goal}数?(?=[超增多高]|$)|{fixed}的$)?|同期)(?:相比)?"
    compared += "|[与同][^，。；：、与\\d]{2,14}?(?:相比|比较$)|相[比较](?:于|之下)?|较之|比起"
    compared += f"|{words.CENSUS}|[比较]法定(?:办结|办理|审批)?(?:时限|时间|期限|工作日)?"
    compared += r"|(?:扣除|剔除|还原)[^，。；]{1,18}?(?:因素|影响){1,2}(?:(?:形成|造成|带来)的[^，。；\d]{2,8}(?=增长|下降))?后?"
    compared += r"|(?:扣除|剔除|还原)[^，。；后的\d]{2,14}后?(?=(?:同比|实际|可比|按?(?:同|可比|自然)口径)?(?:增长|下降)$)|剔除"
    compared += "|(?<!占)[比较](?:年度|全年|年初|原|[省市县区州国]定|[国省市县区州]?[级里]?下达的?)?"
    compared += rf"{goal}(?:数$|(?![数值的内书外安]))"
    compared += "|[比较](?:历史上?最[高好](?:水平|年份?|[纪记]录)(?!的)|正常年[景份])"
    compared += r"|[比较][^，。、]{1,6}前(?![列沿景期置])|同比|环比"
    per = r"每(?:[一二两三]?[人月年天户亩垧日吨担米头只匹羽株棵镇处校孩胎]|周(?![一二三四五六日末边期年刊岁围])"
    per += r"|村(?![民级庄委])|乡(?![村镇土])|所(?![有以在])|生(?![产态活长命意])|(?:个|标准)?羊单位"
    per += r"|公?斤|度电?|平方米|平方公里|立方米|升(?![级规格学温高])|公顷|公里|千瓦时|万元|人每?[年月天])+(?:每?[人月年天户])?"
    per += f"|(?<=平均)每个?{words.pattern(terms('holders'))}$"  # 平均每个乡镇 3个
    per += r"|[年月]人均$|人均每[年月]$"
    per += r"|每[百千万]+(?:人口?|户|平方公里|公里|亩)$"
    aside = r"\((?:以下|下[同称]|后同|简称|同比|含|不含|预计|其中|占|即|约|包括|未|同口径|可比|按|扣除|剔除)[^()]*\)"
    aside += r"|\((?:自然口径|现价|当年价格?|名义|实际|以?(?:人民币|美元)计价?)\)|\([^()]{7,}\)"
    aside += rf"|\({words.pattern(terms('bracketed'))}\)"  # 新建(改造) 农村公路
    aside += "|(?<=年)(?:(?:同[期月]|同口径|末|底)?(?:水平的|的(?!基[础数]上))|(?:同[期月]|同口径|末|底)(?:相比|比较$)?)|(?<=年度)同期的?"
    aside += "|(?<=年)间(?![隔接断歇距作苗])"  # 产量 在2015年到2020年间 增长5%
    aside += r"|(?<=[期末底间])的|(?<=季度)的|(?<=\d月)的|(?<=月份)的|(?<=[年末])的?(?:基础|基数)上"
    aside += r"|\([\d一二三四五六七八九十]{1,3}\)(?!型)|[①-⑳㈠-㈩]|(?<![\w.])\d{1,2}\. "  # the mark of a point
    aside += rf"|\^\[\d{{1,3}}\]|(?<!”)\[\d{{1,3}}\]|(?<=”)\[\d{{1,3}}\](?!{words.HAN})"  # the mark of a footnote, but “双减”[3]政策
    aside += r"|(?<=连续)第[\d一二三四五六七八九十]{1,3}(?:年|次|届|个?月|个?季度)"
    aside += r"|第[\d一二三四五六七八九十]{1,3}(?:次|度)(?=[被荣获入蝉登夺捧摘跻进上])"
    aside += r"|据(?<![根数依证单收票占论凭]据)[^，。、；\d]{0,8}(?:普查|统计|调查|测算|推算)"  # 全国人口 据普查 为6亿人
    aside += f"|{words.IN_STEP}、"  # 居民收入 与经济增长同步、 增长6%
    aside += f"|且(?={words.pattern(terms('traits'))})"  # 入选试点 且 排名 上升3位
    quoted = "“[^“”]{1,14}”"
    share = "(?<![抢侵独霸乱强])占(?!地(?!区|方)|[用补比道领据位]|压(?![减缩降舱])|城(?![区镇市乡]))"
    gained = "获(?![得奖评批授准胜取悉利益]|贷[率比面])"
    outdone = "[高低快慢超](?=全[国省市区州盟])"
    served = f"服务(?=[^，、服务]{{0,8}}{words.pattern(terms('clients'))}$)"
    served += (
        "|(?:(?<=平台|行动|专员)|(?<=[，。；]))服务(?=(?:(?!业|外包|型)[^，、]{0,6}企业|(?:重[点大]|中试|创新|科研|产业|招商|在建)项目)$)"
    )
    raised = f"养殖(?![场户业企小大合专基])(?=[^，、的出存]{{0,5}}{words.pattern(terms('livestock'))}$)"
    made = f"研发(?!{words.pattern(terms('researching'))})(?=[^，、的]{{0,6}}{words.pattern(terms('novelties'))}$)"
    named = {
        "add": made,
        "gap": outdone,
        "noun": quoted,
        "share": share,
        "do": f"{gained}|{served}|{raised}",
        "compared": compared,
        "per": per,
        "aside": aside,
    }
    return re.compile("|".join(f"(?P<{k}>{v})" for k, v in named.items()))


# What a word of `_special` begins with: made, compared by others, quoted, shared; served and raised; compared with; per; aside.
_SPECIAL_HEADS = frozenset(
    "研高低快慢超据“占获服养且比较相与同环扣剔还每年月人(^[的末底间期基第0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩"
)


@cache
def terms(*names: str) -> frozenset[str]:
    """The words of some lists (`[lists]`)."""
    return frozenset(word for name in names for word in words.load("verbs")["lists"][name])


@cache
def longest(*names: str) -> tuple[str, ...]:
    """… the longest first, as `endswith` takes them."""
    return tuple(sorted(terms(*names), key=lambda word: (-len(word), word)))


@cache
def adverbs() -> str:
    """A regular expression for any word of how or when."""
    return words.pattern(words.load("verbs")["classes"]["adverb"])


def words_of(text: str, start: int, end: int) -> list[Word]:
    """The classified words of a stretch without periods."""
    out: list[Word] = []
    classify(text, start, end, out)
    return out


def classify(text: str, at: int, end: int, out: list[Word]) -> int:
    """Adds the words of a stretch without periods, the longest that fits at each place; gives back where it ends."""
    triples, pairs, singles = _entries()
    plain = passed = at
    for i in range(at, end):
        if i < passed:
            continue
        listed = pairs.get(text[i : i + 2])
        if listed is None and (listed := singles.get(text[i])) is None:
            continue
        listed = triples.get(text[i : i + 3], listed)
        found = _known(text, i, end, listed) if listed else None
        if found is None and text[i] in _SPECIAL_HEADS:
            found = _unlisted(text, i, end)
        if found is None:
            continue
        passed = found.end
        if not found.kind:
            continue
        if i > plain:
            out.append(Word(PLAIN, plain, i, text[plain:i]))
        out.append(found)
        plain = found.end
    if end > plain:
        out.append(Word(PLAIN, plain, end, text[plain:end]))
    return end


def _known(text: str, at: int, end: int, listed: list[tuple[str, int, str, bool]]) -> Word | None:
    """The longest listed word at a place, with 了 behind it, or 好 (落实好). One that the next character makes a noun of (完成率) is plain.

    But where a shorter verb stands at its beginning, it is that one: 清理 in 清理规范性文件, 新增 in 新增设备.
    """
    longer: Word | None = None
    passed: Word | None = None  # one without its object: nothing begins inside it
    for word, size, kind, active in listed:
        stop = at + size
        if stop > end or not text.startswith(word, at):
            continue
        if active and word in objects() and text[stop : stop + 1] != "了" and objects()[word].match(text, stop, end) is None:
            passed = passed or Word("", at, stop, word)  # 协调 处理问题, and no 调处
            continue
        if stop < end:
            if not active:
                if text[stop] in _INSIDE.get(kind, "") and _ends_inside(text, stop, kind):
                    continue
            elif makes_noun(text, stop):
                longer = longer or Word(PLAIN, at, stop, word)
                continue
            elif size > 2 and _crosses(text, stop):
                longer = longer or Word(kind, at, stop, word)
                continue
            if text[stop] == "了" or (active and text[stop] in "出好" and _completes(text, stop, end, size)):
                stop += 1
        return Word(kind, at, stop, word) if longer is None or active else longer
    return longer or passed


def _completes(text: str, at: int, end: int, size: int) -> bool:
    """Does 出 or 好 behind a verb of some length only say that it is done: 抢救出 8.4万人, 落实好 政策?"""
    return at + 1 == end if text[at] == "出" else size > 1 and text[at + 1 : at + 2] not in _OF_GOOD


_OF_GOOD = frozenset("转评友人事家氧多几处感于的医戏消势书课产品老")  # 好 with one of these is a word: 呈现 好转, 评选 好人


def _crosses(text: str, stop: int) -> bool:
    """Does a verb's last character make a word with the next one: 新增设 备?"""
    guard = _crossings().get(text[stop - 1 : stop + 1])
    return guard is not None and text[stop + 1 : stop + 2] not in guard


# Class → what makes one word with the end of some of its words.
_INSIDE = {PLAIN: "到至为域级屋品使运准袋", "share": "地用", "aside": "续备台期评勤来者街院山劲进发"}


def _ends_inside(text: str, stop: int, kind: str) -> bool:
    """Does a word of a class end inside another, where one of these characters stands behind it: 合计占 地36亩, 建成后 续工程; or a noun:
    建成 区域性中心, 建成 区级中心, 产业结构 调整为, 销售 商品房, 对 标准厂房?"""
    if kind != PLAIN:
        return text[stop - 1] == ("占" if kind == "share" else "后")
    begins = text.startswith(_ENDS, stop - 1) or text.startswith(("投入使用", "投入运"), stop - 2) or text.startswith("建成区级", stop - 3)
    return begins or lexicon().get(text[stop - 2 : stop + 1]) == "to"


_ENDS = ("区域", "房屋", "商品", "标准", "口袋")


def in_word(text: str, start: int, at: int, end: int) -> bool:
    """Do the characters between two places belong to a longer word of a list, which begins at `start` or later: 对 in 监测对象?"""
    triples, pairs, _ = _entries()
    for first in range(max(start, at - 3), at + 1):
        for word, size, kind, _ in triples.get(text[first : first + 3], pairs.get(text[first : first + 2], ())):
            if (
                kind not in FREE
                and size > end - at
                and first + size >= end
                and text.startswith(word, first)
                and not _crosses(text, first + size)
            ):
                return True
    return False


def _unlisted(text: str, at: int, end: int) -> Word | None:
    """A word that no list gives, at a place."""
    m = _special().match(text, at, end)
    if m is None or m.end() == at:
        return None
    kind = m.lastgroup or ""
    return Word(_UNLISTED.get(kind, kind), at, m.end(), m[0])


_UNLISTED = {"compared": "adverb", "per": "adverb", "noun": PLAIN}


@cache
def objects() -> dict[str, re.Pattern[str]]:
    """Words that are verbs only before one of some objects, at the end of a stretch → what stands behind them: 公开 政府信息."""
    listed = words.load("verbs")["objects"]
    return {word: words.late(partial(_object, each)) for word, each in listed.items()}


def _object(names: list[str]) -> str:
    return f"[^，、的]{{0,8}}{words.pattern(names)}$"


@cache
def _crossings() -> dict[str, str]:
    return dict(words.load("verbs")["crossings"])


@cache
def _suffixes() -> dict[str, str]:
    return dict(words.load("verbs")["suffixes"])


def makes_noun(text: str, at: int) -> bool:
    """Does the character behind a verb make a noun of it: 办结率, 使用费; 集聚区 at the end of a name?"""
    char = text[at]
    guard = _suffixes().get(char)
    if guard is not None:
        return text[at + 1 : at + 2] not in guard or at + 1 == len(text)
    if char not in wordlists.sites or (char == "村" and (text[at - 2 : at] in wordlists.unshared or text.startswith("(", at + 1))):
        return False  # 治理村, but 覆盖 村, 培训 村(社区)干部
    if text.startswith(_LEVELS, at + 1) or (text.startswith("下达", at + 1) and text.endswith("完成", 0, at)):
        return False  # 设立 区、镇、村三级河长; 完成 区下达任务
    if _SO_MANY.match(text, at + 1) is not None or ETC.match(text, at + 1) is not None:  # 心理辅导室 近32个, 产销对接会 等展会
        return True
    return not text[at + 1 : at + 2].isalpha() or (
        lexicon().get(text[at + 1 : at + 3]) in VERBS and not text.startswith("生产总值", at + 1)
    )


_LEVELS = ("、镇", "、乡", "、街", "、社", "、村")
_SO_MANY = re.compile(
    "(?:[近约超逾共达各已均]|将近|大约|累计|总数|不少于|不低于|分别){1,3}(?=[0-9一二两三四五六七八九十百千数几])"
    "|上?[一二两三四五六七八九十百千万数几]{1,5}[多余]?[个家座处间所台支]"
)
