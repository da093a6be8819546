"""Which part of a web page is the report, and its lines.

A report is prose: lines with Chinese punctuation, outside of links. The article is the smallest element that holds all of the
page's prose, once what pages put around it is set aside: navigation, lists of links, footers, comments.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

import attrs

from .assembly import Line

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode


def _tags(names: str) -> frozenset[str]:
    return frozenset(names.split())


_UNSEEN = _tags(
    "script style noscript template head svg math iframe object embed canvas audio video select button textarea input datalist rt rp"
)
_PAGE = _tags("nav footer aside menu dialog")
_PAGE_NAMES = re.compile(
    r"(?:^|[\s_-])(?:foot(?:er)?|bottom|copyright|nav(?:bar|igation)?|menu|crumbs?|breadcrumbs?|share|related|recommend|comments?|"
    r"side(?:bar)?|toolbar|pop(?:up)?|dialog|modal|qrcode)(?:$|[\s_-]|\d)",
    re.I,
)
_BLOCKS = _tags(
    "address article aside blockquote body caption center dd details dir div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead title "
    "tr ul"
)
_PROSE = re.compile(r"[。；！？，,;]")
_HAN = re.compile("[\u3400-\u9fff]")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_BLANKS = re.compile(r"[ \t\r\n\f]+")
_WIDE = "[\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef—…“”‘’]"
# No browser shows a blank between wide characters; between digits it does, but they were one number before the line was broken.
_WRAPPED = re.compile(rf"(?:(?<={_WIDE})[ \t]*\n[ \t\n]*(?={_WIDE})|(?<=[0-9.])[ \t]*\n[ \t\n]*(?=[0-9.]))")
_MOST = 0.2  # what is called a footer and holds more than this share of the prose is the report all the same
_DEEPEST = 60  # elements deeper than this count as the one above them at this depth
_TITLE = "政府工作报告"


@attrs.define
class _Weight:
    prose: int = 0
    linked: int = 0
    total: int = 0


def lines(root: LexborNode, whole: bool = False) -> Iterator[Line]:
    """The lines of the article beneath the root of a page; of the whole page if so wanted.

    The title of the page comes first where the article has none: it names the region and the year.
    """
    blocks = list(_Walk(root).blocks())
    if whole:
        yield from (line for line, _, _ in blocks)
        return
    found = _Article(blocks)
    kept = found.lines()
    title = found.title(kept)
    if title is not None:
        yield title
    yield from kept


_Block = tuple[Line, "list[LexborNode]", int]  # a line, the elements that it is in, and how many of its characters are in links


class _Walk:
    """One walk over the nodes of a page, without recursion: pages can be nested deeply."""

    def __init__(self, root: LexborNode) -> None:
        self.root = root
        self.text: list[str] = []
        self.linked = self.links = self.pre = self.elements = 0
        self.lists: list[int | None] = []
        self.rows: list[int] = []
        self.cells: list[int] = []
        self.stack: list[tuple[LexborNode, str, int, dict[str, int]]] = []

    def blocks(self) -> Iterator[_Block]:
        node: LexborNode | None = self.root
        while node is not None:
            if node.is_text_node:
                self._read(node.text_content or "")
            elif node.is_element_node and self._seen(node):
                yield from self._enter(node)
                if node.first_child is not None:
                    node = node.first_child
                    continue
                yield from self._leave()
            while node is not None and node.next is None:
                node = self.stack[-1][0] if self.stack else None
                if node is not None:
                    yield from self._leave()
            node = node.next if node is not None and self.stack else None

    def _seen(self, node: LexborNode) -> bool:
        if node.tag in _UNSEEN:
            return False
        attributes = node.attributes
        return "hidden" not in attributes and not _HIDDEN.search(attributes.get("style") or "")

    def _enter(self, node: LexborNode) -> Iterator[_Block]:
        tag = node.tag or ""
        if tag in _BLOCKS:
            yield from self._flush()
        self.elements += 1
        path, counts = (self.stack[-1][1], self.stack[-1][3]) if self.stack else ("", {})
        counts[tag] = counts.get(tag, 0) + 1
        if len(self.stack) < _DEEPEST:
            path += f"/{tag}" if tag in ("html", "body") else f"/{tag}[{counts[tag]}]"
        self.stack.append((node, path, self.elements, {}))
        if tag == "br":
            yield from self._flush(True)
        elif tag == "a":
            self.links += 1
        elif tag == "pre":
            self.pre += 1
        elif tag == "tr":
            self.rows.append(self.elements)
        elif tag in ("td", "th"):
            self.cells.append(self.elements)
        elif tag in ("ol", "ul", "menu", "dir"):
            start = node.attributes.get("start") or "1"
            self.lists.append(int(start) if tag == "ol" and start.isdecimal() and len(start) < 9 else 1 if tag == "ol" else None)
        elif tag == "li" and self.lists and self.lists[-1] is not None:
            self.text.append(f"{self.lists[-1]}. ")
            self.lists[-1] += 1

    def _leave(self) -> Iterator[_Block]:
        tag = self.stack[-1][0].tag or ""
        if tag in _BLOCKS:
            yield from self._flush()
        self.stack.pop()
        if tag == "a":
            self.links -= 1
        elif tag == "pre":
            self.pre -= 1
        elif tag == "tr":
            self.rows.pop()
        elif tag in ("td", "th"):
            self.cells.pop()
        elif tag in ("ol", "ul", "menu", "dir"):
            self.lists.pop()

    def _read(self, text: str) -> None:
        if self.pre:
            self.text.append(text.replace("\n", "\v"))
        else:
            self.text.append(text)
        if self.links:
            self.linked += len(text.strip())

    def _flush(self, empty: bool = False) -> Iterator[_Block]:
        """The line that is read so far; an empty one only where a line break makes it."""
        raw = "".join(self.text)
        linked, self.linked = self.linked, 0
        self.text.clear()
        if not raw and not empty:
            return
        shown = raw if "\v" in raw else _BLANKS.sub(" ", _WRAPPED.sub("", raw)).strip(" ")
        if not shown.strip() and not empty:
            return
        row, cell = (self.rows[-1], self.cells[-1]) if self.rows and self.cells else (None, None)
        path, number = next(((p, n) for node, p, n, _ in reversed(self.stack) if node.tag in _BLOCKS), ("", 0))
        chain = [node for node, _, _, _ in self.stack[:_DEEPEST]]
        for piece in shown.split("\v"):
            yield Line(piece, "element", number, path, row=row, cell=cell), chain, linked


class _Article:
    """The article among the blocks of a page."""

    def __init__(self, blocks: list[_Block]) -> None:
        self.blocks = blocks
        self.weights: dict[int, _Weight] = {}
        self.nodes: dict[int, LexborNode] = {}
        for line, chain, linked in blocks:
            prose = len(line.text) - linked if _PROSE.search(line.text) and len(_HAN.findall(line.text)) > 4 else 0
            for node in chain:
                weight = self.weights.setdefault(node.mem_id, _Weight())
                self.nodes[node.mem_id] = node
                weight.prose += prose
                weight.linked += linked
                weight.total += len(line.text.strip())
        self.all = max((weight.prose for weight in self.weights.values()), default=0)
        self.aside = {identity for identity in self.weights if self._is_aside(identity)}

    def _is_aside(self, identity: int) -> bool:
        node, weight = self.nodes[identity], self.weights[identity]
        if weight.prose > self.all * _MOST:
            return False
        if node.tag in _PAGE or (node.tag in ("ul", "div", "dl", "table") and weight.linked * 2 > weight.total):
            return True
        attributes = node.attributes
        return bool(_PAGE_NAMES.search(f"{attributes.get('class') or ''} {attributes.get('id') or ''}"))

    def lines(self) -> list[Line]:
        if not self.all:
            return [line for line, _, _ in self.blocks]
        kept = [(line, {node.mem_id for node in chain}) for line, chain, _ in self.blocks]
        kept = [(line, ids) for line, ids in kept if not ids & self.aside]
        prose = [ids for line, ids in kept if _PROSE.search(line.text)]
        common = set.intersection(*prose) if prose else set()
        return [line for line, ids in kept if common <= ids]

    def title(self, kept: list[Line]) -> Line | None:
        """The heading of the page, where the article begins without it."""
        shown = [re.sub(r"\s", "", line.text) for line in kept[:20]]
        if any(_TITLE in text and len(text) < 40 and not _PROSE.search(text) for text in shown):
            return None
        for line, chain, _ in self.blocks:
            if chain and chain[-1].tag in ("h1", "h2", "h3") and "报告" in line.text and line not in kept:
                return line
        return None
