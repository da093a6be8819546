"""What stands behind an amount: the name of what it counts, without what is said of it."""

from __future__ import annotations

import re
from functools import cache

from ... import kinds, words
from ...tree import Bound
from ...words import late
from .. import wordlists
from ..lexis import ACTIVE, AMOUNT, AND_SO_ON, ETC, PLAIN, Token, Word, in_word, longest, terms
from . import closings, descriptions, grants, outcomes, said
from .belonging import belongs
from .compounds import adjoins, nominal
from .endings import becomes
from .nouns import LONGEST
from .openings import located

_NEXT = re.compile("、|等(?![级离效外])")
_PLACED = re.compile("[中里](?:的(?:综合|整体)?(?:位次|排名|排位|名次)|的?(?:增速|增幅|总量)(?:和增速|和增幅)?)$")
_SUMMED = re.compile(f"、.*{AND_SO_ON}")
# 6个 已摘帽县, 120个 计划新开工项目: how far those counted have come
_SO_FAR = late(
    lambda: (
        f"(?P<what>(?:已|拟|计划){words.pattern(terms('arrivals', 'stages'))}的?"
        f"(?:贫困|重点|重大|产业|工业)?(?:{words.pattern(longest('things'))})"
        f"|已(?:建成|治理|整治|改造|出让|供应|修复)的?(?:黑臭|老旧|污染|住宅|工业|城市|农村)?{words.pattern(terms('mended_sites'))})"
    )
)
# 按5%的幅度 压减 一般性支出
_AT_RATE = re.compile(
    "的(?:幅度|比例)(?:逐年)?(?:增加|提高|压减|压缩|压降|削减|降低|核减|减少)(?:对|了)?(?P<what>[^，。；、的\\d]{2,14})(?=[，。；、]|$)"
)


def _ends(text: str, at: int) -> bool:
    """Can a name end at a place: not 7个已成立合作社 的村, 5家已签约企业 12户, but 5个已签约项目 9月底前开工."""
    return text[at : at + 1] != "的" and (not text[at : at + 1].isdigit() or _DATE.match(text, at) is not None)


_DATE = re.compile("\\d{1,4}(?:年|月|季度)")
_STATING = frozenset({"to", "rise", "fall", "reach", "each", "all"})
_LIVES = late(lambda: f"{words.pattern(terms('living'))}$")
_ENDER = late(
    lambda: (
        f"{words.guarded('verbs', 'enders')}|{words.guarded('verbs', 'taking')}"
        "|新突破$|重大突破$|历史性突破$|的(?<=人口的)(?=[^，]{0,6}(?:大国|国家|大省|省份|城市|大市|大县|地区))"
    )
)


EACH_HAS = re.compile("(?<=[户人])[户人]均")  # how what each of those counted has begins, directly behind them


def trail(text: str, gap: list[Word], amount: Token) -> tuple[Token, int] | None:
    """The words directly behind an amount that name what is counted, and how many words of the gap they take."""
    if amount.found is None or not gap or gap[0].start != amount.end:
        return None
    if text[amount.end - 1] in "上右内" and amount.kind == "Q":
        text = _unbound(text, amount)
    if (grant := grants.behind(text, gap, amount)) is not None:
        return grant, 1
    if _names_nothing(text, gap, amount):
        return None
    if (led := _led(text, gap, amount)) is not None:
        return led
    if amount.kind == "Q" and (told := descriptions.before_name(text, gap, amount)) is not None:
        rest, shown, passed = told
        named = trail(text, rest, shown)
        return None if named is None else (named[0], named[1] + passed)
    descriptive = text[amount.end] in descriptions.first_characters() and text.startswith(longest("descriptive"), amount.end)
    if descriptive and (head := descriptions.told_of(gap, amount)) is not None:
        return head
    reading = amount.found.reading
    times = reading is not None and reading.unit.text in wordlists.times
    if times and (gap[0].kind in ("rise", "fall") or gap[0].word == "调整"):
        used = 1
        while used < len(gap) and gap[used].kind == PLAIN and gap[used].start == gap[used - 1].end:
            used += 1
        return None if used == 1 else (Token("N", gap[1].start, gap[used - 1].end), used)  # 三次 提高养老金标准
    used = _taken(text, gap, amount, times)
    if used == 0:
        return descriptions.told_of(gap, amount) if gap[0].kind in descriptions.TELLING else None
    return _name(text, gap, used, amount)


def _unbound(text: str, amount: Token) -> str:
    """A text that has the end of an amount's unit in place of a bound behind it: 26家以上 企业 is divided as 26家 企业 is."""
    unit = amount.reading.unit.text if amount.reading is not None else ""
    return text[: amount.end - 2] + unit[-1] * 2 + text[amount.end :] if unit else text


def _names_nothing(text: str, gap: list[Word], amount: Token) -> bool:
    """Do the words behind an amount say what it is for, how it is dealt out or what it exceeds, and name nothing that is counted?"""
    if text.startswith(longest("thresholds", "sums", "alike", "consisting"), amount.end) or _spent(text, gap, amount):
        return True
    if (amount.kind in ("T", "C") and gap[0].word in ("范围", "范围内")) or (len(gap) == 1 and gap[0].word == "水平"):
        return True  # 稳定在50万吨以上 水平
    if outcomes.costs(text, gap[0], amount) or (gap[0].word.startswith(("用于", "专项用于")) and money(amount)):
        return True
    if text[amount.start - 1] == "分" and text[amount.end - 1] in "批期轮步":
        return True  # 分两批 下达资金
    if amount.kind == "Q" and (EACH_HAS.match(text, amount.end) is not None or ETC.match(text, amount.end) is not None):
        return True  # 平板玻璃300万重量箱等落后产能, 带动脱贫户3万户 户均增收2600元
    return words.TOWARD.match(text, amount.end) is not None  # 突破500亿元 迈进前十


def _led(text: str, gap: list[Word], amount: Token) -> tuple[Token, int] | None:
    """What stands behind words that say at which rate it changes or is to, how far those counted have come, or who took them up."""
    led = None
    if text[amount.end] == "的":
        led = _AT_RATE.match(text, amount.end) or words.GROWTH_GOAL.match(text, amount.end)
    elif text[amount.end] in "已拟计":
        led = _SO_FAR.match(text, amount.end)
        led = led if led is not None and _ends(text, led.end()) else None
    elif text[amount.end - 1] == "件":
        led = _TAKEN_UP.match(text, amount.end)
    return None if led is None else (Token("N", *led.span("what")), sum([w.start < led.end() for w in gap]))


def _taken(text: str, gap: list[Word], amount: Token, times: bool) -> int:
    """How many words of a gap may belong to the name of what is counted; `times` are counted of acts."""
    used = 0
    while used < len(gap) and (gap[used].kind == PLAIN or belongs(text, gap, used, amount, times)):
        used += 1
    if not 0 < used < len(gap) or gap[used].word not in wordlists.grants:
        return used
    if used == len(gap) - 1:  # 给予5万元 购房 补贴, 发放1万户 租赁 补贴
        named = money(amount) or gap[used - 1].word.endswith(("人均", "户均")) or grants.gives(text, amount)
        return used + (adjoins(gap, used) and named)  # 12万名低保对象 年人均 补助
    if amount.kind == "T" and gap[used + 1].kind in _STATING:
        return used + adjoins(gap, used)  # 80岁以上 老人 补贴 提高到
    return used


def _name(text: str, gap: list[Word], used: int, amount: Token) -> tuple[Token, int] | None:
    """What some words behind an amount name, without what is said of it."""
    start, end = _ended(text, gap[0].start, gap[used - 1].end)
    if amount.kind in ("T", "C") and (naught := _NAUGHT.search(text, start + 1, end)) is not None:
        end = naught.start()  # 百亿级 企业 零的突破
    if (closes := text.find("”", start + 1, end)) > 0 and text.find("“", start, closes) < 0:
        end = closes  # “十件 实事”是承诺
    if text.endswith("中有", 0, amount.start) and said.ending(text, start, end, "gauges") == start:
        return None  # 17个市中有12个 空气质量 达标
    if text.startswith(("通了", "通上"), start) and "的" not in text[start:end]:
        return None  # 80个村有76个 通了自来水
    if amount.kind in ("T", "C") and text[start] == "等":
        if end == start + 1:
            return None
        start += 1  # 500千伏、220千伏 等输变电工程
    opened = _opened(text, start, end, amount)
    if opened == end and gap[0].kind in descriptions.TELLING:
        return descriptions.told_of(gap, amount)  # 36个 正在推进的项目
    if opened is None or opened == end:
        return None  # 占地500亩的产业园, 三分之二的
    reading = amount.found.reading if amount.found is not None else None
    things = reading is not None and reading.kind is kinds.COUNT and reading.unit.text not in wordlists.times
    part = reading is not None and reading.kind is kinds.PERCENT
    done = things or (part and text.endswith("实现", 0, amount.start))  # 实现100%无害化处理
    if done and (text[opened:end] in wordlists.predicates or (text[opened:end] in wordlists.manners and used < len(gap))):
        if text[opened:end] in wordlists.treated and used + 1 == len(gap) and gap[used].word in wordlists.acts:
            return Token("N", opened, gap[used].end), used + 1  # 完成1600户 农村生活污水治理
        return None  # 项目36个 圆满收官, 奠基 开工
    if text.endswith(longest("possessing"), 0, amount.start) and (owner := _OWNER.search(text, opened + 1, end)) is not None:
        end = owner.start()  # 唯一拥有3个国家级开发区 的城市
    if (more := _AND_MORE.search(text, opened + 1, end)) is not None:
        end = more.start()  # 1个支柱产业 和多条精品产业链
    if things and text[end - 1] in "内里" and text[amount.start - 1] == "在" and end - opened > 2:
        end -= 1  # 在20个 社区 内建成服务站
    end = said.unsaid(text, opened, end, gap[used] if used < len(gap) else None)
    end = _counted(text, opened, end, amount)
    if text[end : end + 1].isalpha() and (joint := text.find("的", opened + 1, end - 1)) > 0:
        end = said.undergoing(text, opened, joint, end)
    start, end = _listed(text, opened, end, amount)
    if (helped := _HELPED.match(text, start, end)) is not None and _helps(text, amount):
        end = helped.end("whom")
    if text[amount.start - 1] in "与同":
        end -= len(next((word for word in longest("dealings") if text.endswith(word, start + 1, end)), ""))  # 与30所 高校 合作
    return (Token("N", start, end), used) if _is_name(text, start, end, amount) else None


_NAUGHT = re.compile("零的?$")
# Who takes up a proposal, or made it, is no part of what is counted: 12件 市领导领办的 重点建议.
_TAKEN_UP = re.compile(
    "[^，。；：的\\d]{2,14}(?:领衔|领办|督办|交办|承办|办理|提出)的(?P<what>(?:重点|热点|难点|联名)?(?:建议提案|议案建议|建议|提案|议案|诉求))"
)

_AND_MORE = re.compile("(?:以及|[和及与])(?:多[个条家项座所处名]|若干|一些|[^，、的和及与\\d]{0,6}管委会)")
_OWNER = re.compile("的(?:[^，。；、的]{0,4})(?:城市|省份|地市|县市|地区|国家|[省市县区镇村])$")
# Firms, and what is done for them: 企业 减税降费.
_HELPED = words.late(lambda: f"(?P<whom>[^，、的]{{0,6}}?{words.pattern(terms('members'))}){words.pattern(terms('aids'))}")


def _helps(text: str, amount: Token) -> bool:
    """Does a word of help, or of for whom something is done, stand before a count?"""
    return text.endswith((*terms("towards", "enabling"), "助力", "推动", "帮扶"), 0, amount.start)


def _ended(text: str, start: int, end: int) -> tuple[int, int]:
    """What stands before a word that ends a name (80个县 已), or behind one that belongs to it: 120个没有宽带的 行政村."""
    for cut in _ENDER.finditer(text, start, end):
        if _cuts(text, start, cut):
            break
    else:
        return start, end
    if cut[0] in ("没有", "在") and cut.start() == start and (of := text.find("的", start, end - 1)) >= 0:
        return of + 1, end
    if cut[0][0] == "在" and (lives := _LIVES.search(text, start, cut.start())) is not None:
        return start, lives.start()  # 一半人口居住在城镇
    return start, cut.start()


_LONG = ("长的", "宽的", "高的", "深的")  # 15公里长的 堤防


def _cuts(text: str, start: int, ender: re.Match[str]) -> bool:
    """Does a word that ends a name stand by itself there: 36个村 均, but 户均 elsewhere?"""
    at = ender.start()
    if at == start and ender[0] in _only_behind():
        return False  # 12户 未脱贫户: no name stands before it, but the amount
    if at == start and ender[0].endswith("突破"):
        return False  # 5项 重大突破, but 3项改革 新突破
    if text.rfind("“", start, at) > text.rfind("”", start, at) or text.rfind("《", start, at) > text.rfind("》", start, at):
        return False  # “书香在农家”行动, 歌剧《在路上》
    alike = text[at - 1] in "村镇县校" and text[at - 2] != text[at - 1] and not text.startswith(longest("gauges"), at + 1)
    if ender[0] == "均" and (at == start + 1 or alike):
        return True  # 12个行政村 均建有卫生室, but 12个行政村村均收入
    return not (in_word(text, start, at, ender.end()) or located(text, at))


@cache
def _only_behind() -> frozenset[str]:
    """Words that end a name only behind some characters of it."""
    return frozenset(word for word, beside in words.load("verbs")["enders"].items() if "only_after" in beside)


def _opened(text: str, start: int, end: int, amount: Token) -> int | None:
    """Where a name begins, behind 的 (50%的 企业) and behind 规模 (200亿元规模 母基金); None where 的 says that nothing is counted."""
    if text[start] == "是" and end - start > 2 and text[end : end + 1] != "的" and text[amount.start - 1] in "中，、":
        return start + 1  # 其中80%是 青年人才
    if (lived := PEOPLED.match(text, start) if amount.kind in ("T", "C") else descriptions.TOWN.match(text, start, end)) is not None:
        return lived.end()  # 20万人口以上的 城市, 50万人口规模 边境城市
    if text.startswith(_LONG, start, end - 1) and amount.reading is not None and amount.reading.kind is kinds.LENGTH:
        return start + 2
    if text[start] != "的":
        scale = text.startswith("规模", start, end - 1) and _sized(amount)
        return start + scale * (2 + text.startswith("的", start + 2))
    reading = amount.reading
    if reading is None:
        return None
    if reading.kind is kinds.RANK and text[start + 1 : start + 2] in "是为有还":
        return None  # 位居全国第一位的 是茶叶
    part = reading.kind in (kinds.PERCENT, kinds.RANK)
    part = part or (reading.kind is kinds.RATIO and _PART.search(text, amount.start, amount.end) is not None)
    opens = text[amount.start - 1 : amount.start] in "，；。：和及、" or text[amount.start - 2 : amount.start] in wordlists.opening
    sized = opens and reading.kind in (kinds.AREA, kinds.LENGTH)  # (全市)12公里的 滨河路 建成通车
    sized = sized and not text.startswith(longest("goals"), start + 1)
    unit = reading.unit.text if reading.kind is kinds.COUNT else "-"
    named = unit in _OF_PEOPLE and text.endswith(longest("people"), start + 1, end - (text[end - 1] == "中"))  # 36万的少数民族人口
    named = named or (unit in terms("attended", "times") and text.endswith(longest("held"), start + 1, end))  # 12万人的职业培训
    about = reading.kind is kinds.COUNT and reading.bound in (Bound.AT_LEAST, Bound.ABOUT)
    named = named or (about and not text.startswith(longest("goals"), start + 1) and text[end - 1] not in "务标量")  # 3个以上的村
    if part or sized or named or amount.word == "made" or amount.kind in ("T", "C") or (money(amount) and _of_money(text, start, end)):
        return start + 1
    return None


_OF_PEOPLE = ("", "名")
PEOPLED = re.compile("人口(?:及)?以[上下]的?(?=[^，。；：、的\\d])")
"""What says behind a number that it is of those who live in a place, and which ones are meant."""
_PART = re.compile("分之|半|/")  # 三分之二的县, 半数以上的县, but 2∶1的比例


def _of_money(text: str, start: int, end: int) -> bool:
    """Does a name behind 的 say what the money is, and not what costs so much: 取消300亿元的 农业税费, 获得5亿元的 授信?"""
    return text.endswith(monies(), start, end) and AMOUNT.match(text, end) is None


@cache
def monies() -> tuple[str, ...]:
    return tuple(noun for name in ("monies", "amounts", "funds", "spent", "grants") for noun in longest(name))


def _counted(text: str, start: int, end: int, amount: Token) -> int:
    """Where a name ends without what those counted need or have, and without the words that lead on from it."""
    while start < end and text[end - 1] in "“”、(的等和及与并各不" and not (text[end - 1] == "”" and text.find("“", start, end) >= 0):
        end -= 1
    if text[end - 1] == ")":
        end = closings.bracket(text, start, end)
    if text[end - 1] in "国省市区县州" and text[end - 2] in "和与及" and end - start > 3:
        end -= 2  # 落实省二十条 措施和市十五条意见
    end = said.needed(text, start, end) if text[amount.end - 1] not in "宗块" else end  # 36个项目 用地, but 36宗工业用地
    if end == start:
        return end  # 20万人 饮水困难
    if text[end - 1] in "次名位速幅量" and (placed := _PLACED.search(text, start + 1, end)) is not None:
        return placed.start()  # 在全省86个县 中的位次, 在12个县 中增速 排名第二
    unit = text[amount.end - 1]
    if amount.kind == "Q":
        end = said.acting(text, start, end, amount.start, unit)
        end = said.having(text, start, end, amount.start, unit)
    if unit in "张个" and AMOUNT.match(text, end) is None and (seats := _SEATS.match(text, start, end)) is not None:
        return seats.end("seats")
    if unit in "所户家条" or (unit == "个" and text[start] in "村小老自行建"):
        end = said.without_parts(text, start, end, amount.start)
    among = text[end - 1] == "中" and (
        closings.AMID.match(text, end - 2, end) is not None
        or text.startswith("县中有", end - 2)
        or (text[end - 2] == "县" and (AMOUNT.match(text, end) is not None or text.startswith("，有", end)))
    )
    if among or (text[end - 1] == "中" and "在" in text[max(0, amount.start - 4) : amount.start]):
        end -= 1  # 12个县中，9个增长; 在全省86个县中居第五
    elif text[end - 1] == "上" and "在" in text[max(0, amount.start - 8) : amount.start]:
        end -= 4 if text.endswith("的基础上", start, end) else 1  # 在10亿元以上项目上
    return end


_SEATS = late(lambda: f"(?P<seats>{words.pattern(terms('places'))})的")  # 120张 床位 的养老院


def _listed(text: str, start: int, end: int, amount: Token) -> tuple[int, int]:
    """What a list stands for: 项目 in 18项节能、节水等 重大项目; of sizes, and of what goes on with a number, its first member."""
    if (listed := _SUMMED.search(text, start, end)) is not None and end - listed.end() > 1:
        some = text.startswith(("一批", "一大批"), listed.end())  # 8个住宅小区、人民公园等一批项目
        several = some and text[amount.end - 1] not in "项件类种" and listed.start() - start > 2
        of_first = several or (text[amount.end - 1] in _OF_ONE and text.endswith(("项目", "工程", "建设"), listed.end(), end))
        if amount.kind in ("T", "C") or amount.word == "size" or of_first or AMOUNT.match(text, listed.end()) is not None:
            end = listed.start()  # 500千伏变电站、抽水蓄能电站等项目; 8个片区、噪声整治等12大专项行动; 四条高速、机场等项目
        else:
            start = listed.end()
    elif amount.kind in ("T", "C") and (of := ETC.search(text, start + 1, end)) is not None:
        end = of.start()  # 30万吨级码头等项目
    elif text.endswith(_SUMMING if text[amount.end - 1] in "个项批类" else (*_SUMMING, "等项目", "等工程"), start + 2, end):
        end -= 3  # 2亿支疫苗等项目, 12轮强降雨等困难
    if amount.word == "size" and (mark := _NEXT.search(text, start + 1, end)) is not None:
        end = mark.start()  # 8英寸晶圆、12英寸生产线等项目
    return start, end


_SUMMING = ("等困难", "等考验")
_WELL = ("佳绩", "成绩")  # 斩获2金1银2铜 好成绩
_OF_ONE = frozenset("座条所艘口栋列幢")  # what counts no projects


def _is_name(text: str, start: int, end: int, amount: Token) -> bool:
    """Do the words that are left behind an amount name a thing?"""
    if not 0 < end - start <= LONGEST or text[start] in "、)”(" or text.startswith(("居全", "列全", "居各", "居世", "至全", "至第"), start):
        return False  # 达到70% 居全区前列
    if end - start < 7 and text[amount.end - 1] not in "次轮项" and becomes(text[start:end]):
        return False  # but 3次 专项整治
    if text[amount.end] == "的" and text.endswith(longest("degree_noun"), start, end):
        return False  # 稳定在5%左右的较低水平
    if text.startswith(("的成绩", "的比例"), amount.end):
        return False  # 位居全省第三的成绩令人鼓舞, 按30%的比例补助农户
    if (end - start == 1 and text[start] in wordlists.nameless) or (text[amount.end - 1] in "金银铜" and text.endswith(_WELL, start, end)):
        return False
    return not (amount.kind == "Q" and end - start < 10 and said.unnamed(text, start, end))


def _spent(text: str, gap: list[Word], amount: Token) -> bool:
    """Does a verb behind money say for what it is given, or behind people what they get: 5亿元 支持 乡村, 5000人 发放 救助资金?"""
    reading = amount.found.reading if amount.found is not None else None
    if reading is None:
        return False
    if reading.unit.text in wordlists.persons:
        given = text.endswith(("给予", "予以"), 0, amount.start) and gap[0].word.endswith("处分")  # 给予26人 党纪处分
        if given or gap[0].word in wordlists.giving:
            return True
    if amount.kind != "Q" or reading.kind is not kinds.MONEY or (amount.found and amount.found.end < amount.end):
        return False  # 总投资12亿元的 安置小区
    if len(gap) > 1 and gap[0].word in wordlists.mainly and text.endswith(longest("given"), 0, amount.start):
        return (gap[1].kind in ACTIVE or gap[0].word == "直接补贴") and not text.endswith(monies(), gap[1].start, gap[-1].end)
    if gap[0].kind not in ACTIVE:
        paid = text.endswith(longest("given"), 0, amount.start) and text.startswith(longest("given_for"), amount.end)
        return paid and not text.endswith((*monies(), *longest("named_by")), amount.end, gap[0].end)  # 拿出3000万元 奖励企业
    return gap[0].word in ("支持", "扶持") or not (gap[0].word in wordlists.acts and len(gap) > 1 and nominal(gap[1].word))


def money(amount: Token) -> bool:
    found = amount.found
    return found is not None and found.reading is not None and found.reading.kind is kinds.MONEY


def _sized(amount: Token) -> bool:
    """Is an amount a size, and no count of things?"""
    return (reading := amount.reading) is not None and reading.kind is not kinds.COUNT
