"""The relation of each rule of the grammar, and the cases that decide it where a rule leaves it open: the names behind the stroke in
`claim.rule` ("stated/new"), each with a sentence. Which case a phrase is, `relations` says, by what the phrase says (`Said`);
`docs/claims.md` has the cases as a table.
"""

from __future__ import annotations

import attrs

from ...quantities.amounts import Reading
from ...vocabulary import Relation

OF_RULE = {
    "grew": Relation.INCREASE,
    "grew_object": Relation.INCREASE,
    "fell": Relation.DECREASE,
    "fell_object": Relation.DECREASE,
    "changed_to": Relation.CHANGE_TO,
    "came_from": Relation.CHANGE_FROM,
    "past": Relation.CHANGE_FROM,
    "reached": Relation.LEVEL,
    "done": Relation.LEVEL,
    "done_counted": Relation.LEVEL,
    "added": Relation.ADD,
    "added_counted": Relation.ADD,
    "shared": Relation.SHARE,
    "ranked": Relation.RANK,
    "gap": Relation.OTHER,
    "window": Relation.OTHER,
    "classed": Relation.OTHER,
    "stated": Relation.LEVEL,
}


@attrs.frozen
class Case:
    """What decides a relation that its rule leaves open, and a clause where it does; None stands for the relation of the verb before."""

    relation: Relation | None
    example: str


OF_CASE = {
    "class": Case(Relation.OTHER, "10亿元以上项目35个"),
    "doublings": Case(Relation.CHANGE_TO, "生产总值翻一番"),
    "shared_out": Case(None, "出口、进口增速分别回落3个、5个百分点"),
    "goes_on": Case(None, "新增学校5所、医院3家"),
    "stretch": Case(None, "生产总值增长8%，力争10%"),
    "that_is": Case(None, "粮食增产220万吨，即7.8%"),
    "alike": Case(Relation.ADD, "新修道路40公里，渠道30公里"),
    "gained": Case(Relation.ADD, "新增的主要生产能力有：发电5万千瓦"),
    "new": Case(Relation.ADD, "城镇新增就业5万人"),
    "arrives": Case(Relation.ADD, "12个项目建成投产"),
    "made": Case(Relation.ADD, "新建5万平方米的安置房"),
    "growth_noun": Case(Relation.INCREASE, "投资增速达到8%"),
    "drop_noun": Case(Relation.DECREASE, "能耗降幅达到8%"),
    "risen": Case(Relation.INCREASE, "出口保持两位数增长，达到15%"),
    "treated": Case(Relation.LEVEL, "对新建的30个小区实施物业管理"),
    "pace": Case(Relation.INCREASE, "农民收入以年均8%的速度增长"),
    "slowing": Case(Relation.DECREASE, "能耗以5%的速度递减"),
    "pulled_down": Case(Relation.DECREASE, "影响工业增速3个百分点"),
    "saved": Case(Relation.DECREASE, "节约用电8%"),
    "spurred": Case(Relation.INCREASE, "拉动社会消费品零售总额6个百分点"),
    "improved": Case(Relation.INCREASE, "优良天数比例改善2个百分点"),
    "increment": Case(Relation.INCREASE, "贷款增量突破3000亿元"),
    "share_noun": Case(Relation.SHARE, "服务业占比达到40%"),
    "of_class": Case(Relation.SHARE, "年收入50万元以上的村达到72%"),
    "below_zero": Case(Relation.INCREASE, "出口同比-2.1%"),
    "of_those": Case(Relation.SHARE, "企业完成改制的已达60%"),
    "part": Case(Relation.SHARE, "有78%的县达标"),
    "used": Case(Relation.SHARE, "财政支出八成以上用于民生"),
    "covered": Case(Relation.SHARE, "美丽乡村建设覆盖全市72%的行政村"),
    "below_goal": Case(Relation.OTHER, "物价上涨2%，低于3%左右的调控目标"),
    "beyond_goal": Case(Relation.OTHER, "超额完成年度任务2亿元"),
    "again": Case(Relation.LEVEL, "失业率与上年的3.5%持平"),
    "of_base": Case(Relation.OTHER, "出口额达到50亿元，是2005年（20亿元）的2.5倍"),
    "multiple": Case(Relation.OTHER, "出口额是2015年的1.8倍"),
    "merged": Case(Relation.CHANGE_FROM, "188个园区整合为120个"),
    "steps": Case(Relation.OTHER, "财政收入连跨3个百亿元台阶"),
    "rank": Case(Relation.RANK, "综合实力升至第5位"),
    "relative": Case(Relation.LEVEL, "建成12个年接待游客36万人次的景区"),
    "aspect": Case(Relation.LEVEL, "新建粮库5座，总量30万吨"),
    "rate": Case(Relation.LEVEL, "投资增长5%、就业率96%"),
    "threshold": Case(Relation.LEVEL, "产量增加10万吨、突破400万吨"),
    "rate_of_new": Case(Relation.LEVEL, "引进项目开工率达到95%"),
    "eased": Case(Relation.LEVEL, "减轻企业负担5亿元"),
    "upgraded": Case(Relation.LEVEL, "提升农贸市场12个"),
    "total": Case(Relation.LEVEL, "累计新建学校50所"),
    "given": Case(Relation.LEVEL, "投放贷款30亿元"),
    "size": Case(Relation.LEVEL, "引进总投资12亿元的项目"),
    "capacity": Case(Relation.LEVEL, "建成4万吨冷库"),
    "strength": Case(Relation.LEVEL, "组建800人巡防队"),
    "scale": Case(Relation.LEVEL, "建成规模40万平方米"),
}


@attrs.define(slots=True, eq=False, kw_only=True)
class Said:
    """What a phrase says, as far as its relation needs it.

    `name` names what is measured; `verb` is the verb's word; `of` says that the counted thing stands directly behind, `part`
    that 的 stands between (50%的企业); `gained` that a list of what came into being was led in;
    `arrives` that a verb of arrival follows; `before` is the clause up to the amount, `behind` are the
    characters behind it; `listed` says that the phrase goes on with a list; the last rule with a verb was `after`, its unit `unit`.

    Only of an amount without a verb it is asked whether more follows than the name of what is counted (`acts`), whether it begins with 突破
    or 超过 (`passed`) and follows the one before at once (`adjacent`); only of what was reached whether its clause stands behind one that
    says of its thing that it grew (`risen`).
    """

    rule: str
    reading: Reading
    name: str
    verb: str
    of: bool
    part: bool
    gained: bool
    arrives: bool
    before: str
    listed: bool
    after: str
    unit: str
    each: bool
    from_given: bool
    behind: str
    acts: bool = False
    passed: bool = False
    adjacent: bool = False
    risen: bool = False
