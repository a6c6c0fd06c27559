"""From the light markup of the published text (asterisks, bracketed links, stray HTML) to plain text."""

import re
from html.parser import HTMLParser

_LINK = re.compile(r"\[([^\[\]]{1,300})\]\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}\)")
_STRONG = re.compile(r"\*\*(?=\S)([^*]{1,4000}?)\*\*")
_EMPHASIS = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*]{1,4000}?)(?<=[^\s*])\*(?![\w*])")
_TAG = re.compile(r"</?[A-Za-z!][^<>]{0,2000}>")
_BREAKING = {"p", "li", "br", "ol", "ul", "div", "tr"}
_DROPPED = {"script", "style", "iframe", "object", "template"}
HARMLESS = _BREAKING | {"i", "b", "em", "strong", "span", "td", "th", "u", "sup", "sub", "a"}


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.foreign: list[str] = []
        self._dropping = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in HARMLESS or any(name.startswith("on") for name, _ in attrs):
            self.foreign.append(tag)
        if tag in _DROPPED:
            self._dropping += 1
        elif tag in _BREAKING:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in _DROPPED:
            self._dropping = max(0, self._dropping - 1)
        elif tag in _BREAKING:
            self.parts.append("\n")

    def handle_data(self, data: str) -> None:
        if not self._dropping:
            self.parts.append(data)


def plain(text: str) -> str:
    """Without asterisks, link brackets and HTML; white space collapsed, lines kept where HTML breaks them."""
    if _TAG.search(text):
        text = html_text(text)[0]
    text = _LINK.sub(r"\1", text)
    text = _STRONG.sub(r"\1", text)
    text = _EMPHASIS.sub(r"\1", text)
    return "\n".join(filter(None, (" ".join(line.split()) for line in text.split("\n"))))


def foreign_tags(text: str) -> tuple[str, ...]:
    """Names of the HTML tags of a line which have no place in a portfolio: scripts, images, handlers …"""
    return html_text(text)[1] if _TAG.search(text) else ()


def html_text(text: str) -> tuple[str, tuple[str, ...]]:
    """The text of an HTML fragment, and the names of tags which have no place in a portfolio."""
    parser = _Text()
    parser.feed(text)
    parser.close()
    lines = (" ".join(line.split()) for line in "".join(parser.parts).split("\n"))
    return "\n".join(filter(None, lines)), tuple(dict.fromkeys(parser.foreign))
