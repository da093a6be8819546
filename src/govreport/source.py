"""The raw text of a report and the view of it that the grammars read.

Every offset in this library is a code-point offset into the raw text. The grammars read `folded`, which has exactly one
character for each of the raw text: full-width letters, digits and signs become half-width, odd blanks become a plain one,
Kangxi radicals and compatibility ideographs (as PDF writers leave them) become the ordinary characters, and traditional characters
the simplified ones.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable
from copy import copy
from functools import partial
from itertools import pairwise
from typing import NamedTuple

import attrs

from . import package_data


class Span(NamedTuple):
    """A half-open stretch of the raw text, in code points.

    >>> "小微企业贷款增长"[Span(0, 6).slice]
    '小微企业贷款'
    """

    start: int
    end: int

    @property
    def slice(self) -> slice:
        """The span as a slice object."""
        return slice(self.start, self.end)

    def __contains__(self, offset: object) -> bool:
        return isinstance(offset, int) and self.start <= offset < self.end


# `Span(a, b)` goes through Python; a parse makes thousands, for which `span_of((a, b))` goes straight to the tuple.
span_of: Callable[[tuple[int, int]], Span] = partial(tuple.__new__, Span)

# Marks that stay as they are although they have a half-width twin: they divide Chinese text into clauses and sentences.
_KEPT = frozenset("，。；：！？、“”‘’《》〈〉【】「」『』")
_BLANKS = "\t\x0b\x0c\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064"
INVISIBLE += "\u2066\u2067\u2068\u2069\ufeff"

# Radicals that Unicode has no decomposition for, and the characters of the same shape (from EquivalentUnifiedIdeograph.txt).
_RADICALS = str.maketrans(
    "⺁⺂⺃⺄⺅⺆⺈⺉⺊⺋⺌⺍⺎⺏⺐⺒⺓⺔⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺫⺬⺭⺯⺰⺱⺲⺳⺴⺶⺹⺺⺻⺼⺾⺿⻀⻁⻂⻃⻄⻅⻆⻈⻉⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳㇐㇠",
    "厂乛乚乙亻冂刀刂卜㔾小小兀尣尢巳幺彑忄心扌攵旡日月歺母民氵氺灬爫爫丬牛犭王目示礻糹纟罓罒㓁冗羊耂肀聿肉艹艹艹虎衤覀西见角讠贝车辶辶辶邑钅長镸长门阝雨青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟一乙",
)


def _build() -> tuple[dict[str, str], re.Pattern[str]]:
    """Raw character → the one character that stands for it in the folded view, and a pattern that finds such characters."""
    table: dict[str, str] = {}
    for low, high in ((0xFF01, 0xFF5F), (0xFFE0, 0xFFE7), (0x2E80, 0x2FD6), (0xF900, 0xFB00)):
        for char in map(chr, range(low, high)):
            plain = unicodedata.normalize("NFKC", char)
            if len(plain) == 1 and plain != char and char not in _KEPT:
                table[char] = plain
    table |= {chr(radical): chr(plain) for radical, plain in _RADICALS.items()}
    pairs = package_data.text("data", "traditional.txt").rpartition("#")[2].partition("\n")[2].split()
    simplified = {pair[0]: pair[1] for pair in pairs}
    table |= {char: simplified[plain] for char, plain in table.items() if plain in simplified}
    table |= simplified
    table |= dict.fromkeys(_BLANKS + INVISIBLE, " ")
    table |= {",": "，", ";": "；", ":": "：", "!": "！", "?": "？", "〔": "[", "〕": "]", "﹪": "%", "℅": "%", "﹒": ".", "︰": "∶"}
    table |= {"増": "增"}  # as fonts of Japanese write it
    table |= dict(zip("﹐﹑﹔﹕﹖﹗﹙﹚｡､〝〞「」『』", "，、；：？！()。、“”“”“”", strict=True))
    table |= {"\x85": "\n", "\u2028": "\n", "\u2029": "\n"}
    return table, re.compile("[" + re.escape("".join(table)) + "]")


_TABLE, _FOLDABLE = _build()
# A point in the middle of the line is a decimal point where what it ends is counted (270·4亿元), and else divides a date (“5·12”).
_RAISED = re.compile(
    r"[·•‧∙⋅・](?<=\d.)(?=\d)(?:(?=\d+ ?(?:[%‰万亿倍元吨斤亩公平立人户米]|个百分点|美元|千[米瓦克]))"
    r"|(?=\d{1,2}[：∶︰]\d)|(?<=[：∶︰]\d.)|(?<=[：∶︰]\d\d.))"  # 45.7%, and the parts of a whole: 11·2：45·7：43·1
)
# Between two figures of a table's row, which are two: the second goes on with nothing.
_CELLS = re.compile(r"(?<=\d)\t(?=-?\d)|(?<=\d) (?=-\d[\d.]*(?:[ \t]|$))", re.M)
# … and behind an amount in a numbered row that is no sentence: 1 学位扩容 新增公办学位5000个 市教育局.
_ROW = re.compile(
    r"^( {0,12}\d{1,3} +(?:[^\s，。；：、！？]+ +){0,4}?[^\s，。；：、！？]*\d[㐀-鿿%]{1,4}) "
    r"(?= *[㐀-鿿]{2,24}(?: [^\n，。；：、！？]{0,40})?$)",
    re.M,
)
_STRAIGHT = re.compile('"(?P<said>[^"“”\n]{1,200})"')  # quotation marks of a typewriter open and close by turns
# The sign of a ratio behind a word, where it stands for a colon: 预期目标是∶.
_COLON = re.compile(r"(?<=[^\W\d_a-zA-Z一二三四五六七八九十百千万亿零〇两半])∶")
# The number of a five-year plan between single quotation marks, or such as do not match: '十五五', “十一五".
_PLAN = re.compile("[\"'‘“](?P<plan>(?:十[一二三四五六七八九]?|[一二三四五六七八九])五)[\"'’”]")
# A year in Chinese digits, whose zeros are typed in many ways (二〇〇五年, 二○○五年, 二OO五年), and one that leads up to it or is listed
# before it: 一九八五年, 一九八一至一九八五年, 二○○一和二○○二年. It becomes the year in Arabic ones: all that follows reads both alike.
ZERO = "〇○零0OＯ"
_DIGIT = f"[{ZERO}一二三四五六七八九]"
CHINESE_YEAR = f"[一二]{_DIGIT}{{3}}"
YEAR_DIGITS = str.maketrans(f"{ZERO}一二三四五六七八九", "000000123456789")
_LISTED = f"(?:(?:[—–~－―至到-]{{1,2}}|[、和与及]){CHINESE_YEAR}){{0,4}}"
_YEAR = re.compile(f"[一二](?=[八九{ZERO}])(?<![{ZERO}一二三四五六七八九十百千万亿点].){_DIGIT}{{3}}(?={_LISTED}年)")  # no 一二三四年级
_GROUPED = re.compile(r"，(?<=\d，)(?=\d{3}(?!\d))")  # a comma that groups the digits of one number: three follow, and no fourth

# What a page adds to a word, or puts around an item: how a character is spoken, behind it (增長(zhǎng)), and the frame of a whole line,
# 【新建学校12所】. One around the words of a button, or a number, stays: 【打印】, 【一】, 【12】.
_TONES = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
_SPOKEN = re.compile(rf"\((?<=[㐀-鿿]\()[a-zü]{{0,3}}[{_TONES}][a-zü]{{0,4}}\)")
_FRAMED = re.compile(r"(?m)^( {0,12})【((?! )(?=[^【】\n]*+\d|[^【】\n]{7})[^【】\n]{4,}+)】([。；]?)(?= *$)")

# The mark of a note behind a word or a rate: 固定资产投资*增长8%, 规上企业²86家, 增长8%[注3]. An asterisk before a figure may multiply, but
# for one behind a verb (增长*8%); one with a number is read as the plainest of its kind: ①, with which an item may begin, too, or [3].
_MARKS = "*※#¹²³⁴⁵⁶⁷⁸⁹⁰⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽❶❷❸❹❺❻❼❽❾❿㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟"
_NOTED = re.compile(
    rf"[{_MARKS}\[【^(](?<=[㐀-鿿”》)%‰].)(?:(?<=[*#])(?=[㐀-鿿，。；、])|(?<=[长降加少达到至为成现超过][*#])(?=\d)|(?<=※)"
    r"|(?<=[¹²³⁴-⁹⁰⑴-❿㉑-㉟])[¹²³⁴-⁹⁰]?|(?<=\^)(?:\d{1,2}\^|\d(?![\d.]))|(?<=\[)(?:注释? ?|\^)(?P<note>\d{1,2})\]"
    r"|(?<=【)(?:注释?)? ?(?P<number>\d{1,2})】|(?<=\()注释? ?(?P<aside>\d{1,2})\))"
)

# What those who write down a speech put into it: 加强自身建设（掌声）.
_APPLAUSE = re.compile("\\([热烈长时间经久不息的全场，]{0,12}(?:掌声|鼓掌)[，。热烈经久不息]{0,6}\\)")


# A point for a full stop, as some pages have them throughout: 增长8%.税收增长9%. Behind a numeral it belongs to the mark of an item: 一.
_STOP, _STOPS = re.compile(r"\.(?<=[㐀-鿿%‰”》)]\.)(?<![一二三四五六七八九十]\.)(?= {0,3}(?:[㐀-鿿“《(\n]|(?:19|20)\d\d年|$))"), 3

# What a copy from a page's source leaves: tags, of which some break the line, and blanks and signs by name.
_BREAKS = frozenset(["p", "br", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "table", "tr", "section", "article", "center"])
_STYLES = frozenset(["b", "strong", "i", "em", "u", "span", "font", "a", "td", "th", "tbody", "thead"])
_TAG = re.compile(
    r"</?([A-Za-z][A-Za-z0-9]{0,7})(?: [^<>\n]{0,300})?/?>|&(?:nbsp|emsp|ensp|thinsp|zwnj|zwj|#160|#12288|[lr]dquo|middot|mdash|quot);"
)
_SIGNS = {"&ldquo;": "“", "&rdquo;": "”", "&middot;": "·", "&mdash;": "—", "&quot;": '"'}

# Bold type of Markdown; between digits two asterisks hide some.
_BOLD = re.compile(r"(?<![\d*])\*\*(?!\*)|(?<!\*)\*\*(?![\d*])")
_UNPAIRED = re.compile(rf"(?:{_BOLD.pattern})(?![年月省市县区州盟旗镇乡])")

# Where the numeral of an amount was taken out, as in published models of reports, with the unit that is left: 总值XX亿元, 收入**万元,
# 总值 亿元. What is left says no amount, nor does the unit of a column, 总值(亿元). Letters and crosses always say so; other marks, and a
# blank, where nothing is named behind (突破 亿元大关, 实施**亿元产业**工程). The growth behind it is the same thing's.
_ENDS = r"(?=[ \u3000]?(?:[，。；、,;.)）\t\n]|[(（](?!含)|$|比[上去]|同比|增长|下降|增加))"
_CROSS, _GAP, _WORD = "XxＸｘ×✕○◯□", r" \t\u3000\xa0", r"[^\W\d_a-zA-Z]"
HOLE = re.compile(
    rf"([{_CROSS}*＊_…某(（{_GAP}]"  # a set at the beginning: `re` then passes over all other characters at the speed of C
    rf"(?:(?<=[{_CROSS}])(?<![0-9０-９A-Za-zＡ-Ｚａ-ｚ.．〇○◯一二三四五六七八九十百千万亿].)[{_CROSS}]*+(?:[.．][XxＸｘ×✕]++)?"
    r"(?:[多余]?[百千]?(?:万亿|[万亿])(?:[美欧日]?元|人次|[人户亩吨]|千瓦)?|[美欧日]?元|[%％‰]|个百分点)"
    r"|(?<=[(（])(?:单位[:：])?[万亿](?:[美欧日]?元|[吨人亩户]|千瓦时)[)）]"
    rf"|(?:(?<={_WORD}[*＊])[*＊]*+|(?<=[^_]_)_++|(?<=[^…]…)…*+|(?<=某)"
    rf"|(?<={_WORD}[{_GAP}])(?<![十百千万亿几数多余超过破上近逾每].)[{_GAP}]*+)[万亿]元{_ENDS}))"
    "(?:[，、,](?=(?:比[上去]年|同比)?(?:增长|下降)))?"
)


def fold(text: str) -> str:
    """The folded view of a text: the same length, one spelling for each character.

    >>> fold("ＧＤＰ增长５．５％（预计）")
    'GDP增长5.5%(预计)'
    >>> fold("1,234.5亿元,增长3%")
    '1,234.5亿元，增长3%'
    >>> fold("“5·12”地震后投入270·4亿元")
    '“5·12”地震后投入270.4亿元'
    >>> fold("**（一）稳增长。**电话138****1234、12**34")
    '  (一)稳增长。  电话138****1234、12**34'
    >>> fold("國內生產總值達萬億元")
    '国内生产总值达万亿元'
    >>> fold('推进"双随机"监管和「放管服」改革')
    '推进“双随机”监管和“放管服”改革'
    >>> fold("主要预期目标︰生产总值增长5%，收入比2.3︰1")
    '主要预期目标：生产总值增长5%，收入比2.3∶1'
    >>> fold("城镇新增就业\\t8.1\\t8万人")
    '城镇新增就业 8.1；8万人'
    >>> fold("<p>一、2031年&nbsp;<b>工作</b>回顾</p>增速<5%")
    '\\n  一、2031年         工作    回顾\\n   增速<5%'
    >>> fold("【新建学校12所】\\n增長(zhǎng)5%")
    ' 新建学校12所 \\n增长       5%'
    >>> fold("投资*增长5%，规上企业²86家，小巨人[注3]20家，新建㉑学校")
    '投资 增长5%，规上企业①86家，小巨人[ 3]20家，新建①学校'
    >>> fold("增长*5%[注3]、9%*，小巨人[^4]8家，工厂（注5）3座，2台*300元&mdash;&ldquo;双减&rdquo;")
    '增长 5%[ 3]、9% ，小巨人[ 4]8家，工厂[  5]3座，2台*300元—      “      双减”      '
    >>> fold("生产总值增长5.2%.税收增长8%.一.城镇就业3万人.")
    '生产总值增长5.2%。税收增长8%。一.城镇就业3万人。'
    >>> fold("生产总值XX亿元、增长5%")
    '生产总值     增长5%'
    """
    if "</" in text or "<br" in text or "&" in text:
        text = _TAG.sub(_untag, text)
    if "\t" in text or " -" in text:
        text = _CELLS.sub("；", text)
    folded = text
    for char in {*_FOLDABLE.findall(text)}:  # a handful; what they become is none of them, so that their order is all one
        folded = folded.replace(char, _TABLE[char])
    if '"' in folded:
        folded = _STRAIGHT.sub(r"“\g<said>”", folded)
    if "∶" in folded:
        folded = _COLON.sub("：", folded)
    if any(mark in folded for mark in "\"'‘’"):
        folded = _PLAN.sub(r"“\g<plan>”", folded)
    if "一九" in folded or "二" in folded:
        folded = _YEAR.sub(lambda year: year[0].translate(YEAR_DIGITS), folded)
    if "\r" in folded:
        folded = folded.replace("\r", " " if "\n" in folded else "\n")
    if "**" in folded:
        folded = "\n".join([_unbold(line) if "**" in line else line for line in folded.split("\n")])
    folded = _ROW.sub(r"\1；", _NOTED.sub(_note, folded))
    if "【" in folded:
        folded = _FRAMED.sub(r"\1 \2 \3", folded)
    if "掌" in folded:
        folded = _APPLAUSE.sub(lambda said: " " * len(said[0]), folded)
    if (full := folded.count("。")) < folded.count("."):
        stopped, stops = _STOP.subn("。", folded)
        folded = stopped if stops >= max(_STOPS, full) else folded
    folded = _SPOKEN.sub(lambda said: " " * len(said[0]), _GROUPED.sub(",", _RAISED.sub(".", folded)))
    edges = [0]
    for hole in HOLE.finditer(text):
        reached = hole.start() > 0 and text[hole.start() - 1] in "达到为长降"  # these end what is said
        edges += hole.start(), hole.end(1 if reached else 0)
    return _blanked(folded, [*edges, len(folded)]) if len(edges) > 1 else folded


def _note(mark: re.Match[str]) -> str:
    """The mark of a note, of the same length."""
    number = mark[mark.lastgroup] if mark.lastgroup is not None else None
    if number is not None:
        return f"[{number:>{len(mark[0]) - 2}}]"
    return " " if mark[0] in "*#※" else "①" * len(mark[0])


def _untag(tag: re.Match[str]) -> str:
    if (sign := _SIGNS.get(tag[0])) is not None:
        return sign.ljust(len(tag[0]))
    name = (tag[1] or "b").lower()
    if name in _BREAKS:
        return "\n".ljust(len(tag[0]))
    return " " * len(tag[0]) if name in _STYLES else tag[0]


def _unbold(line: str) -> str:
    """A line without the marks of its bold type; of a mark without its twin, what stands for a name (**年工作回顾, **县) stays.

    >>> _unbold("一、**年工作回顾"), _unbold("**（一）**稳增长")
    ('一、**年工作回顾', '  （一）  稳增长')
    """
    return (_UNPAIRED if line.count("**") % 2 else _BOLD).sub("  ", line)


def _blanked(folded: str, edges: list[int]) -> str:
    """A text in which every second stretch between two edges is blank."""
    return "".join([folded[a:b] if i % 2 == 0 else " " * (b - a) for i, (a, b) in enumerate(pairwise(edges))])


class Origin(NamedTuple):
    """Where a stretch of a text stood in its file.

    Args:
        start: the offset at which the stretch begins; it ends where the next origin starts.
        kind: "page" of a PDF file ("picture" where it has no text), "paragraph", "row", "note" of a Word file, "element" of a web page.
        number: which one, counted from 1 in the order of the file.
        path: more closely where: the XPath of an element, "table 2" of a row.
        aside: it belongs to the page and not to the text: a running head, a page number.

    >>> str(Origin(0, "page", 3)), str(Origin(0, "element", 7, "/html/body/p[7]"))
    ('page 3', '/html/body/p[7]')
    """

    start: int
    kind: str
    number: int
    path: str = ""
    aside: bool = False

    def __str__(self) -> str:
        if self.kind == "element" and self.path:
            return self.path
        return f"{self.kind} {self.number}" + (f" of {self.path}" if self.path else "")


@attrs.frozen(slots=True, repr=False)
class Source:
    """A raw text with its folded view.

    Args:
        text: the text as it came.
        name: where it came from, for messages (a path, or "").
        origins: where its stretches stood in a file that has more than text, in order; two sources with the same text are equal
            without it.
        interruptions: what of the page stands inside its sentences (the number of a page); in the folded view it is blank.
    """

    text: str
    name: str = ""
    origins: tuple[Origin, ...] = attrs.field(default=(), eq=False)
    interruptions: tuple[Span, ...] = attrs.field(default=(), eq=False)
    folded: str = attrs.field(init=False, eq=False)
    _starts: list[int] = attrs.field(init=False, eq=False)

    def __attrs_post_init__(self) -> None:
        self._see(fold(self.text))

    def _see(self, folded: str) -> None:
        """Keeps the folded view, in which what of the page stands inside of sentences may not be blank yet."""
        if self.interruptions:
            folded = _blanked(folded, [0, *(at for span in self.interruptions for at in span), len(folded)])
        object.__setattr__(self, "folded", folded)
        starts, at, find = [0], 0, folded.find
        while (at := find("\n", at) + 1) > 0:
            if self.text[at - 1] != "<":  # a tag that breaks the line is no line break of the text
                starts.append(at)
        object.__setattr__(self, "_starts", starts)

    def without(self, interruptions: tuple[Span, ...]) -> Source:
        """The same text, with what of the page stands inside its sentences blank in the folded view.

        >>> Source("增长5%\\n— 3 —\\n左右").without((Span(5, 10),)).folded
        '增长5%\\n     \\n左右'
        """
        if interruptions == self.interruptions:
            return self
        if not {*self.interruptions} <= {*interruptions}:
            return attrs.evolve(self, interruptions=interruptions)
        out = copy(self)  # what is blank stays so, and nothing else is folded anew
        object.__setattr__(out, "interruptions", interruptions)
        out._see(self.folded)
        return out

    def joined(self, spans: Iterable[Span]) -> Source:
        """The same text, with the line breaks inside some spans (paragraphs that a page divides) blank in the folded view.

        >>> Source("财政收\\n入增长5%\\n税收").joined([Span(0, 9)]).folded
        '财政收 入增长5%\\n税收'
        """
        inside = [span for span in spans if self.folded.find("\n", *span) >= 0]
        breaks = [Span(at, at + 1) for span in inside for at in range(*span) if self.folded[at] == "\n"]
        return self.without(tuple(sorted([*self.interruptions, *breaks])))

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return f"Source({self.name or self.text[:20]!r}, {len(self.text)} characters)"

    def __getitem__(self, span: Span | slice) -> str:
        """The raw characters of a span (or of a slice).

        >>> Source("增长２％")[Span(2, 4)]
        '２％'
        """
        return self.text[span[0] : span[1]] if isinstance(span, Span) else self.text[span]  # not span.slice: a call for each claim

    @property
    def lines(self) -> tuple[Span, ...]:
        """The lines of the text, each without the line break at its end."""
        ends = [s - 1 for s in self._starts[1:]] + [len(self.text)]
        return tuple(Span(s, e) for s, e in zip(self._starts, ends, strict=True))

    def position(self, offset: int) -> tuple[int, int]:
        """The 1-based line and column of an offset.

        >>> Source("一\\n二三").position(3)
        (2, 2)
        """
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def origin(self, offset: int) -> Origin | None:
        """Where in its file a character stood; None for a plain text, which has nothing but offsets.

        >>> source = Source("一页\\n二页", origins=(Origin(0, "page", 1), Origin(3, "page", 2)))
        >>> str(source.origin(4))
        'page 2'
        """
        at = bisect_right(self.origins, offset, key=lambda origin: origin.start)
        return self.origins[at - 1] if at else None

    def aside(self, offset: int) -> bool:
        """Does a character belong to a page of the file and not to the text (a running head, a page number)?

        >>> Source("增长\\n- 1 -", origins=(Origin(0, "page", 1), Origin(3, "page", 1, aside=True))).aside(4)
        True
        """
        origin = self.origin(offset) if self.origins else None
        return origin is not None and origin.aside
