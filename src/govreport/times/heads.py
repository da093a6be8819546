"""Which headings say of what time all is that stands beneath them.

That of a part does, wherever it names a time. A section is headed by what was done in it as often: 确保产值2027年突破千亿元,
服务业占比比2010年提高6个百分点, 编制“十五五”规划. There the time is of that alone, unless the heading begins with it or is a title.
"""

from __future__ import annotations

from ..layout import Block
from ..time_words import DECADE, PLAN, YEAR
from ..words import BEGUN, late

_OPENING = late(
    "^(?:关于|回顾|总结|在|到|对|扎实做好|全力做好|做好|抓好|谋划好?|[我全][省市县区州盟旗]){0,3}"
    rf"“?(?:{YEAR}(?!度?(?:全国|中国|全省|世界))|{PLAN}(?!五)|{DECADE}|[去今明上本前]年|过去|今后|未来|近|这|[两三四五]年|一年来|[本上]届|新的?一年)"
    f"(?!{BEGUN.pattern}|”?(?:发展)?(?:规划|计划|《)(?:纲要)?(?:及|和)?[^，。；]{{0,8}}(?:编制|制定|出台|获批|实施$))"
)
_TITLE = late(
    "^(?!.*(?:完成|实现|编制|确保|实施|落实|推进|制定|启动|[比较由从]))[^，。；：]*"
    "(?:回顾|总结|成[就绩效]|情况|安排|打算|目标|任务|要求|思路|设想|重点|工作)(?:\\([^()]*\\))?$"
)


def dates(block: Block, text: str) -> bool:
    """Is all beneath a heading of the time that it names?

    Args:
        text: the whole text, folded.
    """
    if block.kind is not None:
        return True
    words = "".join(text[block.heading.slice].split()).removeprefix(block.mark)
    return not block.is_item and (_OPENING.match(words) is not None or _TITLE.match(words) is not None)
