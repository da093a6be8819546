"""Reads a clause as the word classes that `grammars/claim.lark` reads.

Between two amounts only a few words decide: the last verb, what stands before it and what stands behind it. The rest (words
of how and when, earlier verbs with their objects) is left out, so that clauses have few shapes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from .. import kinds
from ..quantities import Found
from ..tree import Bound
from ..words import late, pattern
from . import gaps, rewrites, wordlists
from .amounts import behind_counts, relatives, scales, sizes
from .amounts.rewording import reword
from .amounts.sorts import sort
from .gaps import asides, baselines, division, placings
from .lexis import ACTIVE, FREE, PLAIN, Token, Word, kind_of, longest, terms
from .names import grants, said, trails
from .names.nouns import last_noun
from .verbs.leads import leading


def lex(text: str, start: int, end: int, found: Sequence[Found]) -> list[Token]:
    """The word classes of a clause, in order.

    Args:
        text: the sentence's text, folded and without blanks.
        start, end: the clause.
        found: everything found in the clause, in order.
    """
    amounts: list[Found] = []
    periods: list[Found] = []
    for f in found:
        if f.kind == "quantity":
            amounts.append(f)
        elif f.kind == "period":
            periods.append(f)
    return _Lexer(text, start, end, periods).read(amounts) if amounts else []


class _Lexer:
    """Reads a clause amount by amount.

    Args:
        text: the sentence's text.
        start, end: the clause.
        periods: what names a time in it.
    """

    __slots__ = ("about", "at", "carried", "classes", "end", "held", "out", "periods", "text")

    def __init__(self, text: str, start: int, end: int, periods: Sequence[Found]) -> None:
        self.text, self.at, self.end, self.periods = text, start, end, periods
        self.out: list[Token] = []
        self.classes = 0
        self.carried: list[Token] | None = None  # the verb of the amount behind a span of time: 由 五年前的 50%, 分别是 五年前的 2倍
        self.about: Token | None = None  # the measure of what was counted, of which the next amount is: 14个 产业产值 达到 3亿元
        self.held: Token | None = None  # the verb of what a span of time only names: 打造 15分钟 便民生活圈 30个

    def read(self, amounts: Sequence[Found]) -> list[Token]:
        for i, f in enumerate(amounts):
            if f.start >= self.at:
                self.amount(amounts, i)
        if self.at < self.end:
            _rest(self.text, gaps.read(self.text, self.at, self.end, self.periods, None), self.out[-1], self.out)
        if len(self.out) > 4 and self.out[-1].kind == "N" and self.out[-3].kind == "LIST":
            rewrites.share_grant(self.text, self.out)
        return scales.share_noun(self.text, self.out) if self.classes > 1 else self.out

    def amount(self, amounts: Sequence[Found], i: int) -> None:
        """An amount with what stands before it; what the amount before it counts comes first."""
        text, f = self.text, amounts[i]
        before = amounts[i - 1] if i else None
        following = amounts[i + 1] if i + 1 < len(amounts) else None
        gap = gaps.read(text, self.at, f.start, self.periods, f)
        if gap and text.find("的", f.end, self.end) > 0 and self.described_by(gap, amounts, i):
            return
        if before is not None:
            if text[self.at] in "年日" and self.capacity(f, before):
                return
            measure = sizes.told_too(text, self.out, gap[0], f) if len(gap) == 1 and text[gap[0].start] == "、" else []
            self.out += measure
            gap = [] if measure else self.counted(gap, f)
        lead = leading(text, gap, f) if gap else []
        if before is not None:
            lead = self.behind(before, lead, f)
        if lead:
            reword(text, self.out, lead, f, self.end)
            if text[f.end - 1] == "条":
                lead = grants.articled(text, lead, f, self.at)
        adjacent = False
        if before is not None:
            adjacent = before.end == f.start and self.out[-1].kind != "D"  # 连续三年 突破100亿元大关
            if not adjacent and self.at == before.end and _SITED.fullmatch(text, before.end, f.start) is not None:
                adjacent, lead = True, []  # 6个 集中连片的 万亩基地, 12个 在建 亿元项目
                if self.out[-1].kind != "N":
                    self.out.append(Token("N", before.end, f.start))
        kind = sort(text, f, lead, following, self.end, adjacent)
        if kind == "D" or following is not None or self.carried is not None or self.held is not None:
            kind, lead = self.timed(f, following, kind, lead, gap)
        if following is not None and lead:
            if text[f.end - 1] == "个" and (placings.parts(text, lead, f, following) or placings.field(text, lead, f, following)):
                lead, self.carried = [], lead  # 占 16个 区总量的45%, 由全省 80个 县第56位上升到
            elif len(lead) > 1 and following.start == f.end and text[lead[-1].start : f.start] in wordlists.levels:
                lead.pop()  # 出台市级 两批88项政策
            if following.start == f.end + 1 and text[f.end] in "、和":
                rewrites.both(text, lead)
        if kind in ("T", "C"):
            if kind == "T" and lead and lead[-1].kind == "N":
                scales.leave_out_examples(text, lead[-1])
            elif not lead and (rewrites.twin(self.out, f, kind) or rewrites.aged(self.out, f)):
                kind = "T"
        elif kind == "Q" and following is not None and baselines.plans(text, lead, f, following):
            kind = "T"
        if before is not None:
            if before.end == f.start and kind == "Q":
                rewrites.without_list(text, self.out, f)
            lead = self.joined(lead, kind, f)
            lead = [] if sizes.come_to(text, self.out, lead, f) else lead
            if (not lead or lead[0].start == before.end) and kind in ("Q", "C") and sizes.describes(text, self.out, lead, f):
                listed = [t.kind for t in self.out[-6:]] == ["Q", "N", "T", "LIST", "Q", "N"]  # 3家产值超10亿元、8家产值5亿元的 企业
                if f.reading is not None and (f.reading.bound is not Bound.EXACT or listed or not text.startswith("的", f.end)):
                    kind = "T"
                elif self.described(f, following):
                    return
        self.put(f, kind, lead)

    def put(self, f: Found, kind: str, lead: list[Token]) -> None:
        """Adds an amount of a class, and what stands before it."""
        text, word = self.text, ""
        if lead and lead[0].kind == "EACH" and [t.kind for t in self.out[-3:]] in (["ADD", "T", "N"], ["DO", "T", "N"]):
            del self.out[-3]  # 新签约、新开工 亿元以上项目 分别达到20个、15个
        if kind == "Q":
            goes_on = text.startswith("的", f.end)
            if scales.of_thing(text, lead, f, self.end):
                word = "size"
            elif goes_on and (scales.of_made(text, lead, f) or self.made_too(f, lead)):
                word = "made"
            if goes_on and lead:
                self.about = asides.amid(text, lead, f.end)
        self.out += lead[:-1] if word and lead and lead[-1].kind == "N" else lead
        self.out.append(Token(kind, f.start, f.end, f, word))
        self.at = f.end
        if kind in ("T", "C"):
            self.classes += 1
            self.at += scales.of_two_currencies(text, f) if kind == "T" else 0

    def behind(self, before: Found, lead: list[Token], f: Found) -> list[Token]:
        """What stands between an amount and the one before it, where that is a step, or an act that is done to what was counted."""
        text, last = self.text, self.out[-1]
        if text[before.end] == "、" and text[before.end + 1 : f.start] in wordlists.steps and rewrites.of_steps(text, self.out):
            return [Token("N", before.end + 1, f.start)]  # 新增规上企业20家、 股改 8家
        if len(lead) > 1 and last.kind == "N" and _same_unit(before, f) and _is_act_behind(text, last, lead[0]):
            return lead[1:]  # 126条黑臭水体 治理 已完成120条
        return lead

    def counted(self, gap: list[Word], f: Found) -> list[Word]:
        """What the amount before counts; gives back the words that are left for the next one."""
        text, out = self.text, self.out
        if 0 < len(gap) < 3 and len(out) > 2 and rewrites.pairs(text, out, gap, f):
            out.append(Token("LIST", gap[0].start, gap[0].start))
            return gap  # 惠及企业86家 职工 6200人, 带动农户120户 种植 药材 2万亩
        together = trails.money(out[-1]) and len(gap) > 2 and gap[1].word == "、" and {gap[0].kind, gap[2].kind} <= {"add", "do"}
        behind: list[Word] | None = None  # 5亿元 新建、改造 12所: the verbs share their object
        if not together and (out[-1].kind != "D" or text[f.start - 1] == "、" or not _acts(gap)):
            behind, gap = division.between(text, gap, self.at, self.counts(f), f.end)
        divided = behind is not None
        trail = trails.trail(text, gap if behind is None else behind, out[-1]) if divided or out[-1].kind != "D" else None
        if trail is not None:
            # 12个 总投资38亿元的项目, but 12个镇 财政收入突破亿元大关
            sized = trail[0].end == f.start and text[f.end : f.end + 1].isalpha() and not text.startswith(longest("thresholds"), f.end)
            whole = out[-1].kind == "T" and _is_counted(out, len(out) - 1)
            part = said.gauged(text, trail[0], out[-1 - whole], f) if not sized else None
            if part is not None and whole:
                part = part[0], Token("N", out[-1].start, part[1].end)  # 26个 亿元以上项目 开工率
            self.about = part[1] if part is not None and not divided and text[part[1].end] != "中" else None  # 12个县排名中 居第3
            out.append(behind_counts.alone(text, trail[0], out) if part is None else part[0])
            gap = gap if divided else [*behind_counts.object_of(text, trail[0], gap[trail[1] - 1]), *gap[trail[1] :]]
            if trail[0].end == f.start and (of := text.rfind("的", trail[0].start + 1, trail[0].end - 1)) >= 0:
                out[-1] = Token("N", trail[0].start, of)  # 35个村的 易地搬迁 1200户
                if len(out) > 2 and out[-3].kind == "ADD":
                    out[-2].word = "relative"  # 建成36个村的 污水管网 120公里: the villages are not new
                gap = [Word(PLAIN, of + 1, f.start, text[of + 1 : f.start]), *gap]
            elif (
                trail[0].end == f.start
                and text.endswith("投资", 0, f.start)
                and text.endswith(longest("investors"), 0, f.start - 2)
                and f.reading is not None
                and f.reading.kind is kinds.MONEY
            ):
                out[-1] = Token("N", trail[0].start, f.start - 2)  # 18家化工企业 投资 6亿元
                gap = [Word(PLAIN, f.start - 2, f.start, "投资")]
            elif trail[0].end <= f.start and (end := behind_counts.places(text, out[-2], trail[0])) > 0:
                out[-1] = Token("N", trail[0].start, end)
                gap = gaps.read(text, end, f.start, self.periods, f)
            if behind is not None and out[-2].kind == "Q":
                out += behind_counts.arrival(behind[trail[1] :], out[-2])
        elif not divided and out[-1].kind == "Q" and gap and gap[0].start == out[-1].end and behind_counts.begins(text, gap[0], out[-1]):
            out.append(Token("LIST", gap[0].start, gap[0].start))
        if behind is not None:
            if trail is None and behind and (out[-1].kind == "Q" or (len(out) > 1 and out[-1].kind == "N")):
                amount = out[-1] if out[-1].kind == "Q" else out[-2]  # 厂房12栋已 建成、18栋在建, 20个 竣工、15个投产
                out += behind_counts.arrival(behind, amount) if out[-1].kind == "N" or not trails.money(amount) else []
            out.append(Token("LIST", self.at, f.start))
        return gap

    def counts(self, f: Found) -> bool:
        """Does the amount before count things, of a class too where another count follows: 2个千亿级集群和 8家百亿级企业?"""
        if self.out[-1].kind != "T":
            return self.out[-1].kind == "Q" and (self.out[-1].word != "size" or self.text.endswith(_COSTING, 0, f.start))
        return len(self.out) > 1 and self.out[-2].kind == "Q" and f.reading is not None and f.reading.kind is kinds.COUNT

    def timed(self, f: Found, following: Found | None, kind: str, lead: list[Token], gap: list[Word]) -> tuple[str, list[Token]]:
        """An amount that is a span of time, or that stands behind one: its class, and what stands before it."""
        text = self.text
        if self.carried is not None:
            lead, self.carried = self.carried, None
        elif following is not None and kind != "R" and (verb := sizes.ago(text, f, following, lead)) is not None:
            self.carried = [*(t for t in lead if t.kind == "EACH"), verb]
            before = [w for w in gap if w.end <= verb.start]
            noun = None if "N" in map(kind_of, lead) else last_noun(text, before, len(before))
            kind, lead = "D", [t for t in lead if t.kind == "N"] if noun is None else [noun]  # 外资、内资 分别是 前五年的
        elif kind == "D":  # a window of time is the object of no verb
            self.held = sizes.held_on(text, f, lead) if lead and following is not None else None
            lead = sizes.framed(text, gap, self.held, f)
        if self.held is not None and kind != "D":  # it is for the next amount alone
            lead = [self.held, *lead] if kind == "Q" and sizes.holds(self.held, lead) else lead
            self.held = None
        return kind, lead

    def joined(self, lead: list[Token], kind: str, f: Found) -> list[Token]:
        """What stands before an amount, with what the words before it are to it."""
        out, about = self.out, self.about
        lead = rewrites.apply(self.text, out, lead, f)
        if about is not None and kind != "D":
            if not lead or lead[0].kind != "N":
                lead = [about, *lead]
            elif self.text[lead[0].start] == "占":
                lead = [Token("N", about.start, lead[0].end), *lead[1:]]  # 5个 园区 税收占全区的比重达
            self.about = None
        if lead and lead[0].kind == "N" and self.meets(lead, f):
            if out[-1].kind == "N" and len(out) > 1 and out[-2].kind == "T" and not _is_counted(out, len(out) - 2):
                out[-2].kind = "C"  # 35岁以上妇女 开展 检查 3万人: the count is none of the class
            out.append(Token("LIST", lead[0].start, lead[0].start))  # two names meet: what was counted, and a new subject
        elif len(lead) > 1 and lead[1].kind == "ALL" and len(out) > 2 and out[-1].kind == "LIST" and out[-3].kind in ("C", "T"):
            lead = rewrites.whole_list(self.text, out, lead)
        return lead

    def made_too(self, f: Found, lead: list[Token]) -> bool:
        """Does an amount go on with another that has 的 behind it: 完成5000户的厨房改造和 3000户 的厕所改造?"""
        return not lead and self.text[f.start - 1] in "和与及、" and len(self.out) > 2 and self.out[-3].word == "made"

    def meets(self, lead: list[Token], f: Found) -> bool:
        """Is a name before an amount a new subject behind what the amount before it counts, or is said of?"""
        last = self.out[-1]
        if last.kind == "N" or lead[0].start < last.start:
            return True  # 财政收入, which is told of behind 在减税10亿元的情况下
        if self.text.startswith("用于", last.end) and lead[0].start == last.end + 2:
            return True  # 资金3亿元用于 农村公路 360公里建设
        closed = self.text.startswith(_CLOSED, last.end) and not self.text.startswith(")及以上", last.end)
        if closed or (lead[0].start == last.end and self.text.endswith("中有", 0, last.start)):
            return True  # 规上工业(12%)和 服务业(8%), 12个县中有9个 生产总值 突破300亿元
        if self.text[last.end] != "的":
            return False
        return asides.AMID.match(self.text, last.end) is not None or sizes.of_cost(last, lead, f)

    def described(self, f: Found, following: Found | None) -> bool:
        """Takes an amount as the size of what was counted, if what it is the size of stands behind it (12个 总投资38亿元的 项目)."""
        rest = gaps.read(self.text, f.end + 1, self.end if following is None else following.start, self.periods, None)
        name = trails.trail(self.text, rest, Token("Q", f.start, f.end + 1, f))
        if name is not None:
            size = [self.out.pop(), Token("Q", f.start, f.end, f)]
            self.out, self.at = rewrites.with_size(self.out, size, name[0]), name[0].end
        return name is not None

    def capacity(self, f: Found, before: Found) -> bool:
        """Takes an amount that says, directly behind a count, how much what was counted can do (`relatives.capacity`)."""
        size = relatives.capacity(self.text, before.end, f) if self.at == before.end and self.out[-1].kind == "Q" else None
        if size is None:
            return False
        self.out += [size, Token("T", f.start, f.end, f)]
        self.classes, self.at = self.classes + 1, f.end
        return True

    def described_by(self, gap: list[Word], amounts: Sequence[Found], first: int) -> bool:
        """Takes a clause that describes what was counted, or what the verb before it makes (`relatives`), if what it describes stands
        behind its 的."""
        text, f, last = self.text, amounts[first], first
        if first + 1 < len(amounts) and text[f.end] == "、" and text[f.start - 1] in relatives.ends():
            last = relatives.last(text, amounts, first)
        of = text.find("的", amounts[last].end, amounts[last].end + relatives.LONGEST)
        if of < 0 or (last == 0 and len(amounts) > 1 and text.endswith(("以上", "以下"), f.start, f.end)):
            return False  # 新建存栏500头以上的 养猪场6个: a class of them
        told = amounts[first : last + 1]
        before, following = amounts[first - 1] if first else None, amounts[last + 1] if last + 1 < len(amounts) else None
        end = self.end if following is None else following.start
        reading = before.reading if before is not None and before.end == gap[0].start and self.out[-1].kind == "Q" else None
        counts = reading is not None and reading.kind is kinds.COUNT
        if text[gap[0].start] == "、":  # 实施29处、覆盖8万人的工程
            counts = counts and len(self.out) > 1 and self.out[-2].kind in ("DO", "ADD")
        found = relatives.openings(text, gap, told, of, counted=True) if counts and of < end else []
        counted = bool(found)
        found = found or (relatives.openings(text, gap, told, of, counted=False) if of < end else [])
        if not found:
            return False
        name = trails.trail(text, gaps.read(text, of + 1, end, self.periods, None), Token("Q", told[-1].start, of + 1, told[-1]))
        head = name[0] if name is not None else None
        if head is not None:
            mark = text.find("、", head.start, head.end) if counted else relatives.another(text, head, following)
            head.end = mark if head.start < mark < head.end else head.end  # 1座日处理600吨的 发电厂、城镇化率
        if head is None or not relatives.describes(text, head):
            return False
        size = relatives.tokens(text, found, told, of, head)
        if counted:
            self.out, self.at = rewrites.with_size(self.out, size, head), head.end
            return True
        if following is not None and not relatives.made(text, head, told, following):
            return False
        gap = [w for w in gap if w.end <= found[0].start()]
        if before is not None:
            gap = self.counted(gap, told[0])
        lead = leading(text, gap, told[0]) if following is not None and gap else []
        if relatives.another(text, head, following) == head.end:
            size = [*(t for t in lead if t.kind in ("ADD", "DO")), *size]  # 建成年产5万吨的面粉厂、日处理3万吨的污水厂
        elif following is not None:
            size += [Token("LIST", of, of), *lead, head]
        self.out += size
        self.at = head.end
        return True


_SITED = re.compile("(?:在[建谈]|集中连片|成片|连片|集中|高标准|高品质|高质量|标准化|规模化|现代化|高效)的?")
_CLOSED = (")和", ")与", ")及", ")的")
_COSTING = ("和投资", "和总投资", "和占地", "和年产", "和年加工", "和日处理")  # 总投资3亿元的体育馆和总投资 2亿元的图书馆


def _rest(text: str, gap: list[Word], amount: Token, out: list[Token]) -> None:
    """Behind the last amount: what is counted, and whether it came into being (216个项目 开工)."""
    if gap and gap[0].start == amount.end and gap[0].word in _CARRY_OUT and trails.money(amount):
        amount, gap = Token(amount.kind, amount.start, gap[0].end, amount.found), gap[1:]  # 5亿元实施惠民工程
    trail = trails.trail(text, gap, amount)
    first = 0
    if trail is not None:
        counted = said.gauged(text, trail[0], amount) if text[amount.end] != "的" else None  # 四成的工业增加值
        name = behind_counts.alone(text, trail[0], out) if counted is None else counted[0]
        out.append(name)
        first = trail[1]
        at = _first(amount, out) if text[amount.start - 1] in "、和与及" else amount.start
        if text.endswith(longest("linking"), 0, at) and (of := text.find("的", name.start + 1, name.end)) >= 0:
            name.end = of
            return
        if text.endswith(longest("honouring"), 0, amount.start) and (who := _HONOURED.search(text, name.start + 1, name.end)) is not None:
            name.end = who.start()  # 唯一获得两项 国家级荣誉 的县
            return
    if amount.kind == "N" and len(out) > 1:
        amount = out[-2]  # 36个总投资120亿元的项目 开工
    if amount.kind in ("Q", "T"):
        out += behind_counts.arrival(gap[first : first + 4], amount, gap[first - 1].word if first else "")
    elif amount.kind == "D" and text[amount.end - 1] == "内":
        counts = next((t for t in out[-2:-4:-1] if t.kind != "N"), amount)
        if counts.kind == "Q" and not trails.money(counts):
            out[-1:-1] = behind_counts.arrival(gap[:4], counts)  # 25个项目在一年内 竣工投产


def _is_counted(out: list[Token], at: int) -> bool:
    """Does a count touch the class at a place: 26个 亿元以上 项目?"""
    return at > 0 and out[at].kind == "T" and out[at - 1].kind == "Q" and out[at - 1].end == out[at].start


def _first(amount: Token, out: list[Token]) -> int:
    """Where the first amount of a list begins, which a verb before it may join: 覆盖16个部门、 126个点位的网络."""
    return next((t.start for t in out if t.kind == "Q"), amount.start)


_HONOURED = late(lambda: f"的{pattern(terms('honoured'))}$")


def _same_unit(one: Found, other: Found) -> bool:
    """Are two amounts counted in one unit?"""
    return one.reading is not None and other.reading is not None and one.reading.unit is other.reading.unit


def _is_act_behind(text: str, counted: Token, named: Token) -> bool:
    """Is a name only the act that is done to what was counted before it?"""
    return named.kind == "N" and named.start == counted.end and text[named.start : named.end] in wordlists.acts


_CARRY_OUT = ("实施", "组织实施", "启动实施")


def _acts(gap: list[Word]) -> bool:
    """Do the words behind a span of time begin with a verb, whose objects their marks divide: 近三年 压减煤炭、钢铁产能?"""
    return next((w.kind for w in gap if w.kind not in FREE), "") in ACTIVE
