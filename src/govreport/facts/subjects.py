"""What a claim is about: its name, with what its sentence leaves out of it, as an indicator's."""

from __future__ import annotations

import re
from collections.abc import Mapping

from .. import words
from ..source import Span
from ..tree import Bound, Claim, Kind, Relation, Status
from ..vocabulary import CHANGES
from . import doers, narrowed
from .candidates import REACH, Candidate
from .measures import SHARES, STATES
from .naming import Lexicon, Named
from .narrowed import AND
from .rivals import distinctions

_EDGE = re.compile("[，。；：！？、]|(?=(?:带动|推动|促进)全[社省市县区州盟旗])")  # 项目建设带动 全市固定资产投资增长9%
_KINDS = ("投资", "增加值", "总产值", "产值", "用电量", "营业收入", "利润", "产量")  # what a branch has a part of
_ACROSS = ("income", "finance")  # of what these groups tell, a mark ends nothing
_OUT_OF_POVERTY = re.compile("(?:实现|稳定|如期|全部|成功){0,2}脱贫")
_WHOLE = re.compile("(?<=[，、])总[额值量](?:[^，。；]{0,6})$")  # 外贸稳中提质，总额 达21亿元
_SIZED = words.late(lambda: f"({words.any_of('scopes', 'sizes')})[^、]{{1,4}}业")  # 规上工业 before 和服务业增加值
_OF_ZONE = words.late(lambda: f"[^、]{{0,8}}?{words.any_of('scopes', 'zones', 'parks', 'areas')}")  # whose the first of a list is
_BRANCH = words.late(lambda: f"(?!{words.any_of('scopes', 'sizes')})[^、]{{1,4}}业(?P<measure>[^、]{{2,6}})")
# A clause without a figure of its own that turns to something else: 生猪存栏56万头， 牛羊产业壮大，出栏12万头.
_TURN = re.compile(r"[，、；](?!其中|同时)[^，、；。\d]+[，、；]")
# but 生产总值和 人均生产总值 分别达到
_STRIVEN = re.compile("(?:力争|争取|力求|努力|奋力|冲刺)(?:完成|实现|达到?)?$")
# 人均达到 8万元; what it came to: 人均从2015年的3万元增加到2020年的 5万元; and what that is in another currency:
# 人均达到1.2万元，按当年汇率折合 1450美元
_EACH_PERSON, _EACH_REACH = (
    re.compile(
        "(?:人均(?!地区|国内|生产|GDP|可支配|纯?收入)|每人)"
        "(?:[由从](?:\\d{4}年的?|[^，。；、\\d]{1,6}的)?[\\d.]{1,8}万?元)?[^，。；、\\d]{0,8}(?:\\d{4}年的?)?"
        "(?:[\\d.]{1,8}万?元(?:左右|以上)?[，、(]?(?:按[^，。；、\\d]{2,8})?(?:折合|约合|折算为?|相当于)约?)?$"
    ),
    40,
)
_GREW_NEXT = re.compile("[，、](?:同比|比上年|实际)?(?:增长|提高)")
_SHARE_ALONE = re.compile("(?:占比|比重|比例)[^，。；]{0,20}$|占(?:到|了)?(?:[\\d.]{1,6}%[、和与及]){0,3}$")
_COUNTS = ("added_counted", "done_counted")
_AND_DONE = tuple(mark + verb for mark in "和与及" for verb in ("实现", "完成"))

# What a share is of, in a clause of its own before what has it.
_AMONG_REACH = 24
_PER_FIELD = frozenset(("单产", "平均单产", "亩产", "平均亩产", "面积"))  # 粮食播种面积386万亩， 单产405公斤，总产156万吨
_AMONG = re.compile("(?:^|[，。；\\n])在?(?P<whole>[^，。；\\n]{0,12}(?:增加值|总产值|总值|GDP|投资|出口|进出口|收入|工业|企业))中，?$")
# How a figure compares, between it and 其中: 固定资产投资增长12%，居全省第2位， 其中民间增长15%.
_COMPARED = re.compile("(?:[，、；][^，。；、]{0,6}?(?:居|列|排|高于|快于|高出|比|较)[^，。；、]{1,20})?[，、；。：(]?")
_CAME_IN = re.compile("[，、；](?:其中)?(?:实际)?(?:到[账帐位]|利用|使用)(?:达到?|了|为)?")  # 合同外资3亿美元，实际到账 1亿美元

_PARTLY_NEW = ("，其中新建", "，其中：新建", "(其中新建", "(新建")
_MADE, _NEW = ("新增", "净增", "新建", "建成", "备案", "认定", "培育"), (Relation.ADD, *CHANGES)
_GOOD = ("优良", "优Ⅲ")  # how good the water is, or the air
_EACH_HEAD = re.compile("人均(?:地区|国内|国民)?(?:生产总值|GDP|收入)、[^、]*$")  # two of which the first alone says that each is a mean


class Subjects:
    """Tells what the claims of a report are about.

    Args:
        text: the report's text, folded.
        lexicon: what names mean.
        marked: the claims that are facts, by their number, with their indicators; it grows as claims are read.
    """

    def __init__(self, text: str, lexicon: Lexicon, marked: Mapping[int, Claim]) -> None:
        self.text, self.lexicon, self.marked = text, lexicon, marked
        self.known: dict[tuple[Span, str | None, bool], Named | None] = {}
        self.portions = frozenset(narrowed.word_list("portions") + narrowed.word_list("second_portions"))
        self.doers: dict[Span, str] = {}  # bare measures, with whose they are; bare portions, with what they are of

    def named(self, c: Candidate) -> Named | None:
        """What a claim is about."""
        claim = c.claim
        if self.text[c.subject.start - 1] == "、" and (many := narrowed.for_so_many(self.text, c)):
            return self.lexicon.read(f"每{many}人口{claim.topic}")
        if claim.topic and self.text.find("人", c.subject.end, c.start) >= 0 and self.each(c):
            # 地区生产总值突破60亿元，人均突破8万元; 地区生产总值平均每人8万元; 城镇居民可支配收入人均达到4万元; 劳动生产率达到每人12万元
            plain = self.lexicon.read(claim.topic)
            per_head = plain is not None and (claim.topic.endswith("率") or self.lexicon.indicators[plain.ids[0]].group == "income")
            return self.lexicon.read("人均" + claim.topic) or (plain if per_head else None)
        last = c.last
        if last is not None and last.subject_span == c.subject and claim.relation in CHANGES and claim.topic and self.behind_each(c, last):
            return self.lexicon.read("人均" + claim.topic)  # 生产总值85亿元，增长11%，人均达到2.1万元，增长10.5%
        key = (c.subject, claim.topic, c.end <= c.subject.start)  # of 9个国考断面水质优良占比 88% the first amount stands before it
        if key not in self.known:
            self.known[key] = self._named(c)
        named = self.known[key]
        if named is None and last is not None and last.subject_span == c.subject and last.relation in _NEW:
            named = self.by_now(c)
        if named is None and last is not None and claim.quantity.kind is Kind.MONEY and (last.topic or "").endswith("外资"):
            came = _CAME_IN.fullmatch(self.text, last.quantity.span.end, c.start) is not None
            return self.lexicon.read("实际到账外资") if came else None
        if named is not None and last is not None and last.subject_span == c.subject and claim.construction in _COUNTS:
            return self.done_next(c, last, named)
        if named is not None and named.growth_only and claim.quantity.kind is Kind.MONEY:
            whole = _WHOLE.search(self.text, c.subject.end, c.start)
            return self.lexicon.read(claim.topic + whole[0][:2]) if whole is not None and claim.topic else named
        if claim.quantity.kind is not Kind.PERCENT:
            return named
        if named is None:  # 数字经济增加值增长9%，占生产总值比重达到 40%: no indicator alone
            shared = claim.relation is Relation.SHARE and claim.scope is not None
            return self.lexicon.read(f"{claim.topic}占{claim.scope}比重") if shared else None
        if claim.relation in STATES and self.text.find("强度", c.subject.end, c.start) >= 0:
            return self.intensity(named)  # 研发投入增长9%、投入强度达到2.4%
        if claim.relation not in SHARES:
            return named
        if claim.scope is None and (among := _AMONG.search(self.text, max(0, c.subject.start - _AMONG_REACH), c.subject.start)) is not None:
            return self.lexicon.read(f"{claim.topic}占{among['whole']}比重")  # 在规上工业增加值中，制造业增加值 占90%
        if claim.scope is None or (claim.subject is not None and (claim.subject.startswith(claim.scope) or "占" in claim.subject)):
            # 城镇化率由55%提高到60%: 城镇 is no whole; 基础研究经费占研发经费比重 names both; 税收收入26亿元，占比 69.4%
            alone = _SHARE_ALONE.search(self.text, c.subject.end, c.start) is not None
            return (self.lexicon.read(f"{claim.topic}占比") if alone else None) or named
        doer = self.doers.get(c.subject, "")  # 税收 占财政收入的82%; 民营经济完成 增加值15亿元，占生产总值的52%
        known = self.lexicon.read(f"{claim.topic}占{claim.scope}比重") or (
            self.lexicon.read(f"{doer}{claim.topic}占{claim.scope}比重") if doer else None
        )
        return known or (named if self.lexicon.indicators[named.ids[0]].part else None)

    def told(self, c: Candidate) -> Named | None:
        """What a claim before another is a fact about, or tells the increase of: 农民人均纯收入增加450元, … 均增长17%."""
        marked = self.marked.get(c.i)
        if marked is not None and marked.indicator is not None:
            return Named((marked.indicator,))
        return self.named(c) if c.claim.relation in CHANGES else None

    def each(self, c: Candidate) -> bool:
        """Is a figure one for each person, as the words directly before it say: 地区生产总值 人均达到 8万元?"""
        return _EACH_PERSON.search(self.text, max(0, c.start - _EACH_REACH), c.start) is not None

    def behind_each(self, c: Candidate, last: Claim) -> bool:
        """Does a growth stand directly behind what each person has of the same, as the `last` claim says: 人均达到2.1万元，增长 10.5%?"""
        if "人均" in (c.claim.topic or "") or (c.claim.topic or "").endswith("率"):
            return False
        if _GREW_NEXT.fullmatch(self.text, last.quantity.span.end, c.start) is None:
            return False
        return "人" in self.text[c.subject.end : last.quantity.span.start] and self.each(Candidate(c.claims, c.i - 1, c.subject))

    def _named(self, c: Candidate) -> Named | None:
        claim = c.claim
        assert claim.topic is not None
        if claim.topic != claim.subject:
            return self.lexicon.read(claim.topic)
        if claim.topic.endswith("贫困人口") and any(_OUT_OF_POVERTY.match(self.text, at) for at in (c.subject.end, c.end)):
            return self.lexicon.read(claim.topic + "脱贫")  # 6万农村贫困人口 脱贫, 农村贫困人口6万人 稳定脱贫
        if c.subject.start == c.end + 1 and claim.rule.endswith("/pace"):  # 实现6%的 地区生产总值 增长目标
            return self.lexicon.read(claim.topic) if claim.status is Status.TARGET else None
        if (
            c.end <= c.subject.start
            and not self.text[c.end : c.subject.start].strip(" ")
            and (claim.construction in _COUNTS or (claim.construction == "stated" and claim.relation is Relation.ADD))
        ):
            return self.behind_amount(c)
        if claim.relation is Relation.DECREASE and claim.quantity.kind is Kind.COUNT:  # 农村贫困人口减少6万人
            fewer = self.lexicon.read("减少" + claim.topic)
            return None if fewer is None else fewer._replace(change=Relation.DECREASE)
        edge = self.edge(c, c.subject.start)
        stretch = self.text[edge : c.subject.end]
        named = self.lexicon.read(stretch)
        if named is not None and self.text.startswith(_PARTLY_NEW, c.end):  # 建设高标准农田60万亩，其中新建22万亩、改造38万亩
            named = self.lexicon.read("新建和改造提升" + self.text[c.subject.start : c.subject.end]) or named
        if (
            claim.subject == "余额"
            or claim.subject in narrowed.word_list("bare")
            or (named is None and self.text.endswith(narrowed.word_list("accomplished"), edge, c.subject.start))
        ):
            named = self.done(c, edge, named)
        if (named is None or named.thing) and self.text.startswith(("到位", "实际到位"), c.subject.end):  # 内资 到位27亿元
            named = self.lexicon.read(stretch + "到位") or named
        if claim.topic in self.portions and self.is_portion(c) and (named is None or self.adds(named)) and (whole := self.whole(c)):
            kind = next((kind for kind in _KINDS if whole.endswith(kind)), "")  # 工业投资…，其中 制造业
            if named is None or not (kind == "增加值" or self.adds(self.lexicon.read(whole))):  # 用电量增长8%，其中 第三产业
                self.doers[c.subject] = whole
                named = self.lexicon.read(claim.topic + whole) or (self.lexicon.read(claim.topic + kind) if kind else None)
            elif named.growth_only:  # 全部工业增加值52亿元，其中 规上工业40亿元
                named = self.lexicon.read(claim.topic + "增加值") or named
        if named is None and (claim.relation is Relation.ADD or claim.construction == "grew_object"):  # 新建高速公路60公里、农村公路300公里
            named = self.lexicon.read("新建" + stretch)
        if claim.topic.startswith(_GOOD) or (named is None and claim.topic.endswith("里程")):
            named = self.beside(c) or named
        if named is not None and named.thing and not any(self.speaks_of(c, edge, thing) for thing in named.thing.split("|")):
            return None
        return named

    def done_next(self, c: Candidate, last: Claim, named: Named) -> Named | None:
        """What is done next with the thing of the figure before, where its verb is part of the name: 新建农村公路300公里， 养护600公里."""
        done, topic = self.text[last.quantity.span.end + 1 : c.start], c.claim.topic or ""
        if _STRIVEN.search(done) is not None:
            return named  # 实际利用 外资完成8亿美元，力争完成 9亿美元
        if done.endswith(narrowed.word_list("there")):
            return named
        if done.endswith(narrowed.word_list("gone")) or (done.endswith("净增") and self.grew_by_those(c)):
            return None
        met = last.relation is Relation.OTHER and c.i > 1 and c.claims[c.i - 2].subject_span == c.subject  # 开工7万套，完成任务的106%，
        first = c.claims[c.i - 2] if met else last
        begun = first.relation is c.claim.relation and "开工" in self.text[first.span.start : first.quantity.span.start]
        if begun and done.endswith(("建成", "竣工", "完工")):
            return None  # 新开工棚户区住房1203套，基本建成 1092套: two stages, of which the first is told as the year's
        if self.lexicon.read(topic) is not None:
            things = c.claim.quantity.kind in (Kind.COUNT, Kind.LENGTH, Kind.AREA)  # but 投资63亿元，其中今年 完成14亿元
            ended = done.startswith("累计") or done.endswith(("完工", "竣工", "建成", "完成"))  # 老旧小区改造开工7个、 完工5个
            newly = c.claim.relation is Relation.ADD and last.relation is not Relation.ADD  # 经营主体达42万户， 新登记6万户
            also = not things or ended or newly or c.i - 1 not in self.marked or "全年" in done  # 前10个月4.6万人，全年预计新增 5万人
            return named if also else None  # 5G基站1200个， 改造120个
        return self.lexicon.read(done + topic)

    def by_now(self, c: Candidate) -> Named | None:
        """What there is by now of what came into being, whose verb is no part of the name: 新增高速公路里程100公里、达 4900公里."""
        if c.claim.construction != "reached" or not c.claim.topic:
            return None
        newly = self.text[self.edge(c, c.subject.start) : c.subject.start]
        verb = next((verb for verb in _MADE if newly.endswith(verb)), "")
        return self.lexicon.read(c.claim.topic) if verb and self.lexicon.leads(newly.removesuffix(verb)) else None

    def beside(self, c: Candidate) -> Named | None:
        """What a bare measure is of behind a figure of the thing: 国控断面水质达标率100%、优良率 94%; 新增高速公路80公里，通车里程达
        1200公里."""
        own, topic = c.last.topic if c.last is not None and c.last.topic else "", c.claim.topic or ""
        if c.last is None or self.text[c.last.quantity.span.end : c.subject.start] not in ("、", "，"):
            return None
        if topic.startswith(_GOOD):
            return self.lexicon.read(own.removesuffix("达标率") + topic) if own.endswith("达标率") else None
        return self.lexicon.read(own + topic) if own else None

    def grew_by_those(self, c: Candidate) -> bool:
        """Is what a thing grew by told behind how many are new, less those gone: 新增企业286家、退出88家，净增 198家?"""
        told = (i for i in range(c.i - 1, max(-1, c.i - 4), -1) if i in self.marked)
        return any(c.claims[i].subject_span == c.subject and c.claims[i].relation is Relation.ADD for i in told)

    def is_portion(self, c: Candidate) -> bool:
        """May a name be that of a part of what was told before it?"""
        topic = c.claim.topic or ""
        if topic in narrowed.word_list("portions"):
            return True
        return topic in narrowed.word_list("second_portions") and self.whole(c).find(topic) > 0  # 工农业总产值, but no 农业总产值

    def adds(self, named: Named | None) -> bool:
        """Does a name stand for value added, of which the branches are parts?"""
        return named is not None and self.lexicon.indicators[named.ids[0]].constant_prices

    def whole(self, c: Candidate) -> str:
        """Of which indicator a claim tells a part, as the words before it say: 固定资产投资增长12%，其中 民间 增长15%，工业 增长20%; "" for
        none."""
        sentence = max(c.subject.start - REACH, *(self.text.rfind(mark, 0, c.subject.start) for mark in "。；\n"))
        at = self.text.rfind("其中", max(sentence, 0), c.subject.start)
        if at < 0 and self.text[c.subject.start - 1] in "(（":
            at = c.subject.start  # 工业增加值增长14%(规模以上增长15%)
        last = next((i for i in range(c.i - 1, max(-1, c.i - 6), -1) if c.claims[i].quantity.span.end <= at and i in self.marked), None)
        if last is None or _COMPARED.fullmatch(self.text, c.claims[last].quantity.span.end, at) is None:
            return ""
        return (c.claims[last].topic or "").removeprefix("全部")

    def done(self, c: Candidate, edge: int, named: Named | None) -> Named | None:
        """What a bare measure is about: that of who did it (规上工业企业完成 增加值), or of whom the clause before speaks."""
        last = c.last
        doer = doers.sized(self.text, edge, doers.within(self.text[edge : c.subject.start]))
        some = doer.endswith(narrowed.word_list("some"))  # 工业总产值8亿元，园区企业完成 产值3亿元
        branch = doer.endswith("业") and not doer.endswith("企业")  # 工业实现增加值8亿元，建筑业实现 增加值3亿元
        if not doer and c.claim.subject in narrowed.word_list("bare"):
            doer = doers.before(self.text, edge)
        measure = self.text[c.subject.slice]
        of = self.lexicon.read(doer + measure) if doer else None
        adjoins = last is not None and edge - 1 in (last.quantity.span.end, last.subject_span and last.subject_span.end)
        adjoins = adjoins and self.text[edge - 1] in "，、；和与及"  # 增加值增长8%， 利润…, and 利税、 利润分别增长8%、9%
        if of is None and not (some or branch) and adjoins and last is not None and last.topic and (whose := self.doer(last, measure)):
            doer, of = whose, self.lexicon.read(whose + measure)  # 企业营业收入增长5%，利润 增长3%
        if doer:
            self.doers[c.subject] = doer
        return None if of is None and doer.endswith(narrowed.word_list("some")) and not doer.endswith("农村") else of or named

    def distinctions(self, claim: Claim) -> int:
        """How many words tell what a claim is about from a wider thing, in its name or in that of whose it is."""
        whose = self.doers.get(claim.subject_span, "") if claim.subject_span is not None else ""
        return distinctions((claim.subject or "") + whose)

    def doer(self, last: Claim, measure: str) -> str:
        """Whose the measure before a bare one is: by its own name, or where it is as bare, as whose it was taken."""
        assert last.topic is not None
        if measure == "余额":
            return last.topic if last.topic.endswith(("存款", "贷款")) else ""  # 各项存款突破2000亿元，余额 达2105亿元
        return doers.of(last.topic) or (self.doers.get(last.subject_span, "") if last.subject_span is not None else "")

    def behind_amount(self, c: Candidate) -> Named | None:
        """What a claim is about whose amount stands between the verb and the thing: 新建320公里农村公路, 改造120个老旧小区."""
        end = c.subject.end
        goes_on = self.text[end : end + 1].isalpha() and not self.text.startswith(("改造", "建设"), end)
        before = self.text[self.edge(c, c.start) : c.start].rstrip(" ")  # 改造 120 个老旧小区
        if goes_on or (c.claim.construction == "done_counted" and not before.endswith(narrowed.word_list("work"))):
            return None  # 120个老旧小区加装电梯; 支持120家高新技术企业
        return self.lexicon.read(before + self.text[c.subject.start : end])

    def members(self, c: Candidate) -> list[Named]:
        """What the members of a list are about; 出口 beside what no indicator is (茶叶产值、出口均增长8%) is of that, and the size that
        stands before a list with one measure is that of all (规上工业和服务业增加值). A pair is a member only where 均 says each."""
        claim = c.claim
        subjects = claim.subjects or self.alike(c)
        if not subjects:
            return []
        subjects = (self.first(c, subjects[0]), *subjects[1:])
        size = _SIZED.fullmatch(subjects[0])
        if size is not None:
            branches = [_BRANCH.fullmatch(subject) for subject in subjects]
            subjects = tuple(size[1] + subject if branch else subject for subject, branch in zip(subjects, branches, strict=True))
            if branches[-1] is not None:
                subjects = (subjects[0] + branches[-1]["measure"], *subjects[1:])
        read = [(subject, self.lexicon.read(subject)) for subject in subjects]
        bare = any(named is None for _, named in read)
        if read[0][1] is None and _OF_ZONE.match(subjects[0]) is not None:
            return []  # 产业园区工业总产值、固定资产投资均增长25%
        said = "、".join(subjects)
        named = [n for s, n in read if n is not None and not (bare and s in narrowed.word_list("trade"))]
        if _EACH_HEAD.match(said) is not None:
            named = [n for _, n in read[:1] if n is not None]  # 人均生产总值和财政收入均增长10%: each is a mean
        told = [n for n in named if any(thing in said for thing in n.thing.split("|"))]  # 城镇居民 in 城镇居民、农村居民人均可支配收入
        return [n for n in told if claim.subjects or len(n.ids) == 1]

    def first(self, c: Candidate, name: str) -> str:
        """The first member of a list, with the verb before it where it is known by that: 实际利用 外资、外贸出口均增长6%."""
        if self.lexicon.read(name) is not None:
            return name
        with_verb = self.text[self.edge(c, c.subject.start) : c.subject.start] + name
        return name if self.lexicon.read(with_verb) is None else with_verb

    def alike(self, c: Candidate) -> tuple[str, ...]:
        """The members of a list that grew by one rate though nothing says 均, are rates, or passed one milestone, if each is an indicator:
        A和B增长4%左右, A和B突破千亿元."""
        claim = c.claim
        rates = claim.subject is not None and claim.subject.endswith("率") and claim.relation in STATES
        quantity = claim.quantity
        passed = claim.relation is Relation.LEVEL and quantity.bound is Bound.MORE_THAN and quantity.kind is Kind.MONEY  # 企业 are summed
        if claim.subject is None or not (rates or passed or claim.relation in CHANGES):
            return ()
        one, *others = AND.split(claim.subject)
        return (one, *others) if others and all(map(self.lexicon.read, (self.first(c, one), *others))) else ()

    def speaks_of(self, c: Candidate, at: int, thing: str) -> bool:
        """Is a sentence, up to a place, about a thing: its last figure, or where it has none yet, its words?"""
        start = max(at - REACH, *(self.text.rfind(mark, max(0, at - REACH), at) for mark in "。；"))
        if self.text[start] == "。":  # 粮食生产再获丰收。总产量 120万吨
            head = words.HEADING_SENTENCE.search(self.text, max(0, start - words.HEADING_REACH), start + 1)
            start = start if head is None else head.start()
        before = (o for o in reversed(c.claims[max(0, c.i - 6) : c.i]) if o.topic and o.topic not in _PER_FIELD)
        last = next((other for other in before if other.quantity.span.start < at), None)
        since = max(self.text.rfind(thing, max(start, 0), at), last.quantity.span.end if last is not None else 0, start, 0)
        if thing in narrowed.word_list("near") and _TURN.search(self.text, since, at) is not None:
            return False
        known = self.marked.get(c.fact_before(self.marked))
        kin = self.lexicon.indicators[known.indicator] if known is not None and known.indicator else None
        if kin is None and thing in narrowed.word_list("behind_facts"):
            return False
        own = last.topic if last is not None and last.topic else ""  # 一般公共预算收入12亿元，增长5%；支出13亿元
        alike = kin is not None and kin.group in _ACROSS and own.endswith((thing, f"{thing}收入"))
        of = thing if alike else kin and kin.thing
        end = last.quantity.span.end if last is not None else at
        end += self.text.startswith("。其中", end)  # 居民人均可支配收入增长6%。 其中，城镇居民增长5%
        if last is not None and of and thing in of.split("|") and "。" not in self.text[end:at]:
            return True  # 收入增长6%，城镇、农村分别增长5%、7%; 居民人均可支配收入增长6%；城镇居民增长5%; 财政收入3亿元；支出4亿元
        if last is not None and last.quantity.span.start > start:
            told = last.topic is not None and thing in last.topic and not last.topic.endswith(narrowed.word_list("keepers"))
            return told or thing in self.text[last.quantity.span.end : at]
        return thing in self.text[max(start, 0) : at]

    def edge(self, c: Candidate, at: int) -> int:
        """Where the words begin that may belong to the name at a place: behind the mark, the amount or the 、 before it."""
        if self.text[at - 1] in "，。；：！？…、和与及":
            return at
        if self.text.endswith(_AND_DONE, 0, at):
            return at - 2  # 接待游客和 实现旅游收入
        clause = c.claim.span.start
        top = clause if clause <= at else self.text.rfind("\n", max(0, at - 60), at) + 1
        left = at - len(_EDGE.split(self.text[max(top, at - 60) : at])[-1])
        for other in reversed(c.claims[max(0, c.i - 6) : c.i]):
            if other.quantity.span.end <= at and not narrowed.divides(self.text, other):
                return max(left, other.quantity.span.end)
        return left

    def intensity(self, named: Named) -> Named | None:
        """The indicator that is the share of one indicator in another, where only its kind is said: 强度."""
        return next((Named((i.id,)) for i in self.lexicon.indicators.values() if i.part and named.ids == (i.part,)), named)
