"""The patterns that front matter is read with, made once from `data/front.toml`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from ..time_words import PLAN
from ..words import HAN, any_of, late, load, pattern

BRACKETS = re.compile(r"[()\[\]]")
AGAIN = re.compile(r"\(([^()]{2,8})\)(?=\1)")  # (内蒙古)内蒙古自治区
LINE = late(r"[^\n]*[^\n ][^\n]*")
OFFICE = late(
    r"([^\n，。；：()《》]{2,20})人民政府 ?(?:代理|代)?[省市县区州盟旗] *长"
    rf"|(?<![^\n ：(、])({HAN}{{1,19}}(?:[省市县区州盟旗](?=(?:代理|代)?[省市县区州盟旗]长)|自治区(?=(?:代理|代)?主席)))"  # 大连市市长
)
# What stands beneath a region is in no table, or is another one: 东港镇 is not 东港市, 苏州高新区 not 苏州市.
BENEATH = late(
    rf"(?:{HAN}{{0,8}}?(?:镇|乡|街道|苏木)|(?:(?!第|人民|政府|代表|大会|报告|委|政协){HAN}){{1,12}}?(?:[市县区旗州盟]|新城))"
    "(?=第|人民|政府|办事处|管委|管理委|行政|公署|行署|[0-9一二三四五六七八九十]|工作报告|$)"
)
# … and is called in the title of its own report: 云山新城政府工作报告.
ZONE = late(
    lambda: (
        f"({HAN}{{0,14}}?(?:{any_of('scopes', 'zones', 'parks', 'areas')}|镇|乡|街道))"
        "(?=(?:党工委)?(?:管委|管理委|人民政府|政府|工作报告)|办事处)"
    )
)
BLANKS = re.compile(r"\s+")
_DIGIT = "[0-9OＯ〇零○一二三四五六七八九]"
_YEAR = rf"(?<!{_DIGIT})({_DIGIT}(?: ?{_DIGIT}){{3}}) ?年"
_MONTH = "([0-9]{1,2}|元|[一二三四五六七八九十]{1,2})"
DATE = late(_YEAR + rf" ?{_MONTH} ?月 ?([0-9]{{1,2}}|[一二三四五六七八九十]{{1,3}}) ?(?:日|号(?!文))")
YEARS = late(_YEAR)
# No year of a heading's own is the one that its span begins with: 2007年至2011年, 2006年10月到…, 2008年换届以来.
_OWN_YEAR = rf"{_YEAR}(?!(?: ?[0-9]{{1,2}} ?月)? ?(?:[至到]|[—–―~-]{{1,2}} ?(?={_DIGIT}))|(?:(?![和与及暨、])[^，。；：0-9“\n]){{0,8}}以来)"
OWN_YEARS = late(_OWN_YEAR)
# In a title: 2031年度…, 2031海东市…, …报告2031, …报告(2031).
TITLED = late(rf"(?<!{_DIGIT})({_DIGIT}(?: ?{_DIGIT}){{3}})(?: ?年度?|(?<=^\d\d\d\d)(?={HAN})|(?<=报告\d\d\d\d)$|(?<=\(\d\d\d\d)\)$)")
AIMED = late(
    rf"(?<![到至]){_YEAR}，?[^，。；：\n]{{0,16}}?(?:(?:预期|主要|发展|奋斗)目标|总体要求|总体思路)[是为：]"
)  # 2031年经济社会发展的主要预期目标是
PART_OF = late(
    r" ?年(?:度)?(?:[上下]?半年|前[一二三]季度|[一二三四1-4]季度|1月?[-—–―~至到](?:[2-9]|1[01])月)"
)  # behind the year's digits: no whole year
_PRODUCT = "(?:地区|国内)?生产总值"
_ACHIEVED = rf"(?<![到至]....年)(?:全[省市县区州盟旗国])?(?:{_PRODUCT}(?:实现|完成|达|突破)|(?:实现|完成){_PRODUCT}[约超近]?\d)"
TASK = late(rf"做好{_YEAR}的?(?:(?:政府|各项|全[省市县区州盟旗]|经济社会发展|经济)的?){{0,2}}工作")  # 做好2031年政府工作
GREW = late(rf"由{_YEAR}的?[^。，；\n]{{0,24}}?(?:增|提|升|扩大|发展)[加长高升]?[到至]{_YEAR}")  # 由2026年的…增加到2030年的…
# Of which year 今年, or the one that has passed, is the first or the last of a plan, or a jubilee of the republic.
_EDGE = f"“({PLAN})”[^。；，“\n]{{0,8}}?(?:(收官|最后一年)|开局|起步|第一年)"
# What a page tells that a report looked back on: 报告回顾了2030年的工作, 对2030年工作进行了回顾.
RECALLED = late(rf"回顾了{_YEAR}度?的?(?:政府)?工作|对{_YEAR}度?的?(?:政府)?(?:各项)?工作(?:进行|作)了?[^，。；\n]{{0,6}}(?:回顾|总结)")
THIS_YEAR = late(f"今年是[^。；\n]{{0,40}}?(?:(?:新中国|中华人民共和国)成立([1-9][0-9])周年|{_EDGE})")
LAST_YEAR = late(f"(?:过去的?一年|去年|一年来)，?是[^。；\n]{{0,30}}?{_EDGE}")
PLAN_NAMED = late(rf"“?({PLAN})”?(?=规划|计划|时期|期间|发展|目标|工作|主要|总体|及|和|”)|(?<![0-9])(20[0-9]{{2}})(?![0-9]| ?年)")
# Behind the heading of 今年's work a year that is told to come: 2031年是“十六五”开局之年, 2031年，我们将….
COMING = late(
    rf"{_YEAR}(?:，?是[^。；\n]{{0,30}}?(?:之年|第一年|首年|周年|的一年)(?![^。\n]{{0,40}}(?:取得|不平凡|圆满|增长))"
    rf"|，(?:我们|全?{HAN}{{1,8}}[省市县区州盟旗])?(?:将|要))"
)
PROMISED = late("(?:预期|主要|发展|奋斗)目标[是为：]")
TURNED = late(rf"(?<!(?<!年)[到至]){_YEAR}(?:，|，?是|，?{_ACHIEVED})|过去的" + _YEAR)  # but 到2031年，…; 2027年到2031年，…
_G = "(?: {0,8}|\n {0,30})"  # 政  府  工  作  报  告
CORE = late(
    rf"(?:政{_G}府|行{_G}政{_G}公{_G}署|行{_G}署|管委会|(?:管理|人民|革命)委员会|办事处){_G}(?:{_YEAR}度?{_G})?(?:[上下]?半年)?工{_G}作{_G}(?:情{_G}况{_G})?(?:的{_G})?报{_G}告|(?P<plain>{_YEAR}度?工作报告)"
)
AFTER_TITLE = late(r"(?:[ ]?[(\[][^()\[\]\n月]{1,12}[)\]]|(?:19|20)\d\d)(?=[ ]*(?:\n|$|[—―─–-]))")
_ENDING = r"\.(?:docx?|pdf|wps|txt)(?![A-Za-z])"  # of a file's name
_WHICH = "第[1-9一二三四五六七八九]篇|篇 ?[1-9一二三四五六七八九]"  # of several reports on one page
BEHIND_TITLE = late(
    rf"[ \n(\[—―─–|_-]|[》】①-⑳*](?= ?(?:\n|$))|(?:全文|(?:19|20)\d\d|{_WHICH})?(?=[ \n]|$)|来源|发布|(?:19|20)\d\d[年.-]|{_ENDING}"
)
# Behind these a title may begin on a line that holds more: a sentence, the cell of a table, the mark of a list.
IN_FRONT = late(
    lambda: (
        r'[。！|•●■◆▲★"] ?|^ ?(?:[>#]{1,6}|[—―─–-]{1,6}|【[^】\n]{1,24}】|[《【]) ?|^ ?\d{1,2}(?:、|[.](?!\d)|$) ?'
        r"|^ ?(?:第\d{1,3}页共\d{1,3}页|[Pp]age \d{1,3}(?: ?[-—–])?) ?|^ ?(?:title|标题)： ?"
        rf"|^[^，。；：、“”《》]{{0,8}}{pattern(load('front')['labels'])}： ?"
    )
)
NOT_BEFORE_TITLE = late(r"[，。；：！？、“”《》>»|]|更多|点击|查[阅看]|(?:[作听取审过]|(?<!会)议)$|关于$")
SHORT_DATE = late(r"(?<!\d)((?:19|20)\d\d)[.\-/]([01]?\d)[.\-/]([0-3]?\d)(?![\d.\-/])")
# 2031年1月 alone on its line, or in its brackets.
MONTH_ALONE = late(rf"(?m:^)[ (—-]{{0,4}}{_YEAR} ?{_MONTH} ?月[ )]{{0,3}}(?m:$)")
FIRST, HEAD = 4000, 400  # so many characters are searched for what tells of a year
# Pages break the line of the session where it is full: in front of 第, or within 人民代表大会.
_GAP = r"[ \n]{0,30}"
_WHERE = "(?:在|(?<=日) ?(?!在))(?P<place>[^，。；：在]{0,40}?)"
_NUMBER = f"第?{_GAP}[0-9一二三四五六七八九十百]{{1,5}}{_GAP}届"
SESSION = late(rf"{_WHERE}{_NUMBER}(?:{_GAP}(?P<nation>全国))?{_GAP}(?:{_GAP.join('人民代表大会')}|人大(?!代表|常委)|人代会)")
# A title that goes on in the next line: 某县第十五届 / 人民代表大会第五次会议政府工作报告.
HALVES = late(rf"(?m:^)[^\n。：]{{0,40}}{_NUMBER}(?:全国)?(?: *\n *人民代表大会|人民代表大会 *\n *)(?=第)")
# What a page says above a report: 某县第十五届人民代表大会第五次会议胜利召开.
MEETING = late(
    r"(?:^|\n|[日午时点]，?) ?(?:[■●◆▲★•(]|[—―─–-]{1,6})? ?"
    rf"(?:(?P<place>{HAN}{{1,14}}?[省市县区州盟旗]){_NUMBER}|{_NUMBER}(?P<nation>全国)){_GAP}"
    "(?:人民代表大会|人大(?!代表|常委))"
)
# Another meeting, on a line that says nothing else: 2031年7月26日在某县第十五届人大常委会第四次会议上, 在某新区2031年工作会议上.
GATHERING = late(r"(?<=日) ?在(?P<place>[^，。；：\n]{2,40}?)(?:会议|大会)上?(?=[ )\]]*(?:\n|$))")
# Whose page a report stands on, alone on a line or behind its title: 某市人民政府, 2031年政府工作报告_某市人民政府门户网站.
PAGE_OF = late(rf"(?m:^|[_|—–-]) {{0,40}}({HAN}{{1,14}}?(?:[省市县区州盟旗]))人民政府(?:门户|办公)?(?:网站?|室)? {{0,40}}(?m:$)")
# What a page gives of a report, behind its title and with nothing else on the line: …政府工作报告摘要, …政府工作报告要点解读.
_DIGEST = r"(?:\d{2,5}字)?(?:摘要|摘登|摘编|要点|概要|节选|解读|导读|极简版|精简版|简版)"
DIGEST = late(rf"(?:{_DIGEST}){{1,2}}(?=[ ]*(?:\n|$))")
# … and what it says of one that it is about: …政府工作报告 摘要, …政府工作报告来了.
ABOUT = late(rf"(?:全文)?(?:{_DIGEST}|来了)[^\n，。]{{0,6}}(?=\n|$)")
# The month of a session whose day a draft leaves open, and its year where it leaves both: 2031年12月  日在…会议上, 2031年xx月xx日在….
OPEN_DAY = late(_YEAR + rf" ?(?:{_MONTH}|[xX×*_○]{{1,4}}| {{1,6}}) ?月 {{0,4}}[xX×*_○]{{0,4}} {{0,4}}日 ?在")
# When a page says that the report was given: 1月8日上午，某市第五届人民代表大会第四次会议开幕，…; 1月8日，市长王五向大会作政府工作报告.
LEAD = late(
    rf"(?:(?<!{_DIGIT})({_DIGIT}{{4}}) ?年 ?)?(?<![0-9])([0-9]{{1,2}}) ?月 ?([0-9]{{1,2}}) ?日(?:[上下]午|晚)?(?:，|在)[^。\n]{{0,90}}?"
    "(?:[作做]了?(?:政府)?工作报告|(?:人民代表大会|人大|人代会)[^。，\n]{0,12}会议[^。，\n]{0,8}(?:开幕|召开|举行))"
)
# Who speaks in the words of a page: 王五 代表某市人民政府作工作报告.
BY = late(rf"^{HAN}{{1,16}}政府 +")  # 某县人民政府 王五
TELLS = late(rf"(?<![^，。：；、 \n])({HAN}{{2,4}}?)(?:在|同志)?$")
# … and in those of a subtitle: 王五同志在市五届人大二次会议上作的政府工作报告, 王五市长在….
_TITLE_OF = "(?:同志|代?[省市县区州盟旗]长|主席|专员)?"
GAVE = late(rf"(?:^|\n)[ —]{{0,4}}({HAN}{{2,4}}?){_TITLE_OF}在[^\n，。；]{{4,40}}会议?上所?[作做]?的(?:政府)?(?:工作)?报告")
# 在某县人大十三届三次会议上, 在自治区人大常委会某盟工作委员会会议上
ASSEMBLY = late(rf"{_WHERE}(?:人大|人代会|人民代表大会)(?:{_NUMBER}|(?:常委会)?(?P<seat>{HAN}{{0,9}}?)(?:工委|工作委员会))")


class Words(NamedTuple):
    data: Mapping[str, Any]
    address: re.Pattern[str]
    government: re.Pattern[str]
    told: re.Pattern[str]  # the same in the words of a page: 代表某市人民政府向大会作政府工作报告
    office: re.Pattern[str]
    name: re.Pattern[str]
    headed: re.Pattern[str]
    behind: re.Pattern[str]  # 王五市长
    signed: re.Pattern[str]  # 市长 王五, in front of a date
    signs: re.Pattern[str]  # 某市人民政府市长 王五, alone on a line
    page: re.Pattern[str]
    before_region: re.Pattern[str]


@cache
def words() -> Words:
    data = load("front")

    def one_of(words: list[str]) -> str:
        return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))

    ends = rf"(?= |\n|$|[()\[\]，。：A-Za-z0-9]|{one_of(data['after_name'])})"
    name = (
        rf"({HAN}{{1,10}}(?: ?[·•・‧∙⋅.] ?{HAN}{{1,10}}?){{1,3}}{ends}"  # 阿依古丽·买买提
        rf"|{HAN}(?: {{1,3}}{HAN}){{1,3}}{ends}"  # 王 五
        rf"|(?!{one_of(data['not_first'])}){HAN}{{2,4}}?{ends}"
        rf"|{HAN}{{5,6}}(?= |\n|$))"
    )
    governments = one_of(list(data["governments"]))
    term = "(?:第?[0-9一二三四五六七八九十]{1,3}届)?"
    whose = rf"([^\n，。；：]{{0,24}}?)({governments})(?:{term}(?:人民|革命)?(?:政府|委员会)|(?<=国务院)|(?<=公署)|(?<=行署))"
    offices = one_of(data["offices"]).replace("长", " *长")  # 省 长 王五
    of_others = "".join(f"(?<!{body})(?<!{body}副)(?<!{body} )" for body in data["others"])
    offices = f"{of_others}(?:{offices})(?<!主席(?=[台团]))"  # 县人大常委会主任, 主席台
    # 2031年目标任务 plans; 2031年目标任务完成情况 looks back
    kinds = rf"{one_of(data['review'])}|(?:{one_of(data['plan'])})(?![^\n，。；：、和与及暨并]{{0,6}}(?:{one_of(data['review'])}))"
    return Words(
        data,
        re.compile(one_of(data["addresses"])),
        re.compile(rf"(?:我[^\n，。；]{{0,8}}?(?:代表|受)|(?<![^\n：，。 ])受){whose}"),
        re.compile(rf"(?<!我)代表{whose}，?(?:向大会)?[作做](?:政府)?工作报告"),
        re.compile(
            rf"(?:{offices})(?:[兼、][^，。；：\s]{{2,14}}?(?:部长|主任|厅长|局长|书记|委员))?(?:候选人|(?:提名)?人选)?"
            rf"(?: ?\((?:主持[^()\n]{{0,8}}|代理?)\))?(?!{HAN}{{0,6}}(?:{offices}))[ \n：]*"
        ),
        re.compile(name),
        re.compile(rf"{_OWN_YEAR}[^\n，。；]{{0,20}}?({kinds})"),
        re.compile(f"(?:代理|代)?(?:{one_of(data['offices'])})$"),
        re.compile(rf"(?:{offices})[ ：]{{0,3}}{HAN}(?: ?{HAN}){{1,3}}$"),
        re.compile(
            rf"[^\n，。；：()《》]{{0,20}}?(?:代理|代)?(?:{offices})(?: {{0,4}}： {{0,4}}| {{1,6}})(?P<name>{HAN}(?: {{0,3}}{HAN}){{1,3}})"
        ),
        re.compile(one_of(data["page"]) + r"|\d\d?：\d\d"),
        re.compile(rf"(?:^|(?!{HAN}).|{one_of(data['before_region'])})\Z", re.S),
    )
