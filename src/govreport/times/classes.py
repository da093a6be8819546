"""The words of time, in classes: those of one year, of several, of a part of one, and those that date no figure."""

from __future__ import annotations

from ..time_words import (
    AFTER_DIGITS,
    AGO,
    BY_CENTURY,
    FEW,
    GREW,
    MONTH,
    NAMED,
    NO_LAST,
    ONE_BY_ONE,
    ORDINAL_PLAN,
    OUTSTANDING,
    PLAN,
    PLAN_END,
    PLANNED,
    QUARTERS,
    THIRD,
    YEAR,
)
from ..words import (
    AGAINST,
    ATTRIBUTE,
    ATTRIBUTED,
    BASED,
    BEGUN,
    BESIDE,
    CAUSED,
    CAUSES,
    COMPARED,
    EVENTS,
    KEPT_AT,
    MEAN_OF_YEAR,
    NOW,
    PASSED,
    PRICED,
    SEPARATOR,
    TIMES,
    YARDSTICKS,
    late,
)

_MONTHS = rf"(?<![\d十])(?:1|一)月?{SEPARATOR}(?:12|十二)月"  # all of a year's
_YEARS = f"{YEAR}(?:(?:、|和|与|及|以及){YEAR}){{0,3}}"  # 分别比 2020年和2015年 增长8%、30%
_LATELY = "(?:过去|这|近|此后|前|本届政府)?的?"
_NOT_PAST = r"(?<![\d〇零一二三四五六七八九十近这第前])(?<!连续)(?<!过去)"  # 用三年时间, but not 这三年时间
_BEHIND = "|".join(f"(?<={word})" for word in AGAINST)
_CHANGES = "(?:增长|提高|提升|下降|降低)"
# Words of time. What stands earlier in this list wins where two begin at one place.
_KINDS = {
    # Records and bases of comparison are no time of the figure.
    "record": rf"(?:{YEAR}|{PLANNED}|近?[一二三四五六七八九十\d]{{1,9}}年|改革开放)?(?:以来|来)的?(?:"
    "(?:增[长速幅]|[^，。；\\d]{0,4}?)(?:最(?!低工资|低生活)|新[高低])|新(?![建增改开设成引批])|首(?!批)|历史|同期|少有|第|罕见)"
    r"|近[一二三四五六七八九十\d]{1,9}年的?[^，。；\d]{0,4}?(?:最[高低好快大优佳]|新[高低]|之最)"
    # … nor is a year of prices, nor one whose own part of a sum is told beside it: 五年竣工住宅50万平方米，1985年一年就竣工12万.
    rf"|{YEAR}(?:{PRICED.pattern}|(?=一年[就便即]))"
    # … nor is that of what once came to be, which tells which one is meant: 2010年开工的大桥, 2005年以前注册的车辆.
    rf"|(?:[去上]年|{YEAR})(?:{BEGUN.pattern})|(?<=[在到持])[去上]年(?:{KEPT_AT.pattern})"
    "|(?:[一二三四]季度|[上下]半年|(?<![年\\d])[1-9]月份?)以来"  # 一季度以来逐季回升
    rf"|(?<=[是为])“?{PLAN}”?(?:期间|时期)的?[^，。；、\\d]{{0,4}}?最"  # 为“十五”期间最高增速
    rf"|{PASSED}{YEAR}的"  # 超过邻市2020年的总量
    rf"|{YEAR}[^，。；：、\\d]{{2,14}}以来的?(?:增[长速幅])?[^，。；\\d]{{0,4}}?(?:最[高低好快大优佳]|新[高低])"  # 为2019年机构改革以来最高
    # … nor that of a cause: 受3月份疫情影响，接待游客236万人次
    rf"|(?:{'|'.join(f'(?<={word})' for word in CAUSES)})(?:今年)?"
    rf"(?:{YEAR}|[去上]年|{MONTH}月(?:份|[上中下]旬|[底末初])?|前?[一二三四]个?季度|[上下]半年)(?={CAUSED})"
    # … nor is a year whose goal is the yardstick of what is planned, or that of an event.
    # … but 围绕2030年产能达到 + amount, 锚定2035年远景目标：
    rf"|(?:{'|'.join(YARDSTICKS)}){YEAR}(?![^，。；：、\\d目]{{2,16}}$|[^，。；：、\\d]{{0,10}}目标(?:要求)?：)"
    rf"|(?:{'|'.join(f'(?<={word})' for word in EVENTS)}){YEAR}(?=[^，。；：、\\d]{{2}})"
    rf"|(?:{'|'.join(f'(?<={word})' for word in ATTRIBUTED)})(?:[去上前]年度?|{YEAR}度?){ATTRIBUTE.pattern}"
    rf"|(?<=为)今年{ATTRIBUTE.pattern}"
    rf"|{NAMED}(?:{BASED})|(?:{_BEHIND}){NAMED}(?:末|底|同期)?|(?:(?<=达到)|(?<=[达是为])){NAMED}{TIMES}",
    "base": rf"同比|{COMPARED}{AGO}"
    rf"|{COMPARED}(?:[去上今前]年|上一?年度|{_YEARS}|{PLANNED}(?:{PLAN_END}|时期|期间)?)(?:底|末|同期)?(?:同比)?"
    rf"|(?<=[和跟])(?:{YEAR}|{AGO})(?:底|末|同期)?{BESIDE}"  # 2024年和 2019年相比, 和 五年前相比
    rf"|{COMPARED}{OUTSTANDING}{YEAR}"
    rf"|(?:由|从|自|是|相当于|(?<![变转增减降升改加少高整])为|于)(?:去年|上年|{_YEARS}|{PLANNED})(?:期?末期?|底|年?初|时期|期间)?的"
    "|[由从]今年预计的"
    rf"|(?:由|从)(?:去年|上年|{YEAR}|{PLANNED}|[上下]半年|[一二三四]季度)(?:期?末期?|底|年?初|同期)?的?(?=(?:增长|下降|上涨)?约?[0-9])"
    # 降幅较上半年收窄3个百分点: how it went within the year
    rf"|[比较](?:(?:、|和)?(?:上半年|前?[一二三]个?季度|(?:1|一){SEPARATOR}{MONTH}月份?)){{1,3}}(?:目标|增[速幅]|水平)?(?=(?:分别)?(?:收窄|扩大|加快|放缓|提[高升]|上升|下降|降低|回[升落]|[高低快慢])[0-9])",
    "mean": f"(?!{MEAN_OF_YEAR})(?:年均|年平均|平均每年|每年平均|(?<![人户生亩位名])每年"
    "|(?:(?<![\\d上去今当前本全])|(?<=基[础数]上))年递增)"
    "(?!浓度|均|值|气温|降水|汇率|工资|人口|(?:PM|细颗粒物)[^，。；]{0,6}浓度)",
    # A mean over two or three years stands beside the growth of one; a sum over several years in a clause is that clause's alone.
    "aside": "近?[两二三]年(?:平均|年均)|[四五]年年均",
    # … and so does one over the years of a plan: 2025年，生产总值300亿元、增长6%，“十四五”年均增长7%；财政收入增长5%
    "beside": rf"(?<=[，、])“?{PLAN}”?(?:时期|期间|以来)?年均(?=(?:分别)?[增递提下])",
    "sum": rf"{_LATELY}(?<![\d.]){FEW}年(?:累计|合计|共|总|新增|净增(?![加长][，；])|新建|改造)"
    rf"|(?<![\d.续第前]){FEW}年(?=(?:新?开工|完成|建成|达到?)(?:[约近超]?\d|$))"  # 棚户区改造五年开工3.6万套
    rf"|(?:(?<=[\n，；。：、])|^){FEW}年(?=[全累新完建改财固投城农引招减争生发利吸接]|实际|(?:实现)?(?:社会消费|社会固定|一般公共|公共财政|地方财政|进出口|外贸|出口|旅游总?收入|粮食总?产量))",
    "part": rf"(?<!连续)(?:{QUARTERS}|[一二三四1-4]季度)|[上下]半年|(?:前|头)(?:{MONTH}|两)个?(?:月|季度)|当月|单月"
    rf"|(?<![产工用成束运营签业])后{FEW}个月(?![内以后的])"
    rf"|(?!{_MONTHS}){MONTH}月?{SEPARATOR}{MONTH}月"
    rf"|(?:(?<=元月[至到—~-])|(?<=[^\\d百千万亿]元[至到—~-])|(?<=^元[至到—~-])){MONTH}月"  # 元至6月
    "|(?:假期|黄金周|小长假)(?=期间|接待|共|累计|[，全])"
    "|(?:(?<=[节假])|(?<=国庆)|(?<=元旦)|(?<=端午)|(?<=中秋)|(?<=清明)|(?<=[五十]一)|(?<=[五十]一”))期间"
    rf"|{MONTH}月{THIRD}|[1一]、[2二]月份"
    r"|(?<![\d年])(?:[1-9]|1[01])月(?:份|底|末|的(?=[0-9]))|(?<=到)12月的(?=[0-9])|(?<=今年)(?:[1-9]|1[01]|[一二三四五六七八九十]|十一)月(?!底|末)"
    rf"|(?:(?<=截至)|(?<=截止))(?:今年|{YEAR})(?:[1-9]|1[01]|[一二三四五六七八九十]|十一)月[底末]"  # … whose sums are no year's
    rf"|(?<![\d年—–-])(?:[1-9]|1[0-2])月{GREW}"
    "|(?<=其中)12月(?![底末])|(?<![\\d十年至到截止—~、和-])(?:12|十[一二]?|[一二三四五六七八九])月份(?![底末])",
    # A horizon, counted from the year that is planned.
    "ahead": rf"(?:今后|未来|往后|今明)的?(?P<few>{FEW})年"
    rf"|{_NOT_PAST}(?P<within>{FEW})年(?:(?:左右)?的?(?:时间|努力|奋斗|不懈努力)|再造)"
    rf"|{_NOT_PAST}(?<![目程])(?P<inside>{FEW})年之?内(?![^，。；]{{0,4}}了)"
    rf"|{_NOT_PAST}(?P<pledged>{FEW})年(?=计划(?:完成|[新净]增|新建|实现|投[资入]|建成|改造)|力争|争取|确保)"  # 三年计划新增就业1.5万人
    rf"|(?<=[争取保])(?P<aimed>{FEW})年(?=突破|达到|翻番|翻一番|跨越|实现"
    r"|[^，。；、：\d年内间时之的再]{2,12}(?:达到|突破|超过|翻|$))",  # 力争三年企业达到2000家
    "term": "(?:任期|届)(?:之?内|期?末)|届(?:人民)?政府(?:任期|期|任)?末"
    rf"|{_NOT_PAST}(?<!隔){FEW}年(?:之|以)?后(?!的?今天)|(?<=再过){FEW}年",  # 五年后财政收入突破30亿元: in which year, nothing says
    "century": BY_CENTURY,
    # … and what its goals are: “十四五”经济社会发展的主要目标是
    "plan": rf"“?(?P<name>{PLAN}|{ORDINAL_PLAN})”?(?:规划|计划)?(?P<ends>{PLAN_END})?"
    "(?(ends)|(?:时期|期间|以来|[的这]{0,2}五年|的?[前头][两二三四]年|这极"
    r"|(?=[^，。；：、\d“]{0,14}(?:目标|任务)[是为：])))",
    "several": rf"{_LATELY}(?<![\d.]){FEW}年(?:来|间|以来|平均|中(?=[，建完投累新开共实]))|(?:过去|这|(?<![附就])近)的?{FEW}年"
    rf"|(?<=以来的){FEW}年"
    rf"|(?:(?<=[\n，。；：、])|^){FEW}年(?=(?:感恩|砥砺|接续|团结|同心|携手|不懈|踔厉|笃行|勠力|栉风|风雨|克难|拼搏|奋力|艰苦|辛勤)[^，。；、\d]{{2,6}}，)"
    rf"|(?<![\d第续来去〇零○一二三四五六七八九]){FEW}年(?=(?:{_CHANGES}[^，。；、]{{0,6}}|分别{_CHANGES}[^，。；]{{0,24}})$)"
    rf"|{ONE_BY_ONE}{FEW}年"
    rf"|{YEAR}(?:[、和与及]{YEAR}){{1,3}}(?=[^，。；\\d]{{0,8}}(?:(?<!公)共(?![同享建])|累计|合计))"
    rf"|{YEAR}{SEPARATOR}{YEAR}|\d{{4}}{SEPARATOR}{YEAR}|本届政府[^，。0-9]{{0,8}}?(?:以来|(?<!第)[四五]年)来?",
    # … 累计 too, but 全年工业增加值累计增长8%, and 累计增速 is that of the year so far; prices are summed over no years
    "since": "以来|改革开放(?:以来|[三四]十)|(?<![全今当]年)(?<!年内)(?<!12月)(?<!12月份)(?<!十二月)(?<!十二月份)(?<!天数)"
    # … and what there is by now dates nothing behind it: 研发平台累计达到86个，新增高新技术企业12家
    "累计(?!增[速幅]|上涨|(?:平均)?浓度|(?:达到?|突破|超过?)[约近超]?[\\d.]{1,8}[多余]?[万亿]{0,2}(?![\\d.万亿元多余]))",
    # The months of a year: up to one of those of the report's own year is no whole one (截至2023年1月底).
    "opening": rf"(?:(?<=截至)|(?<=截止)){YEAR}(?=0?[1-9]月|[一二三四五六七八九]月)|(?<=[到至]){YEAR}(?=0?[1-3]月|[一二三]月)",
    "year": f"{YEAR}(?:全年)?",
    "whole": rf"(?:{NOW.pattern})(?!，)"
    r"|新的一年(?=[，、里要]|经济社会|全[省市县区州盟旗])|(?<![\d年本上])年度(?=(?:主要|预期|发展|工作|经济社会){0,3}目标[：:是为])"
    rf"|今年以来|今年|本年度?|当年|全年(?!(?:计划|预算|目标|任务){{1,2}}[的，])(?:[^，。；\d]{{0,16}}累计)?|去年|{NO_LAST}上一?年度?|(?<![以提五三])前年(?![度均内])|明年|来年|过去的?一年|(?<![\d十])一年来|这一年",
    "months": _MONTHS,
}
# What a word of time begins with; where the first character is a common one, with what stands behind it.
HEADS = (
    "(?:[第现如假黄小对围瞄锚聚着每上下前头当单今未往十过这此近本以来任届期累去明比较与同由从自是为于相一二两三四五六七八九的]"
    "|赶超|超[过越]"
    rf"|全年|后{FEW}个月|新的|改革|目前|平均|年[均平度递]|“[第十一二三四五六七八九]|[0-9]\d{{0,8}}+[十{AFTER_DIGITS}])"
)
WORDS = late(f"(?={HEADS})(?:" + "|".join(f"(?P<{kind}>{words})" for kind, words in _KINDS.items()) + ")")
