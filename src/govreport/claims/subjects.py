"""What the amounts of a clause are about: the names in it, the lists that hand one to each, the subject of the clause before."""

from __future__ import annotations

import re
from itertools import pairwise

from .. import kinds
from ..time_words import PLAN, PLAN_END, YEAR
from ..words import late, pattern
from . import each, fits, lists, pending, relations, wordlists
from .amounts import sizes
from .clause import Clause, Placed
from .gaps import ranks
from .lexis import Token, longest, terms
from .lists import Stretch
from .names import grants, trails
from .names.endings import is_aspect, reaches, whole, without_share

_PARTS, _COUNTED = frozenset({kinds.PERCENT, kinds.RATIO}), frozenset({kinds.COUNT, kinds.AREA, kinds.LENGTH})
_OF_OBJECTS = frozenset({"added", "done", "grew_object", "fell_object"})  # rules of a verb with its object before the amount
# Another year's figure of what the part of the sentence before tells of: 2026年达到5亿元； 2028年 突破8亿元, ；到2028年， 突破8亿元; or
# that of the whole year: 前11个月完成5亿元，增长8%； 全年预计完成 6亿元.
_YEAR_ON = re.compile(
    rf"(?<=；)(?:[到至]?(?:(?:{YEAR}|[去今上]年)[底末]?|“?{PLAN}”?{PLAN_END})|(?:力争|确保|预计)?全年)，?"
    "(?:力争|争取|确保|预计|有望|可望?|将|要|再|又){0,2}(?:完成|实现|接待|达到?|突破|超过|为)?$"
)
_YEAR_REACH = 20


def turn_to(c: Clause, span: Stretch) -> str | None:
    """Makes a name the subject; one of an aspect alone (数量, 规模) leaves the thing before it in place.

    Returns:
        Of what the share is, where the name is that of a share alone (占地区生产总值比重).
    """
    state = c.state
    name = c.text[slice(*ranks.frame(c.text, span)[0])]
    if c.out and c.out[-1].found.end == span[0] and state.subject is not None and state.subject[0] < span[0]:
        name = each.INDICES.sub("", name, 1)  # 财政收入、工业投资 两项 指标增速 分别
    of = fits.rest(state) if name == "其余" else _by_level(c, span) if name in wordlists.levels else None
    if of is not None:
        state.subject = of
        return None
    if name in wordlists.frame or (c.out and c.out[-1].rule == "gap" and lists.names_place(c.text, c.out[-1].found.end, span)):
        pending.topic(c.text, state)  # 全国第二、全省第一; 高于全省2个百分点、邻市 3个百分点
        return None
    aspect = (is_aspect(name) or (name[:1] in "居列" and name.endswith(_STANDINGS))) and not (
        name.endswith(_SIZES) and _OF_NEXT.match(c.text, span[1]) is not None
    )
    of_whole = c.text.endswith("在", 0, span[0]) and name.endswith(_IN_WHOLE)
    if aspect or of_whole or (name.startswith("占") and name.endswith((*longest("share_noun"), "比例"))):
        pending.topic(c.text, state)
        kept = state.giver or state.subject or state.object or state.before  # 生产总值增长6%；总量突破500亿元
        if kept is not None and not (name.endswith("面积") and c.text.endswith(longest("settled"), *kept)):
            grows = name in wordlists.growth_noun and c.text.find("占", *kept) < 0
            state.subject = kept if grows else without_share(c.text, kept)
            if c.mode == "" and c.shape.is_list and len(state.listed) == c.shape.amounts:
                c.mode = "EACH"  # 进口、出口分别增长5%、6%，增速居全省第3、第6位
            if c.mode == "EACH":  # A达到3亿元，B达到2亿元，增幅分别达到5%和6%
                listed = len(state.listed) == c.shape.amounts
                told = each.summed_up(c.text, state, c.shape.amounts) if name in wordlists.totals else ()
                c.members = state.listed if listed else told or each.referents(c.text, state, kept, c.shape.amounts, c.out)
                c.next_member = 0
            return whole(name[1:]) if name.startswith("占") and name not in wordlists.share_noun else None
    owned = _owned(c, span, name) if c.mode == "EACH" and state.pending is not None else ()
    state.giver = state.subject if name[:1] == "对" and name.endswith("贡献率") else None
    state.subject = span
    state.recent = (*state.recent[-5:], span)
    c.members, c.next_member, state.listed = (), 0, ()
    if c.mode == "EACH":
        c.members = owned or lists.paired(c.text, span, c.shape.amounts) or each.counted(c.text, state, span, c.out) or _classed(c, span)
        c.members = c.members or (each.behind(c.text, span, c.shape.amounts, c.out) if c.out else ())
    elif c.mode == "" and (c.shape.is_list or c.shape.has_pairs):
        _pair(c, span)
    return None


def _owned(c: Clause, span: Stretch, name: str) -> tuple[lists.Member, ...]:
    """A measure for each member of the list in a clause without a figure before it: 蔬菜、水果发展迅猛，产量 分别增长5%、6%."""
    if name not in wordlists.tails:
        return ()
    pending.topic(c.text, c.state)
    listed = lists.paired(c.text, c.state.subject, c.shape.amounts) if c.state.subject is not None else ()
    return tuple([(span, member.removesuffix("生产").removesuffix("生活") + name) for _, member in listed])


_SIZES = ("面积", "规模", "总量", "总长")
_IN_WHOLE = ("中的比重", "中的比例", "中的份额", "中所占比重", "中所占的比重", "中所占比例", "中所占的比例")  # 产值…，在工业总产值中的比重
_STANDINGS = ("位次", "排位", "排名", "名次")  # 生产总值…，居全国位次 前移1位
# 总面积 36万平方米的 安置房 交付使用
_OF_NEXT = re.compile(r"\d[^，。；、的]{1,12}的(?!有|达|共|占|就|基[础数]|水平|目标|成绩)[^，。；、的\d]{2}")


def _by_level(c: Clause, span: Stretch) -> Stretch | None:
    """What a list goes on with by level, whose own name is no level: 驰名商标新增国家级3件、省级 12件."""
    last = c.out[-1] if c.out else None
    if last is None or last.subject is None or c.text[last.found.end : span[0]] not in ("、", "和"):
        return None
    return None if c.text.startswith((*terms("levels"), "全国", "国家"), last.subject[0]) else last.subject  # 国家级专科1个、省级 4个


def _classed(c: Clause, span: Stretch) -> tuple[lists.Member, ...]:
    """The members of a list of which one before the last is a class: 婴儿死亡率、5岁以下儿童死亡率、孕产妇死亡率 分别."""
    before = [t.kind for t in c.tokens if t.start < span[0]]
    if c.text[span[0] - 1] not in "、和与及" or not _OF_LIST.issuperset(before):
        return ()
    return lists.paired(c.text, (c.tokens[0].start, span[1]), c.shape.amounts)


_OF_LIST = frozenset({"N", "C", "T", "LIST"})


def _pair(c: Clause, span: Stretch) -> None:
    """Where a name is a list with as many members as amounts follow, each gets its own."""
    size, amounts = c.shape.amounts, [t for t in c.tokens if t.kind == "Q"]
    if not (members := lists.paired(c.text, span, size)):
        return
    if all(i % size == 0 or lists.goes_on(c.text, a.end, b.start) for i, (a, b) in enumerate(pairwise(amounts), 1)):
        c.mode, c.members, c.next_member = "PAIR", members, 0


def of(c: Clause, p: Placed, scope: str | None) -> tuple[Stretch | None, str | None, str | None, str]:
    """What the figure of a phrase is of.

    Args:
        scope: the frame of a rank or share that the name before the verb gave.

    Returns:
        The subject; its completed name, if that is no stretch of the text; the frame of its rank or share; what is not sure.
    """
    text, state = c.text, c.state
    if p.inner is not None and p.behind is not None and p.rule in ("added", "done"):
        if lists.is_list(text, p.inner):
            state.recent = (*state.recent[-5:], p.inner)  # 推动 石化、纺织 两个集群产值分别
        p.inner = sizes.counted(text, p.reading, p.inner, p.behind)
    subject, scope = _about(c, p, scope)
    if state.share is not None and subject is not None and subject[0] == state.share[0] and _of_share(p):
        subject = state.share  # 非公经济占GDP比重52%，提高2个百分点
    subject, topic, problem = _member(c, p, subject) if c.mode else (subject, None, "")
    if not p.phrase.behind and p.reading.kind is kinds.COUNT:
        if _totals(c, p):
            subject = state.subject = fits.total(text, state, p, subject)
        elif p.thing is None and p.rule in ("grew", "fell"):
            subject = fits.more(state, p.reading, subject)
        elif p.thing is None and state.whole is not None and p.rule in fits.COUNTED:
            subject = state.subject = fits.further(state, p.reading, subject)
    nameless = p.thing is None or text[slice(*p.thing)] in wordlists.under_way
    if subject is not None and nameless and not (c.mode == "EACH" and c.members) and fits.unfit(c, p, subject):
        verb = p.verb.word if p.verb is not None and p.verb.kind != "REACH" and not p.phrase.behind else ""
        whole, subject, topic = subject, fits.staged(state, verb, p.reading), None
        told = state.figure is not None and state.figure[0] == whole and state.figure[1].unit is p.reading.unit
        if subject is None and told:
            state.subject = None if text.endswith(longest("yields"), *whole) else state.subject  # 粮食产量6亿斤，外销2亿斤，增长8%
    if topic is None and p.thing is not None and subject is not None:
        level = p.inner if p.inner is not None and subject == p.thing else p.thing
        if level != subject and text[slice(*level)] in wordlists.levels:
            topic = text[slice(*level)] + text[slice(*subject)]  # 驰名商标新增国家级3件
        elif subject == p.thing and (whose := c.tokens[p.phrase.thing[-1]].word):
            topic = whose + text[slice(*subject)]  # 建成产业园、年产值50亿元
    if subject is not None and text[subject[1] - 1] == "等" and text[subject[1] - 2] not in "高中初优平均同对甲乙":
        subject = subject[0], subject[1] - 1  # 减免农业税等 3亿元
    return subject, topic, scope, problem


def _totals(c: Clause, p: Placed) -> bool:
    """Is a count that of all things there are by now, whose name the clause leaves out: 总数 达到200家, 累计达到200家?"""
    if p.thing is not None:
        return c.text[slice(*p.thing)] in ("总数", "总量")
    return p.rule == "reached" and p.inner is None and c.text.startswith(("累计", "总数", "总量"), c.start)


def _about(c: Clause, p: Placed, scope: str | None) -> tuple[Stretch | None, str | None]:
    """What a phrase is about, and the frame of its rank or share: that which its name gave (`scope`), or one that stands elsewhere."""
    state, verb, inner, behind = c.state, p.verb, p.inner, p.behind if p.rule != "past" else None  # 比上年30万吨的 水平 增长
    if state.subject is None and state.before is not None and _goes_on(c, p):
        state.subject = state.before
    elif state.subject is None and state.object is not None and p.rule == "came_from":
        state.subject = c.text.rfind("的", *state.object) + 1 or state.object[0], state.object[1]  # 安装水表的村，由5个增加到
    elif p.thing is None and p.rule in ("grew", "fell") and verb is not None and _again(c, verb.word):
        state.subject = state.object  # 提高养老金标准，月均 提高120元
    if inner is not None and p.rule in _OF_OBJECTS:
        return _of_object(c, p, inner, scope)
    if verb is not None and p.thing is None and p.rule in ("ranked", "changed_to") and _of_place(c, verb, inner):
        state.subject = None  # 生产总值增长8%，位列 全国百强县 第40位
    if inner is not None and p.rule == "ranked" and verb is not None and verb.word in ("蝉联", "保持", "包揽"):
        held, among = ranks.frame(c.text, inner)
        if among is not None and ranks.place(c.text[slice(*held)]) is None:  # 蝉联 实际使用外资总量 全省 第一
            turn_to(c, held)
            return state.subject, among
    if inner is not None and p.reading.kind is kinds.RANK and p.rule != "ranked":
        return state.subject, ranks.place(c.text[slice(*inner)])  # 升至全国第6位
    if inner is not None and p.rule in ("shared", "gap", "ranked"):
        return _of_whole(c, p, inner)
    of = behind is not None and behind[1] < c.end and c.text[behind[1]] == "的"
    if of and behind is not None and (places := ranks.shared(c.text, p.amount.start, behind)) is not None:
        return places, None
    if ranks.among(c.text, p.amount.start, behind or (p.amount.start, p.amount.end)):
        return behind, None
    if behind is not None and _counts(c, p, behind):
        if p.thing is not None and (summed := each.summed(c.text, p.thing, p.reading, behind)) is not None:
            state.subject, c.members = summed, ()
            return behind, scope
        made = p.verb is not None and p.verb.kind == "ADD"  # 建成30个 村的文化广场
        state.subject, c.members = behind if made else sizes.ground_of(c.text, p.reading, behind), ()
    elif verb is not None and p.rule in ("done_counted", "added_counted") and p.thing is None and grants.complete(verb.word, p.reading):
        state.subject, c.members = (verb.start, verb.end), ()
    return state.subject, scope


def _of_place(c: Clause, verb: Token, inner: Stretch | None) -> bool:
    """Is a rank that of the place itself, of which nothing was told by name: not 综合实力…，居全国百强县第15?"""
    among = c.text[slice(*inner)] if inner is not None else ""
    if not (ranks.won(verb.word, among) or (not c.out and ranks.of_places(c.text, among, verb.start))):
        return False
    return c.state.subject is None or _STANDS.search(c.text, *c.state.subject) is None


_STANDS = re.compile("(?:力|经济|环境|[市县州盟旗镇]|(?<![小社园景])区)$")  # what can have its rank among places: 综合实力, 县域经济, 某县


def _again(c: Clause, verb: str) -> bool:
    """Does a clause begin with the verb of the clause before, whose object had no figure yet?"""
    of = c.state.object
    return of is not None and of[1] + 1 == c.start and not c.out and c.text.endswith(verb, 0, of[0])


def _of_share(p: Placed) -> bool:
    """Is a figure that of the share which was told before it, and not of the thing that has it: 提高3个百分点, 达到55%; not 增长8%?"""
    if p.reading.kind is kinds.PERCENT:
        return p.rule in ("reached", "changed_to") and p.thing is None
    return p.reading.kind is kinds.PERCENT_POINT


def of_next_whole(c: Clause, p: Placed) -> bool:
    """Does a name say of what else the thing before is a part: 占全省装机的12.5%、 新能源装机的 30%?"""
    last = c.out[-1]
    if p.thing is None or p.reading.kind is not kinds.PERCENT or c.text[p.amount.start - 1] != "的":
        return False
    return c.text[last.found.end : p.thing[0]] in ("、", "和") and c.text[last.found.start - 1] == "的"


def _goes_on(c: Clause, p: Placed) -> bool:
    """Does the first figure of a part of a sentence go on with the part before it?"""
    multiple = p.reading.unit.text == "倍" and c.mode != "EACH" and not c.text.startswith("的", p.amount.end)
    if multiple or p.rule in ("grew", "fell", "changed_to"):  # …十九万人；第二年又增加50%; …；是2019年的2倍
        return True
    if p.rule not in ("stated", "reached", "done_counted"):
        return p.rule in ("ranked", "gap", "shared") and p.phrase.verb == 0  # …；占全省的12%
    return _YEAR_ON.search(c.text, max(0, p.amount.start - _YEAR_REACH), p.amount.start) is not None


def _of_object(c: Clause, p: Placed, inner: Stretch, scope: str | None) -> tuple[Stretch | None, str | None]:
    """`_about` for a verb with its object before the amount: the object, if it is no goal, no level and no whole of a part."""
    state, name = c.state, c.text[slice(*inner)]
    if p.behind is not None and p.rule in ("done", "added") and p.reading.kind in _PARTS and reaches(name):
        state.subject, c.members = p.behind, ()  # 承担全国62%的航班, 创造全市三分之一的产值
    elif p.verb is not None and p.rule == "added" and fits.rated(name, p.reading):
        state.subject, c.members = (p.verb.start, inner[1]), ()  # 新建住宅车位配建率
    elif p.rule == "done" and (came := p.thing or fits.told(state, p.reading, name)) is not None and _come_into(c, p, inner):
        state.subject, c.members = came, ()  # 文物列入世界遗产名录 2处
    elif p.reading.rule.endswith("doublings") and is_aspect(name):
        pass  # 新增企业64家、实现 总数 翻番
    elif p.rule == "done" and relations.exceeds(name, p.reading, c.text[c.start : p.amount.start]):
        pass  # 超额完成省考核目标2.7个百分点
    elif p.behind is not None and p.reading.kind is kinds.COUNT and c.text[p.amount.start - 1] == "的" and p.rule.endswith("object"):
        state.subject, c.members = p.behind, ()  # 减少手续繁琐的12个 环节
    elif p.thing is not None and (name in wordlists.levels or (name.endswith("标准") and p.verb is not None and p.verb.word == "达到")):
        return state.subject, None  # 驰名商标新增国家级3件, 卫生院达到 推荐标准 86家
    elif p.behind is not None and (_OF_WHERE.fullmatch(name) is not None or _sums_up(c, p, inner)):
        state.subject, c.members = p.behind, ()  # 争取省级3亿元 专项资金, 建成沿江6万亩 茶园
    elif p.reading.unit.text in wordlists.persons and (name in wordlists.where or _OF_WHERE.fullmatch(name) is not None):
        again = c.text.startswith("其中", c.start) and state.unit == p.reading.unit.text  # 输出劳务15万人，其中输出省外10万人
        state.subject, c.members = state.subject if again else None, ()  # 解决农村3万人饮水安全, 惠及全市 420万人
    else:
        state.subject, c.members = inner, ()
        state.recent = (*state.recent[-5:], inner)
        if c.mode == "EACH":  # 分别培育龙头企业、链主企业12家、6家
            c.members, c.next_member = lists.paired(c.text, inner, c.shape.amounts) or _of_each(c, p, inner), 0
        elif c.mode == "" and c.shape.is_list:
            _pair(c, inner)
    return state.subject, scope


def _sums_up(c: Clause, p: Placed, inner: Stretch) -> bool:
    """Is money named behind its amount, with who has to bear it before: 化解 城投公司等 30亿元 隐性债务?"""
    of = p.behind is not None and p.reading.kind is kinds.MONEY and c.text.endswith("等", *inner)
    return of and p.behind is not None and c.text.endswith(trails.monies(), *p.behind)


def _come_into(c: Clause, p: Placed, inner: Stretch) -> bool:
    """Are things counted whose name stands before a verb with the list for its object into which they came?"""
    into = p.verb is not None and p.verb.word in ("列入", "纳入", "进入", "入选", "跻身", "入围", "通过")
    alone = p.behind is None and p.reading.kind is kinds.COUNT
    if alone and p.verb is not None and p.verb.word in ("接入", "导入") and p.reading.unit.text == "家":
        return p.thing is not None and c.text.endswith("企业", *p.thing)  # 企业 接入 工业互联网平台500家
    return (
        into
        and alone
        and c.text[inner[1] : p.amount.start] in ("", "计划", "规划")
        and _INTO.search(c.text, inner[0], p.amount.start) is not None
    )


_INTO = late(lambda: f"{pattern(terms('entered_lists'))}$")


# Words that alone before an amount say only of which level or where its things are.
_OF_WHERE = late(
    lambda: (
        f"{pattern(terms('levels'))}|[东西南北中]部|[东西南北内外左右]侧|[沿环滨][^，。；、\\d]{{1,2}}|[全我][国省市区县州盟旗乡镇]|[国境省市区县州盟旗乡镇][内外]|中央|国家|上级|省市"
    )
)


def _of_each(c: Clause, p: Placed, inner: Stretch) -> tuple[lists.Member, ...]:
    """A verb's object for each member of the list before it: 一、二、三产业 分别完成 增加值 4亿元、9亿元、8亿元."""
    whose = lists.paired(c.text, p.thing, c.shape.amounts) if p.thing is not None else ()
    return tuple([(inner, name + c.text[slice(*inner)]) for _, name in whose])


def _of_whole(c: Clause, p: Placed, inner: Stretch) -> tuple[Stretch | None, str | None]:
    """`_about` for a share, a gap or a rank, before whose figure stands of what, to what or among whom it is one."""
    state, name = c.state, c.text[slice(*inner)]
    frame = whole(name)
    if p.rule == "shared" and frame != name and p.thing is not None:
        state.share = (p.thing[0], inner[1])
        return state.share, frame  # A占B比重: all of it names the share
    if p.rule == "ranked" and p.behind is not None:  # 位居全省第五的 县域经济, 规模居全省第五的 园区, but 产值居全省第五的 产业
        state.subject, c.members = p.behind, ()
        return p.thing if p.thing is not None and not is_aspect(c.text[slice(*p.thing)]) else p.behind, frame
    if p.rule == "shared" and p.thing is None and state.giver is not None:
        state.subject, state.giver = state.giver, None  # 对经济增长的贡献率达68%，占生产总值的61%
    return state.subject, frame


def _counts(c: Clause, p: Placed, behind: Stretch) -> bool:
    """Does an amount count what the words behind it name? Not in 森林抚育200万亩 任务, 翻番 目标; always in 城区有26万名 学生."""
    name = c.text[slice(*behind)].removesuffix("以内").removesuffix("之内")
    if not name:
        return False  # 保持在前20名 以内
    measured = p.thing is not None or bool(p.phrase.inner) or p.reading.kind in _PARTS
    if measured and name in wordlists.goals and p.reading.unit.text not in ("项", "个", "件", "本"):
        return False
    verb = p.verb if p.reading.kind in _COUNTED else None
    if p.thing is not None and _OF_WHERE.fullmatch(c.text, *p.thing) is not None:
        return True  # …工程、市级20万亩 油菜示范, …、西部6万亩 茶园
    each_has = p.rule in ("grew", "fell", "added_counted") and verb is not None and c.text[verb.start - 1] == "各"
    if (
        p.rule == "stated"
        and p.thing is not None
        and p.reading.kind in _COUNTED
        and c.text[p.thing[1] : p.amount.start] in ("及", "和", "与")
    ):
        return True  # 加快变电站及 20公里 输电线路建设
    has = verb is not None and (
        each_has or verb.word.endswith("有") or (verb.word == "在" and p.reading.kind is kinds.COUNT)
    )  # 改革在6个县 推开
    if p.thing is not None and p.rule in ("grew", "fell"):
        if c.text.endswith(longest("agents"), *p.thing):
            return True  # 企业共增加 12个 岗位
        lent = p.reading.kind is kinds.MONEY and behind[0] == p.amount.end and c.text.endswith(trails.monies(), *behind)
        if lent and not c.text.endswith(trails.monies(), *p.thing):
            return True  # 地方增加 2亿元 配套资金, but 贷款余额增加 2亿元 额度
    return has or sizes.counts(c.text, p.rule, p.reading, p.thing, behind, p.amount.end)


def _member(c: Clause, p: Placed, subject: Stretch | None) -> tuple[Stretch | None, str | None, str]:
    """The member of a list that the amount belongs to, with its completed name; a problem where lists do not fit."""
    listed = c.state.listed
    if c.mode in ("EACH", "PAIR"):
        if p.verb is not None and c.shape.has_pairs and c.next_member == c.shape.amounts:
            c.next_member = 0  # 分别由3家、5家增加到 6家、8家
        if c.next_member < len(c.members):
            span, topic = c.members[c.next_member]
            c.next_member += 1
            return span, topic, ""
        unequal = c.mode == "EACH" and not c.members and c.shape.amounts > 1
        if unequal and subject is not None and lists.is_list(c.text, subject):
            return subject, None, "unequal_lists"
    elif (
        c.mode == "ALL"
        and p.rule not in _OF_OBJECTS
        and subject is not None  # 均居全市 6县市 第一
        and (_of_all(c, p) if p.thing is None else each.aspect(c.text, c.state, p.thing, subject))
    ):
        if p.thing is None and listed:  # A、B分别达到5亿元、3亿元，均增长12%，分别居第3、第5
            c.members = listed
            return (listed[0][0][0], listed[-1][0][1]), None, ""
        spoken = {c.text[slice(*s)] if s is not None else "" for s in each.told(c.state, c.out)}
        own = subject is not None and subject[1] + 1 == c.start  # 钢材、水泥等产品的产量，都比上年增长10%
        return subject if len(spoken) == 1 or own else None, None, ""  # 均居全省第1: clauses are no one stretch
    return subject, None, ""


def _of_all(c: Clause, p: Placed) -> bool:
    """Is 均 said of all that was told before, in its clause too: A达到5亿元、B达到3亿元、 均 居全省第1; not 省均?"""
    if c.tokens[0].kind in ("ALL", "EACH"):
        return True
    return p.phrase.mode == "ALL" and bool(c.out) and any(t.kind == "ALL" and t.start == c.out[-1].found.end + 1 for t in c.tokens)
