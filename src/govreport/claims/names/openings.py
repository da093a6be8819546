"""What stands at the left end of a name and is no part of it: marks, the region as a whole, times, what is planned."""

from __future__ import annotations

import re
from functools import cache

from ... import regions, words
from ...words import late
from .. import wordlists
from ..lexis import ACTIVE, in_word, lexicon, makes_noun, terms


@cache
def opening(kept: str) -> tuple[frozenset[str], re.Pattern[str]]:
    """A mark or a word at the left end of a name that does not belong to it; and the characters that they begin with."""
    staying = terms(kept) if kept else frozenset()
    nation = "" if "全国" in staying else f"|全国(?!{words.pattern(terms('national'))})"
    listed = terms("opening", "introducing") - staying
    heads = frozenset("、()”》】的了-—·●◆■★▲全县旗境师有创稳巩拟转就在下受影年日可计如是按应规渠方途形手多群支扣剔") | {
        word[0] for word in listed
    }
    within = "[县旗]内(?![外就住循])|师市(?!级)|境内(?=公路|铁路|高速|国省道|河流|水库)"
    # 全县有幼儿园35所, 连续三年有学生; but 全县有资质的企业144家
    who = "的(?<![级型类上]的)(?:[^，。；、\\d]{0,4}(?:企业|单位|家庭|群众|人口|人员|学生|劳动力|老人|青年|户)|村)"
    having = f"(?:[全我本][省市县区州盟旗疆镇乡国院校厂]|(?<=[年月天])){words.guarded('verbs', 'has')}(?![^，。；、的\\d]{{2,8}}{who})"
    planned = "(?<=”)规划(?:确定|提出)?的?(?=[^，。；：、“\\d]{0,6}(?:生产|财政|投资|收入|总额|总产|人均))|"  # “十四五”规划 财政收入9亿元
    planned += "年初(?:提出|确定|安排|预计)(?!的)|"
    planned += "拟(?=(?:招商引|投|融|筹)资$)|"  # 拟 招商引资12亿元, but 拟投资项目12个
    planned += f"(?:全年|年初)?计划(?:规定)?(?!{words.pattern(terms('planned'))})"  # 计划 粮食总产5亿斤, but 计划投资5亿元
    various = "各种(?![植养子粮畜禽草田业群质])|各项(?=税费|补[贴助]|奖[励补]|费用|资金|社会保险)"
    earned = "创(?=利税|税利|产值|外汇|劳务|经济收入|效益|收入|税收|利润|旅游|综合收入)"
    steadied = f"(?:稳定|巩固)(?=.{{2,16}}{words.pattern(terms('steadied'))}$)"
    employed = f"(?:转移)?就业(?!困难|援助)(?=.{{0,8}}{words.pattern(terms('employed'))}$)"
    such = "(?<=[：，；])如(?![期东皋意约下何果今此同数实])"  # 产量都有增长：如 生铁增长8%
    being = "(?<=分别)是(?![否非])"  # 分别是 生产总值增长6%
    point = "(?<=[：；。])[一二三四五六七八九十]{1,2}、(?![一二三四五六七八九十])"  # ；二、农村公路改造60公里, and no 二、三级公路
    first = "(?:首|第[一二三])条(?=时速)"  # 全省首条 时速350公里的高铁
    forces = words.pattern(wordlists.forces)
    # 在重大项目带动下 固定资产投资; but 带动 下游企业
    under = f"在[^，。、\\d]{{2,16}}{forces}下(?!岗|游)|(?<={forces})下(?![岗游沉水放达乡拨派调辖属设发级])"
    affected = "(?<![^，。；：\n])受[^，。、的]{2,10}影响(?![企农商群居家户行])|影响(?![力面范因])"  # 受疫情影响 外贸出口
    yearly = f"年(?=为[^，]{{2,8}}[减节增])|{words.guarded('verbs', 'yearly')}"  # 年 为企业减负
    there = f"在{words.pattern(terms('abbreviations'))}生产(?![企单基厂要总])"  # 在京 生产新能源汽车30万辆
    due = "应(?P<due>.)尽(?P=due)(?=[^，、的]{2})(?![^，]{0,2}(?:对象|金额|面积|人数|户数|数量|总数|率))"  # 应建尽建 充电桩2000个
    # 按海关口径 进出口总额, 按不变价格计 工业总产值
    reckoned = "按(?!照)[^，。；、的“”\\d]{1,6}(?:口径(?:计算|计(?!划)|统计|测算|核算)?的?|价格?计(?!划)(?:算的?)?)"
    # 通过发债等 渠道 融资6亿元, 大学生等 群体 就业300人
    means = "(?:多种)?(?:渠道|方式|途径|形式|手段)(?=[融筹引募集]资|筹[措集]|募集)|(?<=等)群体(?=返乡|就业|创业)"
    means += "|支出(?=[^，、的]{0,6}(?:资金|经费|补贴|补助))"
    means += "|从(?![业事教])[^，。；、的\\d]{2,8}?(?=(?:直接)?[融筹引]资$)"  # 从银行 融资20亿元
    adjusted = "(?:扣除|剔除|还原)[^，。；的\\d]{2,14}?(?:因素的?影响|因素|影响)后?(?=[^，。；的]{2})"  # 扣除减税因素后 财政收入
    begun = "|".join(
        (
            adjusted,
            means,
            there,
            yearly,
            having,
            within,
            various,
            earned,
            steadied,
            employed,
            point,
            due,
            reckoned,
            under,
            affected,
            planned,
            such,
            being,
            first,
        )
    )
    both = "、在[建谈](?=[^，。；、])"  # 全年开工、在建 重点项目36个
    return heads, re.compile(f"{both}|[、)”》】的了\\-—·●◆■★▲]|\\((?![^()]{{0,40}}\\))|{begun}|{words.pattern(listed)}{nation}")


_IN_PLACE = late(lambda: f"在{words.pattern(terms('abbreviations'))}(?={words.pattern(terms('residents'))})")


def located(text: str, at: int) -> bool:
    """Does 在 at a place begin the name of who is in a city: 在蓉 高校?"""
    return text[at] == "在" and _IN_PLACE.match(text, at) is not None


def behind(text: str, start: int, end: int, heads: frozenset[str], words_of: re.Pattern[str]) -> int:
    """Where a name begins behind the marks and words that do not belong to it; some words that begin like one do: 全国性, 完成率."""
    if text[start] == "与" and (text.endswith("差距", start, end) or text.find("相适应的", start, end) > 0):
        return start  # 与全省平均水平的差距, 与发展不相适应的专业
    while start < end and text[start] in heads and (m := words_of.match(text, start, end)) is not None and m.end() < end:
        placed = located(text, start) or (text[start] == "和" and regions.match(text, start) is not None)
        derived = (text[m.end()] == "性" or lexicon().get(m[0]) in ACTIVE) and makes_noun(text, m.end())
        if derived or placed or text.startswith(_NO_JOINT, start) or in_word(text, start, start, m.end()):
            break  # 全国性, 完成率, 在校学生, 在湘院士, 和田地区, 及时办结率
        start = m.end()
    return start


_NO_JOINT = ("及时", "及格", "和谐", "和美")
