"""What is said of things that were counted: it stands behind their name, and is no part of it (300个服务站 提质增效)."""

from __future__ import annotations

import re
from functools import cache

from ... import kinds
from ...quantities import Found
from ...words import late, load, pattern
from .. import wordlists
from ..lexis import AMOUNT, VERBS, Token, Word, lexicon, longest, objects, terms


def unsaid(text: str, start: int, end: int, following: Word | None) -> int:
    """Where the name of what is counted ends, without what is said of it: 1200户企业 数字化 改造, 300个服务站 提质增效.

    Args:
        following: the word behind the name; a verb that stands there takes what says how it is done.
    """
    if text[end - 1] == "、" and end - start > 2:
        end, following = end - 1, None  # 5类网络互联互通、整合运营
    least = start + (1 if text[start] in "村镇乡县市户校路" else 2)
    if following is not None and following.start == end and following.kind in VERBS:
        if following.word in wordlists.together and (at := text.rfind("与", least, end)) >= 0:
            end = at  # 120所学校与高校结对
        end -= 2 * (following.word == "运行" and text.endswith("安全", least, end))  # 36座水库 安全 运行
        if text[end - 1] in "早快" and end > least and text[end - 2] not in "提加尽赶" and following.word in wordlists.arrivals:
            end -= 1  # 36个项目 早 开工
        end -= 3 * (text[end - 1] == "性" and end - 3 >= least)  # 36处文物 抢救性 保护
        end = without(text, least, end - (following.word in _ALL_OF_IT and text[end - 1] == "全"), "manners")
        end = without(text, least, end, "foremost")  # 36家企业 重点 培育
    if text[end - 1] == "”" and (mark := text.rfind("“", least, end)) >= 0 and text[mark + 1 : end - 1] in terms("predicates", "manners"):
        end = mark  # 320家企业“上云用数”
    elif (quoted := (_OF_FIRM if text[start - 1] in "家户" else _QUOTED).search(text, least, end)) is not None:
        end = without(text, least, quoted.start(), "manners")  # 120项事项“一网通办”
    if (one := text[start - 1]) in _ONE_BY_ONE and (doubled := text.rfind(one * 2, least, end)) > 0:
        return doubled  # 58件 实事 件件落地, 106场 赛事 场场精彩
    if text[end - 2] == "最" and (most := _MOST.search(text, start + 1, end)) is not None:
        return most.start()
    if (chosen := _ONE_OF_THEM.search(text, start + 1, end)) is not None:
        return chosen.start()
    if (stays := _STAYS.search(text, start, end)) is not None:
        return stays.start()  # 3万名青年留渝来渝, 有28家来渝投资
    shorter = without(text, least, end, "predicates")
    if shorter < end and text[shorter - 1] == "、" and shorter - 1 > least:
        shorter = without(text, least, shorter - 1, "predicates")  # 四场开闭幕式美轮美奂、惊艳世界
    if shorter == end and text[end - 2 : end] in objects() and text[start - 1] not in _HELD:
        verb = text[end - 4 : end] if text[end - 4 : end] in objects() else text[end - 2 : end]
        shorter -= len(verb) * text.endswith(_objects(verb), start, end - len(verb))  # 120名教师 轮岗, but 12场 干部交流
    return end if shorter == end else without(text, least, without(text, least, shorter, "manners"), "standing")


_MOST = re.compile("(?<![集其])中[^，。；、的\\d]{1,8}最.$")  # 在18个 试点城市 中得分最高
_ONE_OF_THEM = re.compile("(?<![其集])中(?:首[个家批]|唯一|第[一二三四五六七八九十]{1,3}[个家])")  # 12个 县区 中首个通过验收的县
_ONE_BY_ONE = frozenset("件场项条个")  # doubled, these stand for every one of those counted


def undergoing(text: str, start: int, of: int, end: int) -> int:
    """Where the name of places ends, with 的 at `of`, whose last verb says what is done at them: 12座 水库 的安全 鉴定, 村 的规划 编制."""
    done = lexicon().get(text[end : end + 2]) == "do" and not text[end + 2 : end + 3].isalpha()
    return of if done and text.endswith(_places(), start, of) else end


@cache
def _places() -> tuple[str, ...]:
    return tuple(terms("mended_sites", "holders", "bodies", "holds"))


_HELD = frozenset("场次期起例项")  # what is held or told so often


@cache
def _objects(verb: str) -> tuple[str, ...]:
    return tuple(load("verbs")["objects"][verb])


_ALL_OF_IT = ("覆盖", "收集")  # 36个村污水全 收集


def needed(text: str, start: int, end: int) -> int:
    """Where the name of those counted ends, without what they need or what is done there: 1.6万户居民 “办证难”问题, 10个街镇 防控工作."""
    if text[end - 2] == "用" and AMOUNT.match(text, end) is not None and text[end - 2 : end] in wordlists.gauges:
        return end  # 36家企业用地1200亩
    worked = text[end - 1] in "作务" and text[start - 1] not in "项件"
    begin = start + (text[start - 1] in "的%")  # 80%的改造任务, but 水库36座 除险加固任务
    work = _WORK.search(text, begin, end) if worked else None
    if work is not None and text.count("“", start, work.start()) == text.count("”", start, work.start()):
        end = without(text, start + 1, work.start(), "manners")  # but 3万户 广播电视“村村通”任务
    if text[end - 1] == "务" and text[start - 1] in "项类件种":
        return end  # 120项 居民服务
    if text[end - 1] not in _NEEDS_END and _NEEDS_HOLD.isdisjoint(text[start:end]):
        return end
    needs = _NEEDS.search(text, start, end)
    if needs is None or text[needs.start() - 1] == "级" or (needs.start() == start and text[start] == "通"):
        return end  # 攻克2项 国家级“卡脖子”难题, 96个 通客车建制村
    return needs.start()


_NEEDS = late(
    lambda: "|".join(
        (
            f"(?:(?<=[户民众口员者生人庭])|(?<=[民职]工)|(?<=企业))(?:{pattern(terms('needs'))}(?:困难|难)(?:问题)?和)?"
            f"(?:(?:安全)?{pattern(terms('needs'))}(?:难|困难|不?安全|条件|环境)?等?(?:问题|难题|困难)?|温饱(?:问题)?)(?<=[难题饱件境])$",
            "(?<=人口|移民|群众|人员|职工|居民|农民|牧民|学员|患者)[^，的”]{2,6}任务$",
            "(?<=[^0-9万亿多余千百十][民众员者生人工力口户])(?:再?就业|务工|创业)$",
            "(?<=[民众口户员者点])[搬住稳留融]得[^，、的](?:、[^，、]{1,5}){0,3}$",
            "(?<=会议)(?:专题|专门|集中)?(?:研究|部署|审议|听取).{0,20}$",
            "(?<=[畜牛羊])(?:临时)?饮水(?:困难|问题|难)?(?:问题)?$",
            "(?<=[户民众口员者人庭”])的?(?:(?!居家|人居|庭院)[^的，]{2}(?:质量|安全|水平|条件|环境)|安全(?:[饮用]水|住房))$",
            "(?<=[县乡镇村组区寨屯校户])(?:尚|仍|还)?未通(?!过).{1,12}$",
            "(?<=国家|地区|城市)[都均也]?有[^，的]{0,8}(?:关系|往来|联系)$",  # 同46个国家 有贸易往来
            # 7个县市 收支矛盾突出
            "(?<=[市州县区旗镇乡村])(?![市州县区旗镇乡村])[^，、的]{2,6}(?:突出|困难|不足|薄弱|滞后|乏力|紧张|不快|不强|较?大)$",
            "(?<=人口)[计测推]算$",  # 按1845万 常住人口 计算
            "(?:再?创(?![业新建造])|刷新|打破)[^，]{0,16}(?:纪录|新高)$",
            f"(?<=[民众女姓])(?:的{pattern(terms('devotion'))}|团结(?:奋斗|拼搏)|共同(?:努力|奋斗)).{{0,12}}$",
            "(?:的[^的，]{1,10}|“[^”]{1,10}”)(?:问题|难题|困难)$",
            f"(?:(?<={pattern(terms('looked_after'))})|(?<=毕业生)|(?<=[人众者]))(?:[^的，、]{{2}})?(?:服务保障|服务)$",
            "(?<=[市州县区盟旗省])的?(?:前列|前茅|中?上游|中游|第一方阵|第一梯队)$",
            "(?<=项目|企业)(?:要素|用地|用能|用工|用电|用林|融资)(?:需求|需要)?$",
            f"{pattern(terms('stages'))}?的(?:年度|全年)?(?:目标任务|目标|任务|要求)$|(?<=[者员工生])目标(?:任务)?$",
            "(?<=[市县区乡镇村省国])(?:和|以及|与)(?![市县区乡镇村省地街])[^，、]{1,8}、[^，]*$",
            "(?:(?<=[县乡镇村组寨屯校户])|(?<=街道)|(?<=[社小]区))[都均]?[建设配]?有(?!公[司益]|[企资林产色机国限效线害])[^，]{0,16}$",
            f"(?<![交流贯联互沟畅卡未不普])通(?:了|上|[一二三四]级|{pattern(terms('connected'))})[^，率例]{{0,10}}$",
        )
    )
)
# It ends with the first of these, or holds one of the others.
_NEEDS_END, _NEEDS_HOLD = (
    frozenset("难题饱件境务业工水量全平房录高障列茅游阵队素地能电林资求要标算系来出足弱后力张快强大"),
    frozenset("得究署议取通的团共、有"),
)
_WORK = late(
    lambda: (
        "(?:(?<=[镇乡县屯])|(?<=[^农]村)|(?<=[社小县]区)|(?<=街道)|(?<=镇街))(?![民务级庄镇乡村落街区道容史化域振干集]|组?[公道]路|油路|水泥路)"
        f"(?![^，的]{{0,8}}?{pattern(terms('premises'))}{pattern(terms('manners'))}?{pattern(terms('works'))}{{1,2}}(?:工作|任务)$)"
        "的?[^，的]{2,14}(?:工作|任务)$"
        f"|(?<=[^重主关]{{3}})(?<!点){pattern(terms('works'))}{{1,2}}(?:工作|任务)$"
        # 36座水库 的除险加固任务, but 12项重要 的接待任务
        "|(?<=[^达办定置排担派予出确重要大新型同样])的(?!年度|全年)(?:[^，、的]{2,8}、)?[^，、的]{2,10}(?:工作|任务)$"
    )
)


def without_parts(text: str, start: int, end: int, amount: int) -> int:
    """Where a name ends without the parts, which nobody counts, of what was counted: 改造12所 学校 供暖系统, 80条 小巷 路面、井盖,
    20个 村 污水管网.

    Args:
        amount: where the amount begins; what is made before it is the part, and not what has it: 建成5所学校操场.
    """
    founded = _founded(text, amount) or (text[amount - 1] == "、" and _LISTED.search(text, max(0, amount - _REACH), amount) is not None)
    measured = AMOUNT.match(text, end) is not None  # 改造12个 小区供水管网 30公里
    if founded or measured:
        return end
    place = _PARTS_OF_PLACE.match(text, start, end)
    if place is None and text[start - 1] == "个":
        place = _ROADS_OF_PLACE.match(text, start, end)  # 26个 行政村 道路: roads are counted by 条
    whole = place or _PARTS.search(text, start, end)
    return end if whole is None else whole.end("whole")


def _founded(text: str, amount: int) -> bool:
    """Is what an amount counts made by the verb before it: 建成 5所, 建成了 5所?"""
    return text.endswith(longest("founding"), 0, amount - text.startswith("了", amount - 1))


# … or by that of its list: 建成3个公园、 60个村广播系统
_LISTED, _REACH = late(lambda: f"(?:^|[，。；：]){pattern(terms('founding'))}了?\\d[^，。；：]{{0,60}}、$"), 64


def having(text: str, start: int, end: int, amount: int, unit: str) -> int:
    """Where the name of those counted ends, without what they have that is no number of things: 933个 贫困村 饮水安全, 1.8万名 农民工 工资;
    nor a contest among them: 在12个 县区 目标考核中.

    Args:
        amount, unit: as for `acting`.
    """
    goes_on = text[end : end + 1].isalpha() and text[end - 1] != "中"  # 12个县区目标考核 位列第一
    if unit in "个家所" and not goes_on and (judged := _judged(text, start, end)):
        return judged
    if text[end - 1] not in _holdings_end() or AMOUNT.match(text, end) is not None:
        return end  # 农民工工资 2.3亿元
    who = _have(unit in "个家所" or (unit == "户" and text.find("企业", start, end) >= 0)).match(text, start, end)
    if who is None or _founded(text, amount):
        return end
    if unit in "个家所" and text.endswith("问题", start, end) and text[who.end("who") - 1] != "村":
        return end  # 整改12个企业安全问题
    return who.end("who")


_JUDGED = late(
    lambda: (
        f"(?P<who>[^，、的\\d]{{0,10}}?(?:[省市县区州盟旗镇乡村](?![省市县区州盟旗镇乡村级域集城办庄民容场政社])|{pattern(terms('bodies'))}))"
        f"[^，、的\\d]{{0,10}}?{pattern(terms('judging'))}中?$"
    )
)


def _judged(text: str, start: int, end: int) -> int:
    """Where the name ends of those among whom a contest is held that a stretch names; 0 for another."""
    judged = _JUDGED.match(text, start, end) if text[end - 1] in _judging_end() else None
    return 0 if judged is None else judged.end("who")


@cache
def _judging_end() -> frozenset[str]:
    return frozenset("中").union(word[-1] for word in wordlists.judging)


@cache
def _holdings_end() -> frozenset[str]:
    return frozenset(word[-1] for word in wordlists.holdings)


@cache
def _have(places: bool, what: str = "") -> re.Pattern[str]:
    """Those counted, the last that are named, and what they have."""
    who = (
        f"(?<![农乡村])村(?![民级庄镇委小道办落卫])|[市州]县|县市|县(?=\\()|{pattern(terms('bodies'))}(?![制化业落域]|校(?!园)|(?<=学校)园)"
        if places
        else pattern(terms("actors", "people"))
    )
    return re.compile(
        rf"(?P<who>[^，、的和及与]{{0,12}}(?:{who})(?:\([^()]{{1,6}}\))?(?!\)))的?"  # 村(社区), and no part of it
        f"(?:[^，、的和及与]{{2,8}}[和与及])?[^，、的和及与]{{0,8}}?(?:{what or pattern(terms('holdings'))})$"
    )


def acting(text: str, start: int, end: int, amount: int, unit: str) -> int:
    """Where the name of those counted ends, before what they do or undergo: 4万名 干部 进村入户, 12家 企业 扭亏为盈, 3个村 摘掉贫困帽, and
    36支 工作队 驻村帮扶, whoever made them.

    Args:
        amount: where the amount begins; what is made before it is more than its first word: 建成12个村入户道路.
        unit: the last character of the amount, which tells whether people or undertakings are counted (20场 干部下乡活动: neither).
    """
    team = _TEAMS_DO.search(text, start, end) if unit in ("支", "个") else None
    if team is not None and not text.endswith(_OF_TEAMS, start, end):
        return team.end("who")  # 组建36支 工作队 驻村帮扶
    doing = _DOING.get(unit, _PEOPLE_DO if unit.isdigit() else None)
    who = doing.search(text, start, end) if doing is not None else None
    if who is None or _founded(text, amount):
        return end
    return who.end("who")


def _do(*actors: str) -> re.Pattern[str]:
    return late(
        lambda: (
            f"(?P<who>{pattern(terms(*actors))})(?:(?:{pattern(terms('deeds'))}|应.尽.)[^的]*|[拿领留]"
            f"|[来留返赴到回进驻][本当]?[地乡村镇县市区家城厂岗外]{{1,2}}|[来留返赴到回进入驻下往][^的]{{1,6}}{pattern(terms('pursuits'))})(?<![员队团者长师站点])(?<!项目|工程|标杆|试点|中心|活动)$"
        )
    )


_OF_TEAMS = ("办公室", "平台", "库", "品牌", "机制")
_PEOPLE_DO, _FIRMS_DO, _TEAMS_DO = _do("actors"), _do("ventures"), _do("teams")
_DOING = dict.fromkeys("人名位万千多余", _PEOPLE_DO) | dict.fromkeys("个家", _FIRMS_DO) | {"户": _do("actors", "ventures")}


_PARTS = late(
    lambda: (
        f"(?P<whole>{pattern(terms('equipped'))})[^，、的及和与]{{0,6}}?{pattern(terms('equipment', 'fittings'))}"
        "(?:建设)?(?:[、及和与][^，]*)?$"
    )
)
_PARTS_OF_PLACE = late(
    lambda: (
        f"(?P<whole>(?:老旧)?小区|(?:行政|自然|建制)?村(?![民级庄镇委小道办]))[^，、的及和与(]{{0,6}}?{pattern(terms('equipment'))}(?:建设)?$"
    )
)
_ROADS_OF_PLACE = re.compile("(?P<whole>(?:老旧)?小区|(?:行政|自然|建制)?村)(?:主干|内部|通组|入户)?(?:道路|巷道|街巷|巷路|干道)$")
_STAYS = late(lambda: f"(?:[来留返]{pattern(terms('abbreviations'))}){{1,2}}(?:就业|创业|创新|发展|工作|投资|兴业){{0,2}}$")
_QUOTED = re.compile(
    "“[^”]{1,9}(?:办|受理|审批|互认|走出去)”(?:、.{0,30})?$"  # 45项业务 “掌上办”、企业开办“一日办”
    "|(?<=事项|服务|业务|证明|证照|手续)“(?:[零免不秒即]|最多|全程|就近|容缺|掌上|网上|马上|一次)[^”]{1,6}”(?:办理|审批|办结|受理)?$"
)
# 36家企业“上规入统”, 3万户牧民“进城上楼”
_OF_FIRM = re.compile(f"{_QUOTED.pattern}|(?<=企业)“[^”]{{2,9}}”(?:技改|改造)?$|(?<=[居牧农渔]民)“[^”]{{4}}”$")


def without(text: str, least: int, end: int, name: str) -> int:
    """The end of a name without the words of a list that stand there; none of them may begin before `least`."""
    while (shorter := ending(text, 0, end, name)) < end:
        if shorter < least or text[shorter - 1] == "不" or text.endswith(longest("averages"), 0, shorter):
            return end  # 农户户均增收
        end = shorter
    return end


def ending(text: str, start: int, end: int, name: str) -> int:
    """Where the word of a list begins that a stretch ends with, the longest one; its end where there is none."""
    for word in _endings(name).get(text[end - 1], ()):
        if text.endswith(word, start, end):
            return end - len(word)
    return end


@cache
def _endings(name: str) -> dict[str, list[str]]:
    """The last character of the words of a list → these words, the longest first."""
    out: dict[str, list[str]] = {}
    for word in longest(name):
        out.setdefault(word[-1], []).append(word)
    return out


def unnamed(text: str, start: int, end: int) -> bool:
    """Do the words behind a count name no thing, but how it grows or among whom it ranks: 10项 增速 居前三, 4项 全省 第一, 86家 总量?"""
    if text[end - 1] not in _LASTS:
        return False
    rest = text[start : ending(text, start, end, "frame")]
    return (
        (rest == "" and text[start] in "全国世省")
        or rest in wordlists.growth_noun
        or rest in wordlists.drop_noun
        or rest in wordlists.totals
    )


_LASTS = frozenset("速幅省国市区县州盟旗疆度率量数比模")
_PAYERS = frozenset("户民众口员者生人庭业师工儿")  # what these end with pays: 学生, 企业


def gauged(text: str, name: Token, amount: Token, following: Found | None = None) -> tuple[Token, Token] | None:
    """What is counted, where its name goes on with a measure of it, and what is measured: 产业, 产业产值 in 14个 产业产值.

    A mean begins what is measured: 农户, 户均增收 in 8600户 农户户均增收.

    Args:
        following: the next amount, which may be of what those counted have: 36家 企业债务 12亿元.
    """
    reading = amount.found.reading if amount.found is not None else None
    if amount.kind != "Q" or reading is None or reading.kind not in (kinds.COUNT, kinds.PERCENT):
        return None
    if name.start > amount.end and reading.unit.text in wordlists.times:
        return None  # 五次提高 企业退休人员养老金
    if reading.kind is kinds.COUNT and text[amount.end - 1] in "上下" and reading.unit.text not in wordlists.pieces:
        return None  # 20户以上村寨覆盖率, but 15家以上 企业 研发投入
    if text[amount.end - 1] in "宗块" or (text[amount.end - 1] == "个" and text.endswith(longest("places"), name.start, name.end)):
        return None  # 36宗工业用地, 2000个幼儿园托额
    if (new := _FLOWS.search(text, name.start + 1, name.end)) is not None:
        return Token("N", name.start, new.start()), Token("N", new.start(), name.end)  # 26个园区 新增就业岗位
    among = (_AMONG_THEM if text[name.end : name.end + 1] != "占" else _SOME_OF_THEM).search(text, name.start + 2, name.end)
    if among is not None:
        return Token("N", name.start, among.start()), name  # 16个国控断面 中优良水质占比
    end = without(text, name.start + 2, name.end, "frame")  # 11项指标增速全省第一
    shorter = ending(text, name.start, end, "gauges")
    if text.endswith("村村", name.start, shorter):
        shorter -= 1  # 26个村 村集体经济收入
    elif shorter < end and text[shorter] == "村":
        shorter += 1  # 68个村 级集体经济收入
    if shorter == name.start:
        if text[amount.end - 1] not in "名人":
            return None  # 2家 营业收入 超百亿元的企业
        shorter = end  # 3200名 毕业生就业率
    ranked = following is not None and following.reading is not None and following.reading.kind is kinds.RANK
    if ranked and following is not None and shorter == end < name.end == following.start:
        return Token("N", name.start, end), name  # 5项 主要指标 全省第一
    if shorter == end and (paid := ending(text, name.start + 1, end, "burdens")) < end and text[paid - 1] in _PAYERS:
        shorter = paid  # 5万名学生学费
    places = text[amount.end - 1] in "个家所"
    if places and (judged := _judged(text, name.start, name.end)):
        return Token("N", name.start, judged), name  # 12个县区目标考核 位列第一
    if text[name.end - 1] in _MEASURED_ENDS and (places or shorter == end) and not text.endswith(("项目", "工程"), name.start, shorter):
        who = _have(places, _OF_PLACES if places else "率|面积|余额").match(text, name.start, name.end)
        if who is not None:
            return Token("N", name.start, who.end("who")), name  # 99个行政村通畅率, 5家商贸企业零售额
    if shorter < end:
        shorter = without(text, name.start + 1, shorter, "gauges")  # 8个县财政收入增速
        while text[shorter - 1] == "、" and (first := ending(text, name.start + 1, shorter - 1, "gauges")) < shorter - 1:
            shorter = first  # 36个项目 开工率、投资完成率
        who = _have(places).match(text, name.start, shorter)  # 15家医院 医疗收入
        whose = shorter - (text[shorter - 1] == "的")  # 8个县的 财政收入
        return Token("N", name.start, whose if who is None else who.end("who")), name
    if (trade := _OF_FIRMS.search(text, name.start + 1, name.end)) is not None:
        return Token("N", name.start, trade.start()), name
    if following is not None and following.start == name.end and following.reading is not None and following.reading.kind in _STUFF:
        owned = _OF_OWNER.search(text, name.start + 1, name.end)
        if owned is not None and not _founded(text, amount.start):
            return Token("N", name.start, owned.start()), name
    mean = _OF_EACH.search(text, name.start + 1, name.end)
    return None if mean is None else (Token("N", name.start, mean.start()), Token("N", mean.start(), name.end))


_SOME_OF_THEM = re.compile("(?<=[面位河湖库井站])中(?=[^，、的中]{2,10}$)")  # 36个 监测断面 中优良水体占95%
_AMONG_THEM = re.compile("(?<=[^集其])中(?=[^，、的]{2,14}(?:占比|比例|比重|率)$)")
_FLOWS = re.compile("(?<!的)新增(?:就业|贷款|存款|授信|信贷)")
_MEASURED_ENDS = frozenset("率积额值量入润比重速度模位口")
_OF_PLACES = "率|面积|额|值|(?<![质力数])量|收入|利润|占比|比重|增速|强度|规模|床位|人口"
_OF_FIRMS = re.compile("(?<=企业|公司)(?:(?:进出口|出口|进口)(?:总?额)?|(?:并购重组|股权|再)?融资|募资)$")
_STUFF = frozenset({kinds.MONEY, kinds.AREA})
_OF_OWNER = re.compile("(?<=企业|公司|项目)[^的、]{2,6}$")
_OF_EACH = re.compile("(?:[年月]?[户人]|[亩村年])均")
