"""Of whom a sentence speaks: of the region as a whole, or of a zone, town, firm or other region that its clause begins with."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from .. import regions
from ..tree import Claim, Relation
from ..words import any_of, late
from .candidates import REACH, Candidate
from .narrowed import word_list

_WHOLE = re.compile("(?<![占居列于比快高低])(?:全[市省县区州国盟旗镇乡域]|[我本][市省县区州国盟旗镇乡])")
_TURNED_BACK = re.compile(f"(?<!拉动)(?<!带动)(?<!对){_WHOLE.pattern}")  # 拉动全市工业增长2个百分点，实现 利税8亿元
_NUMBER = r"[(]?[一二三四五六七八九十\d]{1,2}[).、]|[一二三四五六七八九十]是"
_LEAD = f"(?:[—①-⑳、]|{_NUMBER}|到?\\d{{4}}年[底末]?|其中|去年|今年|全年|目前|同时|特别是|力争|确保|保证|预计|[把将以]"
_STRIVES = "争先|争创|进位|打造|冲刺|跨越|晋位|率先|挺进|迈进|赶超|做大|做强|做优"  # 支持 某园区争先，…
_LEAD += f"|(?:支持|鼓励|指导|推动|推进)(?=[^，；：。]{{2,12}}?(?:{_STRIVES})))*(?!各|全(?![市省县区州国盟旗]))"
_NAME = r"(?:(?!{works})[^，；：。\d的在]){{1,{most}}}?"
# What is done to a zone says nothing of its figures, nor does a strategy that is named after a belt: 创建, 长江经济带 发展.
_ZONE = "(?:{zones}|(?:{belts})(?!建设|发展|战略))(?!域|镇化|级|创建|申报|[数个]|建设[、和]|开发(?!区)|(?:进出口)?通关)"
_SIGHT = "(?:(?<!旅游)(?<!A级)(?<![大各家个类])(?:{sights})|(?:{travels})旅?游)(?=全年|累计|共|接待|实现|年)"
# … and one that was opened to visitors: 某古城景区全面开园，接待游客30万人次; but 某古城景区全面开园，全年接待游客800万人次
_OPENED = "(?P<opened>{sights})(?=(?:全面|正式|顺利|成功|如期|盛大){{0,2}}(?:开园|开街|开业|开放|开门迎客|试?运营|投入运营|投用)(?:以来)?$)"
# … or honoured, or that had guests, and an event: 某夜市入选省级街区，接待游客30万人次, 举办灯会5场，游客突破40万人次
_ALONE = "(?P<alone>(?:{sights})(?=[^，；：。]{{0,8}}(?:入选|获评|荣获|获批|跻身|晋升|创成|登上|举办|承办)[^，；：。]*$)"
_ALONE += "|(?:成功)?(?:举办|承办)[^，；：。]{{0,16}}?(?:花节|灯会|庙会|晚会|音乐节|灯光秀|演出|表演|画展|书展)(?:\\d{{1,3}}[场次届])?$)"
_FIRM = (
    "(?:公司|集团|(?:骨干|龙头)企业|(?<!工业)(?<!规模)(?<!规上)(?<!以上)(?<!乡镇)(?<![县市省区州盟旗])企业)"
    "(?=完成|实现(?!零?的?突破|从无到有|倍增|翻番)|资产|上缴|营业|营收|产销|产值|销售|投产)"
)
# Of these it is only what they yield and trade: 某某电厂全年发电30亿千瓦时，实现 税收1亿元, 台资企业达312家， 进出口额达86亿元.
_SMALL = (
    "(?:(?:电厂|电站|[钢铝纸酒药糖]厂|水泥厂|化工厂|化肥厂)(?=完成|实现|全年|年?发电|年产|并网)"
    "|(?:(?<=[台侨港])资|电商)企业(?=达|突破|超过?\\d|增至|发展到)|(?:欧|货运|国际|海铁|跨境)班列(?=累计|全年|共?开行|发[运送]|运行)"
    "|(?:基地|孵化器|空间|产业园|平台|楼宇|大厦|市场|商圈)(?=(?:累计|新增|已|共)?(?:入驻|集聚|引进|吸引)(?:企业|商户|商家)))"
)
_OF_SMALL = re.compile("税收|税金|利税|利润|上缴|(?:进出口|出口|进口)额|销售|营业收入|营收|(?:工业)?总?产值|发电量|货值")
_OWNED = "[中省市州盟县区]属(?:及?以上)?(?:工业)?(?:企业)?(?:完成|实现)"
_COMES = "入驻企业|引进企业|累计引进|引进注册|注册企业"  # 建筑业累计引进企业60家，实现 税收3亿元
_BRANCH = f"(?:(?:产业|(?<![工农林牧渔商企各以创就兴])(?<!服务)业)(?={_COMES})"
_BRANCH += "|(?<!第[一二三])(?<![一二三次])(?<!高新技术)(?<!新兴)产业(?=完成|实现|产值|增加值)"
_BRANCH += "|(?<![工农林牧渔商产企])(?<!服务)业(?=增加值|总?产值|营业收入|销售收入)"  # 建筑业增加值增长5%，实现 税收3亿元
_BRANCH += "|(?<=[炭铁铜铝油气力化纺织药品材子备械])工业(?=增加值|总?产值|完成|实现))"  # 煤炭工业增加值增长6%，实现 利税8亿元
# … but 11个贫困村 出列 says how the region fares.
_SEVERAL = r"\d{1,3}个[^，；：。\d]{0,8}(?:[县镇乡村]|街道|园区|开发区)(?![域区]|[^，；：。\d]{0,4}(?:出列|退出|摘帽|脱贫))"
_SEVERAL += r"|\d{1,4}[家户](?!规模|规上|限额|限上)[^，；：。\d]{0,8}企业(?=预计|完成|实现|产值|销售|上缴|税收)"
_SEVERAL += (
    "|(?:邻|(?:省内|市内|周边|邻近|毗邻|兄弟|发达){1,2}(?:先进|发达)?)(?:县市|市县|县区|区县|县|市|区)(?![域场政内外])"  # 邻县财政收入
)
_TOWN = "(?:(?<![城乡全我本各小])镇(?![域区村化])|街道)"
_AREA = r"[^，；：。\d在本全各该和与]{2,6}?(?<!农村)(?<!贫困)(?<!民族)(?<!边境)地区(?!生产|GDP|经济|性|间|财政|级|税|国|双城|协同|一体)"
# Zones and firms, and places whose people it may tell of: at the head of a sentence, behind a ；, and in the clause of the name.
_PART = late(
    lambda: (
        _LEAD
        + "(?:(?P<zone>(?:{name})?(?:{zone}|{sight}|{opened}|{alone}))"
        "|{long}{firm}|{long}(?P<small>{less})|{owned}|(?P<branch>{name}{branch})|(?P<several>{several})"
        "|(?P<home>{name}{town}|乡镇(?=经济|工业|企业)|(?:{backlands})(?=[^，；：。\\d]{{2}})(?![^，；：。\\d]{{0,6}}(?:出列|退出|摘帽|脱贫))|{area}))".format(
            name=_NAME.format(works=any_of("scopes", "works"), most=9),
            long=_NAME.format(works=any_of("scopes", "works"), most=12),
            zone=_ZONE.format(zones=any_of("scopes", "zones", "areas"), belts=any_of("scopes", "belts")),
            sight=_SIGHT.format(sights=any_of("scopes", "sights"), travels=any_of("scopes", "travels")),
            opened=_OPENED.format(sights=any_of("scopes", "sights")), alone=_ALONE.format(sights=any_of("scopes", "sights")),
            firm=_FIRM, less=_SMALL, owned=_OWNED, branch=_BRANCH, several=_SEVERAL,
            town=_TOWN, backlands=any_of("scopes", "backlands"), area=_AREA,
        )
    )
)  # fmt: skip
# Those that shed poverty say how the region fares, where they are several: 某某县、某某县等3个县 摘帽，贫困发生率降至2%
_SHED = "[^，；：。]{0,20}[、等][^，；：。]{0,20}(?:摘帽|脱贫|出列)(?![人户县地攻群])"
_OTHER = re.compile(
    _LEAD + f"(?:从?(?P<seen>全[国省市区县州])(?:来)?看|(?P<home>[^，；：。\\d全我本各该]{{1,7}}?[市县区旗州盟](?![场域块]|{_SHED})))"
)
_HONOURED = re.compile("(?:成功)?(?:创建|实现整[县市区]|入选|入围|获评|获批|成为|跻身|荣获|被[列评授]|晋[升级]|迈入|进入|跃居)")
_DONE_TO = re.compile("[^，；。]{0,4}(?:建设|改革|获批|挂牌|揭牌|封关|龙头作用)")
# A sentence with no subject of its own goes on with that of the short one before it, which tells no figure: 开发区建设步伐加快。全年完成….
_GOES_ON = re.compile("(?:全年|累计|共|预计|年内){0,2}(?:新?引进|完成|实现|新?入园)")
# …；某某园区完成投资48亿元；工业投资增长12%， 民间投资增长8%, but …；某某园区完成投资48亿元；实现 税收6亿元
_OPENS = re.compile("；(?!完成|实现|新?引进|入驻|累计|上缴|到位|建成|新增)[^；]*$")
_SHORT = 24
_TIME = 9  # a clause that only says when is shorter
_FIGURE = re.compile(r"\d[^，；：元%点]{0,12}+[元%点]")
_AMOUNT = re.compile(r"\d[^，；：元%点米人家天度吨]{0,12}+[元%点米人家天度吨]")
_CIRCLE = re.compile(r"[^，；：。\d全我本各]{2,8}?(?:都市圈|城市群|经济圈|经济区|经济带|兵团|垦区)")
_WITH_PART = re.compile(r"\((?:含|包含|包括)[^()]{2,16}\)")  # 全市(含开发区)完成
_OF_ZONES = frozenset(("economy", "industry", "trade", "finance"))
_OF_BRANCH = re.compile("出口|进口|进出口(?!总)|税收|利税|利润|上缴|税金")  # a branch has no budget, and none has 外贸出口
_TOTAL = re.compile("外贸|进出口总|(?:财政|预算)总?收入|生产总值")  # … so that behind one of these 其中出口 is no longer told of it
_OF_HOMES = _OF_ZONES | {"income", "services"}
_ENDS = re.compile(r"[。；！\n]|全年|[全我][省市县区州盟旗]")


def speaks_of_part(text: str, at: int, own: Sequence[str], group: str) -> bool:
    """Does the sentence before a name speak of a part of the region, and has not turned back to the whole since: 高新区加快建设，…?

    What stands behind a ； goes on with the part only where a figure of it stands before.

    Args:
        at: where the name of what is told begins.
        own: the region's own names; none where it is not known.
        group: what the indicator is of. Work, prices and the air are never told of a zone alone.

    >>> speaks_of_part("高新区加快建设，完成", 10, ["某市"], "economy"), speaks_of_part("高新区加快建设，全市", 10, ["某市"], "economy")
    (True, False)
    >>> speaks_of_part("高新区投资增长9%；", 10, ["某市"], "trade"), speaks_of_part("高新区加快建设；", 8, ["某市"], "trade")
    (True, False)
    """
    if group not in _OF_HOMES:
        return bool(own) and group != "transport" and _told_of_other(text, at, own)
    if _WHOLE.match(text, at) is not None:
        return False
    first = max(0, at - REACH)
    start = max(text.rfind("。", first, at) + 1, text.rfind("！", first, at) + 1, text.rfind("\n", first, at) + 1, first)
    said = "".join(text[start:at].split())
    said = _WITH_PART.sub("", said) if "(" in said else said
    end, told, passed = len(said), False, False  # is there a figure, or a ；, behind the head of the clause that is looked at?
    while end >= 0:
        head = max(said.rfind("，", 0, end), said.rfind("；", 0, end), said.rfind("：", 0, end)) + 1
        begins = not head or said[head - 1] == "；" or (head < _TIME and said[head - 2] in "年来底末")  # 到2030年，某某园区产值
        told = told or _FIGURE.search(said, head, end) is not None
        place = _PART.match(said, head, end) if begins or end == len(said) else None
        if place is not None and (place["opened"] or place["alone"]) and not _has_guests(place, text, at, said[end:]):
            place = None
        if place is not None and said.startswith("；", end) and "占" in said[place.end() : end]:
            place = None  # 工业园区产值占全县的76%；固定资产投资增长8%: a share is told of the whole
        if place is not None and place["home"] == "乡镇" and "；" in said[place.end() :]:
            place = None  # 乡镇企业产值20亿元；财政收入1亿元: a branch of the economy, and no place that goes on
        if place is not None and place["branch"] is not None and said.endswith("，") and not said.startswith("完成", place.end()):
            place = None  # 建筑业增加值增长5%，税收收入 增长7%: not 实现税收3亿元
        if place is not None and place["branch"] is not None and (_OF_BRANCH.match(text, at) is None or _TOTAL.search(said, place.end())):
            place = None
        if place is not None and group == "trade" and not told and text[at - 1] == "，" and _DONE_TO.match(said, place.end()) is not None:
            place = None  # 自贸试验区建设深入推进，外贸进出口总额 增长12%: what was done to a zone
        if place is not None and place["small"] is not None and _OF_SMALL.match(text, at) is None:
            place = None  # 中欧班列开行620列，外贸进出口总额 增长12%
        place = place or (_OTHER.match(said, head, end) if own else None)
        if place is not None and _in_passing(said, head, place.end()):
            place = None
        honoured = _HONOURED.search(said, head, head + 12)
        is_other = honoured is not None and _is_other(said, head, honoured.start(), own)
        if is_other or (place is not None and _is_part(place, own, group)):
            if end == len(said) and _WHOLE.search(said, place.end() if place is not None else head) is not None:
                return False  # 高新区带动全市 投资增长9%
            return (told or not passed) and not (_OPENS.search(said, head) and said[head - 1] == "；" and _lists_own(said, head))
        turned_back = _WHOLE if end == len(said) else _TURNED_BACK
        if turned_back.search(said, head, end) is not None or (own and said.startswith(tuple(own), head)):
            return False
        if begins:
            if end < len(said) and not any(map(str.isdigit, said[head:end])):
                return False  # a ； that something new stands behind
            passed, told = True, False
        end = head - 1
    return bool(_GOES_ON.match(said)) and _heads(text, start, own, group)


def of_helped(text: str, c: Candidate) -> bool:
    """Is a level what a firm or a town has that the sentence first helps: 支持某某集团扩产，实现税收1亿元? A growth may be the region's,
    but not where it is that of such a level.

    >>> [_HELPED.search(text) is not None for text in ("支持龙泉集团扩产，实现", "支持小城镇建设，实现", "支持龙泉集团扩产，全市实现")]
    [True, False, False]
    """
    if c.claim.relation is not Relation.LEVEL and (c.last is None or c.last.subject_span != c.subject):
        return False
    return _HELPED.search(text, max(0, c.subject.start - _HELPED_REACH), c.subject.start) is not None


_HELPED = re.compile(
    "(?:^|[，；。：\\n])(?:重点|大力|全力|积极|继续)?(?:支持|扶持|助推|帮助)(?!小?城镇|中心镇|重点镇|特色镇|建制镇|[各本我全])"
    "[^，；。：\\d的、]{1,10}?(?:公司|集团|矿业|酒业|药业|电厂|水泥厂|酒厂|药厂|(?<!乡)镇(?!域|区|村))[^，；。：\\d]{0,10}，"
    "(?:(?![全我][省市县区州盟旗]|全年)[^；。]){0,40}$"
)
_HELPED_REACH = 70


def _has_guests(place: re.Match[str], text: str, at: int, between: str) -> bool:
    """Do the guests told of at a place come to the sight or the event of the clause before, and not to all the region? What they leave
    there is seldom told, and no sight has ten million."""
    if place["opened"] is not None:
        return between.startswith(("，接待", "，共接待", "，累计接待", "，吸引"))
    return _GUESTS.fullmatch(between) is not None and _OF_ALL.match(text, at) is None


_GUESTS = re.compile("(?:，(?:共|累计)?(?:接待|吸引)?(?:国内外|省内外|各地)?)?")
_OF_ALL = re.compile(
    "[^。；]{0,60}?(?:旅游[^，。；\\d]{0,4}(?:收入|消费|花费)|综合收入|花费)|[^，。；\\d]{0,8}(?:\\d{4,8}(?:\\.\\d{1,4})?万|\\d{1,4}(?:\\.\\d{1,4})?亿)"
)


def _told_of_other(text: str, at: int, own: Sequence[str]) -> bool:
    """Does a clause before a place in its sentence begin with another region and tell a figure of it, and what follows goes on with it:
    某某县森林覆盖率80%，空气优良率 99%?"""
    start = max(text.rfind(mark, max(0, at - REACH), at) for mark in "。；！\n") + 1
    said = text[start:at]
    if not any(map(str.isdigit, said)) or _WHOLE.match(text, at) is not None:
        return False
    said = "".join(said.split())
    end = len(said)
    while end >= 0:
        head = said.rfind("，", 0, end) + 1
        if _WHOLE.search(said, head, end) is not None or said.startswith(tuple(own), head):
            return False
        place = _OTHER.match(said, head, end)
        if place is None or place["home"] is None or not _is_part(place, own, ""):
            place = _CIRCLE.match(said, head, end)
        if place is not None and not _in_passing(said, head, place.end()):
            return _AMOUNT.search(said, place.end(), end) is not None
        end = head - 1
    return False


def _in_passing(said: str, head: int, end: int) -> bool:
    """Does a part of a sentence name a place, in a clause between two places, behind a figure of its own, so that what stands behind the
    part is not of that place: 生产总值增长5%，其中 某某市增长7%；投资增长8%?"""
    if head == 0 or said[head - 1] != "，" or said.find("；", end) < 0:
        return False
    return _FIGURE.search(said, said.rfind("；", 0, head) + 1, head) is not None


def with_guests_of_part(text: str, c: Candidate, marked: Mapping[int, Claim], visitors: Callable[[str], bool]) -> bool:
    """Does money that visitors leave stand behind visitors who are not all that the region has: 某某洞接待游客90万人次，旅游收入 2亿元?"""
    for i in range(c.i - 1, max(-1, c.i - 4), -1):
        guests = c.claims[i]
        if _ENDS.search(text, guests.quantity.span.end, c.subject.start) is not None:
            return False
        if guests.topic and guests.relation is Relation.LEVEL and visitors(guests.topic):
            return i not in marked
    return False


def behind_core(text: str, c: Candidate) -> bool:
    """Do people stand behind a mark alone, of the built-up part of a city, whose area or people the figure before tells of: 中心城区建成区
    面积180平方公里、 常住人口150万人?"""
    last, topic = c.last, c.claim.topic or ""
    if last is None or not topic.endswith("人口") or last.scope not in word_list("cores"):
        return False
    return text[last.quantity.span.end : c.subject.start] == "、"


def of_share(text: str, share: Claim, at: int) -> bool:
    """Is the name at a place that of what so large a share of towns or villages has: 一半以上的乡镇，农民人均纯收入超过5000元?"""
    return _OF_PLACES.fullmatch(text, share.quantity.span.end, at) is not None


def all_of_it(scope: str, whose: re.Pattern[str]) -> bool:
    """Is the whole of a share the region's own total, so that what has the share is a part: 占 全市总量的36%?"""
    own = whose.match(scope)
    return own is not None and own.lastgroup == "own" and scope[own.end() :] in ("", "总量", "总额", "总数")


_OF_PLACES = re.compile("的?(?:行政|自然)?[县乡镇村区市](?:[镇市区]|[(（]市、区[)）])?，")


def _lists_own(said: str, end: int) -> bool:
    """Does a sentence list figures of the region before a place, so that one of a part is an item among them: 工业总产值30亿元；乡镇企业
    总收入52亿元；财政收入1亿元?"""
    return _FIGURE.search(said, 0, end) is not None and _PART.match(said) is None and _OTHER.match(said) is None


def _heads(text: str, start: int, own: Sequence[str], group: str) -> bool:
    """Is a part what the short sentence before a place tells of?"""
    if start < 2 or text[start - 1] not in "。\n":
        return False
    top = max(text.rfind("。", max(0, start - 2 * _SHORT), start - 1), text.rfind("\n", max(0, start - 2 * _SHORT), start - 1), 0)
    before = "".join(text[top : start - 1].split()).lstrip("。")
    place = _PART.match(before) if len(before) <= _SHORT and _FIGURE.search(before) is None else None
    if place is None or place[0].endswith(("公司", "集团", "企业")):
        return False
    return _WHOLE.search(before) is None and _is_part(place, own, group)


def _is_other(said: str, start: int, end: int, own: Sequence[str]) -> bool:
    """Is a stretch the short name of another region, and does the clause tell what that has come to be: 长沙 入选万亿城市?"""
    found = regions.match(said, start)
    return bool(own) and found is not None and found[1] == end and found[0].name not in own


def _is_part(place: re.Match[str], own: Sequence[str], group: str) -> bool:
    """Is what a clause begins with a part of the region, or another, that may tell of such things?"""
    home = place["home"]
    if place.re is _OTHER:
        if home is None:
            return bool(own) and place["seen"][-1] != own[0][-1]  # 从全国看，生产总值增长5%
        known = (len(home) > 2 or home[-1] == "县") and home in regions.names() and not home.endswith("城区")
        return known and not [each for each in own if each.startswith(home)]
    called = place["zone"] or place[0]
    if called in own or (own and (own[0].endswith(called) or called.endswith(own[0]))):
        return False  # 今年新区, 某某新区 in the report of one
    if place["several"] is not None:
        return True
    if place["branch"] is not None:
        return group in ("finance", "trade")
    if home is None:
        return ((place["opened"] or place["alone"]) is None and group in _OF_ZONES) or (
            group == "services" and (place["alone"] is not None or place[0].endswith((*word_list("sights"), "游")))
        )
    return bool(own) and home.removesuffix("地区") not in own
