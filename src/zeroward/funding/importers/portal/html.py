"""The words of a piece of HTML: what a reader would see, without tags, scripts and styles."""

from html.parser import HTMLParser
from typing import Final

from zeroward.methods.text.clean import clean_text

SILENT: Final = frozenset({"script", "style", "template", "noscript"})
BLOCKS: Final = frozenset({"p", "li", "br", "div", "h1", "h2", "h3", "h4", "tr", "ul", "ol", "span"})
MOST: Final = 200_000


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self._silent += tag in SILENT
        if tag in BLOCKS:
            self.parts.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in SILENT and self._silent:
            self._silent -= 1
        if tag in BLOCKS:
            self.parts.append(" ")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(data)


def words_of(html: str, *, limit: int) -> str:
    """At most `limit` letters, on one line."""
    reader = _Words()
    reader.feed(html[:MOST])
    reader.close()
    return clean_text("".join(reader.parts), limit=limit, multiline=False)
