"""Which verb of the words before an amount governs it."""

from __future__ import annotations

import re
from functools import cache

from ... import kinds
from ...numerals import SMALL
from ...quantities import Found
from ...tree import Bound
from ...words import guarded, late, pattern
from .. import wordlists
from ..lexis import ACTIVE, FREE, PLAIN, VERBS, WITH_OTHERS, Word, kind_of, longest, terms
from ..names import compounds
from ..names.compounds import (
    by_which,
    hosting,
    joins_measure,
    measured,
    names_work,
    new_mean,
    new_there,
    nominal,
    serves,
    towards,
    twofold,
    uses_capital,
)
from ..names.nouns import JOINED, OF_HOLDER, OF_STANDARD, told_by
from .at_amounts import at_amount, clears, is_for, undertaken


def governor(text: str, gap: list[Word], amount: Found) -> int | None:
    """The index of the verb that governs the amount behind a gap: the last that can, or None."""
    if not gap:
        return None
    touching, reading = True, amount.reading
    if reading is not None and reading.kind is kinds.RANK and (placed := [i for i, w in enumerate(gap) if w.kind == "rank"]):
        return placed[-1]  # 蝉联 实际使用外资总量全省 第一
    size, end, last, percent = len(gap), amount.end, gap[-1].word, reading is not None and reading.kind is kinds.PERCENT
    whole, work, ruled = last[-1:] == "的", last[-1:] == "等" and text.startswith(longest("work"), end), False
    if size > 1 and text.startswith(longest("rules"), end):
        ruled = True
        if issued := [i for i, w in enumerate(gap[:-1]) if w.word in wordlists.issuing]:
            return issued[-1]  # 出台优化环境降低成本 71条措施
    if size > 4 and (both := _two_works(gap)) is not None:
        return both
    named = -1
    for i in range(size - 1, -1, -1):
        w = gap[i]
        word, kind = w.word, w.kind
        if i == named or kind in FREE or (i > 1 and word in wordlists.joining and new_there(gap, i)):
            continue
        if kind in ACTIVE:
            if whole and "share" in map(kind_of, gap[:i]):
                continue  # 占可改制企业的85%
            if kind == "add":
                if percent and word[0] == "新" and _of_part(gap, i):
                    continue  # 占化工新增产能21%
                if work or (last == "等" and i and i + 2 == size and gap[i - 1].kind == PLAIN):
                    continue  # 棚户区改造、打造示范基地等7项工作, 水厂扩建、管网 新建 等5个工程
                if word == "新增" and text[w.start - 1] == "、" and last.endswith("资金") and "等" in last:
                    continue  # 争取中央预算内资金、新增专项债等资金
            elif ruled and kind != "do" and (whole or (i and gap[i - 1].kind == "do")):
                continue  # 扩大内需的 十项措施, 落实扩大内需 20条措施
        if (word == "建设" and touching and percent) or (word == "转移" and i + 1 < size and gap[i + 1].word == "就业"):
            touching = False  # 一期工程建设 过半, 农牧民累计转移就业 3万人
            continue
        if i and i + 2 == size and last[1:2] == "资" and uses_capital(gap, i):
            return None  # 制造业 利用外资18亿美元
        if touching and reading is not None:
            unit = reading.unit.text
            times = unit in wordlists.times
            if (times or unit == "项") and i and kind not in _GOVERNING and ((times and _held(gap, i)) or _of_office(gap, i)):
                touching = False  # 举行 项目 集中开工 4次, 专题 调研 12次, 联合 调研 8项
                continue
            if word in wordlists.proceeds and _names_it(text, gap, i, amount):
                touching = False  # 完成产值12亿元、销售 11亿元; 完成 服务业 投入 60亿元
                continue
        if i > 1 and kind in ACTIVE and reading is not None and (twofold(gap, i) if touching else names_work(gap, i)):
            touching, named = False, i - 1
            continue  # 河道清淤治理20公里, 实施学校扩容建设项目12个
        if kind in VERBS and (_governs(text, gap, i, touching, amount) or _has_class(text, gap, i, amount)):
            return i
        if word == "覆盖" and reading is not None and _covered(gap, i):
            part = touching and percent and text[end : end + 1].isalpha()
            of = percent or reading.unit.text in ("个", "家", "所")
            where = of and last.endswith(longest("holders"))
            if part or where or reading.unit.text in wordlists.persons:
                return i  # 养老保险覆盖32万人, 光网覆盖家庭28万户, 医保覆盖95%人口, 营养餐覆盖学校60所、行政村95%
        if last == "项目" and i + 2 == size and word in wordlists.arrivals and (i == 0 or gap[0].word in wordlists.opening):
            return i if reading is not None and reading.kind is kinds.COUNT else None  # 签约 项目 14个
        touching = False
    return None


_WITH = frozenset("和或与及")


def _two_works(gap: list[Word]) -> int | None:
    """The verb that undertakes two acts, each with what it works on, that one number counts: 完成 农房 新建 和抗震 改造 539户, 完成 节能
    改造 或循环化 改造 项目 20个."""
    if gap[-1].word not in wordlists.acts and gap[-1].word not in wordlists.undertakings:
        return None
    for i in range(len(gap) - 5, -1, -1):
        verb, name, act, second = gap[i : i + 4]
        if verb.word not in wordlists.undertaking or name.kind != PLAIN or second.word[:1] not in _WITH:
            continue
        works = all(w.kind == PLAIN or w.word in wordlists.acts for w in gap[i + 4 :])
        if works and act.word in terms("acts", "stages") and name.word not in wordlists.opening:
            return i
    return None


def _names_it(text: str, gap: list[Word], i: int, amount: Found) -> bool:
    """Does the verb at i name the money behind it: does it open a clause (销售, not 投入), is it the object of one that undertakes?

    Or is it the measure of a class: 新增 销售 过亿元企业?
    """
    if amount.reading is None or amount.reading.kind is not kinds.MONEY:
        return False
    if gap[i].word != "投入" and _passes(amount) and _CLASS.match(text, amount.end) is not None:
        return True
    if i == 0:
        return gap[i].word != "投入" and text[gap[i].start - 1] in "、，；"  # but 3家销售超百亿元企业
    return any(b.word in wordlists.undertaking or b.word == "新增" for b in gap[max(i - 2, 0) : i])


def _of_part(gap: list[Word], i: int) -> bool:
    """Does the verb at i belong to the name of the whole behind 占?"""
    return i + 1 < len(gap) and "share" in map(kind_of, gap[:i])


def _covered(gap: list[Word], i: int) -> bool:
    """Does a verb touch its amount, or stand before those who are counted (and not 覆盖 人数)?"""
    if i + 1 == len(gap):
        return True
    return i + 2 == len(gap) and not measured(gap[i + 1].word) and not nominal(gap[i + 1].word)


def _has_class(text: str, gap: list[Word], i: int, amount: Found) -> bool:
    """Is the object of the act at i what an amount sets apart by a measure: 培育 年产值 超10亿元企业, 开工 投资 5亿元以上项目?"""
    if i + 2 != len(gap) or gap[i].word not in wordlists.acts or gap[-1].word not in wordlists.gauges or (i and gap[i - 1].kind == PLAIN):
        return False
    return (_passes(amount) or text[amount.end : amount.end + 1] == "的") and _CLASS.match(text, amount.end) is not None


def _passes(amount: Found) -> bool:
    """Is an amount a bound, that what it measures has passed or keeps within?"""
    return amount.reading is not None and amount.reading.bound not in (Bound.EXACT, Bound.ABOUT)


# 10亿元的 项目, of which there may be two (超10亿元和超亿元的 企业); 总投资10亿元的 特种钢、9亿元的铸件等项目26个
_CLASS = late(
    lambda: f"(?:[、和及][超过逾][\\d.十百千万亿]{{1,8}}元)?的?[^，；：。、的\\d]{{0,10}}{pattern(terms('things'))}|{WITH_OTHERS}"
)


_OF_ADDED = re.compile("占[全我][国省市县区州盟旗]$")
_GOVERNING = frozenset({"to", "share", "gap", "from", "than", "reach"})


def _governs(text: str, gap: list[Word], i: int, touching: bool, amount: Found) -> bool:
    """Can the verb at i govern the amount behind the gap?"""
    w = gap[i]
    word, kind = w.word, w.kind
    if kind in ("rise", "fall"):
        return _changes(gap, i, touching)
    if touching and kind == "do" and w.end - w.start > len(word):
        return True  # 部队修复了 36公里公路
    following = gap[i + 1].word if i + 1 < len(gap) else ""
    if following:
        if word in wordlists.possessing and OF_HOLDER.search(following) is not None:
            return False  # 拥有专利的企业36家
        if word in wordlists.undergoing and told_by(word, following) and (_persons(amount) or following.endswith(longest("how_many"))):
            return False  # 享受政策人员3万人, 参加失业保险的人数3万人
    if kind in _GOVERNING:
        return not (word == "达到" and i and OF_STANDARD.search(following) is not None)
    if gap[-1].word in wordlists.events and word not in wordlists.holding and any(b.word in wordlists.holding for b in gap[:i]):
        return False  # 举办 集中签约 开工 仪式
    if not touching and "的" in following and ((following[0] == "的" != following and _after_noun(gap, i)) or is_for(gap, i)):
        return False  # 跻身 … 发布的 百强, 用于园林绿化 建设的 资金, 用于 新建 学校的资金
    if touching and kind == "add" and _OF_ADDED.search(text, max(0, w.start - 4), w.start) is not None:
        return False  # 占全省新增 53%
    before = gap[i - 1] if i and gap[i - 1].end == w.start else None
    adjoins, act = False, word in wordlists.acts
    if before is not None:
        if following and kind == "add" and following[0] == "的" and before.word in ("已", "已经"):
            return False  # 已投产的三资企业2300家
        if following and word in wordlists.recognizing and (before.word in wordlists.levels or before.word.endswith("层面")):
            return _recognizes(text, gap, i, following)
        if before.kind == "adverb" and before.word not in wordlists.which:
            return _behind_adverb(w, before.word, following)
        if following and _in_compound(gap, i, before.word, following, act):
            return False
        adjoins = _in_name(before, following)
        if adjoins and before.word[-1] in "式道径段法" and by_which(gap, i - 1):
            adjoins = False  # 通过多种形式 培训 农民
        if adjoins and following and (before.word in _leading() or _alone(before.word) in _leading()):
            adjoins = not _picks(gap, i, following)
    if following:
        if following in wordlists.events and word in hosting():
            return False  # 展会45场、推介活动12场
        housed = (
            following.startswith(longest("institutions")) and not following.startswith(longest("no_heads")) and word not in wordlists.full
        )
        if housed and word not in wordlists.handling and (adjoins or any(b.kind in VERBS for b in gap[:i])):
            return False  # 建成纠纷调解中心
    if touching:
        return at_amount(text, gap, i, adjoins, amount) if i else not (word in wordlists.clearing and clears(text, w, amount))
    if kind == "add" and word[0] == "新" and new_mean(text, gap, i):
        return False  # 新引进项目亩均投资强度
    return _before_name(gap, i, before, following, adjoins)


def _behind_adverb(w: Word, how: str, following: str) -> bool:
    """Can a verb that a word of how or when stands directly before govern the amount?"""
    sized = w.kind == "do" and w.word not in wordlists.full and following in wordlists.aspect
    part = how == "其中" and w.word in wordlists.stages and following in wordlists.undertakings
    if sized or part or (following in wordlists.figures and joins_measure(w)):
        return False  # 全年 采购 金额, 其中 续建 项目
    return not (how[0] == "每" and w.word in wordlists.grants and nominal(following))  # 共签约项目94个, but 每户 补助标准2万元


def _in_compound(gap: list[Word], i: int, before: str, following: str, act: bool) -> bool:
    """Does the verb at i, between two words that touch it, only describe the second, which the first makes or undertakes?"""
    if gap[i].word in wordlists.attributive and _has_for_object(before, following):
        return True
    if act and before in wordlists.full and following.endswith(longest("undertakings")):
        return True  # 实施帮扶协作项目
    return act and before.endswith("化") and i > 1 and gap[i - 2].word in wordlists.founding  # 建成 智能化 改造 示范车间


def _has_for_object(verb: str, following: str) -> bool:
    """Does a verb before another have what that one describes for its object: 新建 安置 小区, 举办 招聘 活动?"""
    return verb in wordlists.founding or (following in wordlists.events and verb in wordlists.holding)


def _picks(gap: list[Word], i: int, following: str) -> bool:
    """Does a clause begin with what is done above all, or where, or in a year: 重点 改造 老旧小区, 城区 建设 停车位, 年 处理 垃圾?

    But 重点 培育 企业 and 年 处理 垃圾能力 are names.
    """
    how = _alone(gap[i - 1].word)
    if how in wordlists.spells:
        return not measured(following) and all(b.kind in FREE or b.word in wordlists.opening for b in gap[: i - 1])
    if any(b.kind not in FREE for b in gap[: i - 1]) or following in wordlists.things:
        return False
    return how in wordlists.foremost or gap[i].word in wordlists.remaking


def _alone(word: str) -> str:
    """A word of how or where without the year or the region before it: 重点 in 全年重点."""
    return word[2:] if len(word) > 2 and word[:2] in wordlists.opening else word


def _recognizes(text: str, gap: list[Word], i: int, following: str) -> bool:
    """Does the verb at i, behind a level of office, say who recognizes: 省级 认定 示范镇2个? But 新增 省级备案平台2个."""
    alone = not any(b.kind in VERBS for b in gap[: i - 1]) and text[gap[0].start - 1] not in "、和及与"
    return alone and following[0] != "的" and not measured(following)


def _persons(amount: Found) -> bool:
    """Does an amount count people or households?"""
    return amount.reading is not None and amount.reading.unit.text in wordlists.persons


def _changes(gap: list[Word], i: int, touching: bool) -> bool:
    """Can the rise or fall at i govern the amount?"""
    w = gap[i]
    named = i - 1 if i and gap[i - 1].kind != "adverb" else i - 2
    if named > 0 and gap[named - 1].kind == "gap" and gap[named].kind == PLAIN and gap[named].end == gap[named + 1].start:
        return False  # 高于经济 增长1个百分点, 高于农村居民平均 增幅4个百分点
    if i > 1 and gap[i - 2].kind == "gap" and (gap[i - 1].word == "计划" or gap[i - 1].kind == "period"):
        return False  # 超过计划 增长8%的要求, 低于1985年 上升9%的幅度
    following = gap[i + 1].word if i + 1 < len(gap) else ""
    if following in wordlists.figures and w.word in wordlists.acts and following not in wordlists.spans:
        return False  # 压减比例, but 压减 时限
    if w.word in wordlists.cuts and following:
        named = following.startswith(("的", *longest("attributes"))) or nominal(following)
        if w.word == "减" or not named:
            return True  # 企业开办 减 环节3个, 市本级压减非刚性支出; but 压减任务
    goes_on = following != "" and not following.startswith("的")
    if goes_on and w.word in wordlists.lowering and gap[-1].word.endswith(longest("costs")):
        return True  # 招投标领域 减少 制度性交易成本
    if goes_on and i and gap[i - 1].kind == "adverb" and gap[i - 1].end == w.start:
        return True  # 财政将增加支出42亿元
    before = next((b for b in reversed(gap[:i]) if b.kind not in FREE), None) if not touching else None
    if before is not None and before.word in ("或", "、") and i > 1 and gap[i - 2].kind in ACTIVE:
        return True  # 取消或降低收费标准48项, 改造、提升公路
    if before is None or before.kind in VERBS or before.word in wordlists.opening or before.word[:1] in wordlists.towards:
        return True
    acted_on = goes_on and not following.endswith(longest("undertakings"))  # but 贫困村 提升 工程
    return acted_on and before.word.endswith(longest("agents", "fields"))  # 企业, 以购买等方式 增加 车位


def _in_name(before: Word, following: str) -> bool:
    """Is a verb, by the word that touches it from the left, perhaps part of a name: 食品 认证 面积?"""
    if (before.kind != PLAIN or before.word in _no_names()) and before.word not in wordlists.which:
        return False
    if ("在" in before.word and _WHERE.search(before.word) is not None) or (following and before.word[-2:] == "用于"):
        return False  # 在公共场所 布局 设备, 某集团在我县 建立 基地
    where = longest("fields") if before.word[0] not in "按依参以" else ("标准", "要求", "规范", *longest("fields"))
    if before.word.endswith(where) and following != "" and not (nominal(following) or measured(following)):
        return False  # 信访、土地等领域 化解 积案, 按省级标准 改造 学校, but 教育等领域 改革 试点
    if before.word[-1] == "、" and before.word[:-1] in SMALL:
        return False  # 十件实事：一、改造 老旧小区20个；二、…
    word = _alone(before.word) if before.word[:2] in wordlists.opening else before.word
    how = word in terms("hows", "manners" if following else "foremost")  # 高水平 建设 平台, 适老化 改造 家庭; 重点 打造 12个
    return not how or (following != "" and measured(following))


def _before_name(gap: list[Word], i: int, before: Word | None, following: str, adjoins: bool) -> bool:
    """Can the verb at i govern the amount, with other words between them?"""
    w = gap[i]
    word, act = w.word, w.word in wordlists.acts
    handled = word in wordlists.handling and following.endswith(longest("referable"))
    if handled and before is not None and before.word.endswith(longest("handlers")):
        return True  # 劳动仲裁院 受理 案件, but 劳动仲裁院 受理 窗口
    if (following in wordlists.figures and joins_measure(w)) or (following and word in wordlists.naming and serves(gap, i)):
        return False  # 罚没金额, 河道 疏浚 工程
    if act and following in JOINED and all(b.word in JOINED or b.word in wordlists.acts for b in gap[i + 2 :]) and undertaken(gap, i):
        return False  # 完成 道路 硬化、绿化 3公里
    if i + 2 == len(gap) and following.endswith(("率", "进度")) and word not in wordlists.full and word not in wordlists.causes:
        return False  # 清偿进度, 调处成功率
    if adjoins and following and (word in ("带动", "拉动", "撬动") or (word in wordlists.upon and not nominal(following))):
        return True  # 以旧换新带动销售额5亿元, 村内硬化巷道3公里
    if before is not None:
        if word in wordlists.handling and following[-1:] not in _MEASURE_ENDS and _can_act(gap, i, before):
            return True  # 公安机关 查处 案件, but 法院受理案件数
        if adjoins and word not in wordlists.full:
            attribute = following.startswith(longest("attributes")) and not following.startswith(longest("no_heads"))
            if attribute or (w.kind == "do" and measured(following) and not towards(before)):
                return False  # 食品认证面积, 政府承诺事项兑现率
        if act and following not in ("", *wordlists.livelihoods) and _FOR_WHOM.search(before.word) is not None:
            return True  # 市场化交易为用户节约用电成本
    if not act:
        return True
    made = compounds.compound(word, following)
    if following and not made and following[0] != "等" and before is not None:
        used = i > 1 and adjoins and gap[i - 2].word in _MAKING_USE
        if used or _can_act(gap, i, before):
            return True  # 人民法院调解纠纷, “特岗计划”招聘教师
    return not (adjoins or made)


def _can_act(gap: list[Word], i: int, before: Word) -> bool:
    """Can those whom the word before the verb at i names do something, or are they helped to do it?"""
    return (i > 1 and gap[i - 2].word in wordlists.enabling) or before.word.removesuffix("”").endswith(longest("agents"))


_MAKING_USE = frozenset(("利用", "充分利用", "盘活"))  # 利用闲置校舍 改建 幼儿园
_MEASURE_ENDS = frozenset(("", *"数量率额的"))


def _held(gap: list[Word], i: int) -> bool:
    """Does a verb that holds an event stand before the act of it, or its name: 举办 集中签约, 组织 消费 促进 活动, 开展 集中 整治?"""
    if gap[i].kind == "add" and gap[i - 1].word in wordlists.holding:
        return gap[i - 1].end == gap[i].start
    return i > 1 and gap[i - 2].word in wordlists.holding and gap[i - 2].end == gap[i - 1].start


def _of_office(gap: list[Word], i: int) -> bool:
    """Is the word at i an act of office with a name directly before it, which may be of two acts: 专题 调研, 政协 视察和 调研?"""
    return gap[i].word in wordlists.offices and gap[i - 1].kind == PLAIN and gap[i - 1].end == gap[i].start


_FOR_WHOM = late(
    lambda: (
        f"^(?:依托|围绕|聚焦|借助|面向|按照|以(?![上下内工奖人]))[^，、]{{2,14}}$"
        f"|(?:{guarded('verbs', 'for')})(?![民主农外阳])[^，、为向给]{{1,18}}$"
    )
)


@cache
def _no_names() -> frozenset[str]:
    """Plain words before a verb that are no part of a name: 和 建设, 全省 建设."""
    return JOINED | wordlists.opening


_PLACE = "(?<![存现所内实潜正])在[^，、的在]{0,8}(?:地区?|[我本全外][省市区县州]|[城园]区|[县镇村])$"
_WHERE = late(lambda: f"^{guarded('verbs', 'placing')}[^，、的]{{2,10}}$|{_PLACE}")


@cache
def _leading() -> frozenset[str]:
    return terms("foremost", "builtup", "spells")


def _after_noun(gap: list[Word], i: int) -> bool:
    """Does a noun stand directly before the word at i, or a time, and a verb before that?"""
    return i > 0 and gap[i - 1].kind in (PLAIN, "period") and any(b.kind in VERBS for b in gap[: i - 1])
