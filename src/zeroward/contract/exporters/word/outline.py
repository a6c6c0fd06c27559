"""Headings, captions and the lists of both at the front of the Word file."""

from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.contract.exporters.word import markup
from zeroward.contract.exporters.word.tables import UPRIGHT

LEVELS: Final = 3
"""Of headings, in the list of contents."""


class Outline:
    """What the lists name, collected while the document grows; they are put in when it is done."""

    def __init__(self, made: Any) -> None:
        self.made = made
        self.tables = 0
        self._headings: list[tuple[str, str, str]] = []
        self._captions: list[tuple[str, str, str]] = []
        self._styles = _add_styles(made)
        self._places: list[Any] = []

    def front(self) -> None:
        """The headings below which the lists will stand."""
        for title in (_("Contents"), _("Tables")):
            self._places.append(self.made.add_heading(title, 1)._p)

    def heading(self, text: str, level: int) -> Any:
        """A heading that the list of contents leads to."""
        from docx.oxml import parse_xml  # heavy

        heading = self.made.add_heading(text, level)
        if level <= LEVELS:
            number = len(self._headings) + 1
            name = f"_Toc{number:06d}"
            begin, end = markup.mark(number, name)
            heading._p.insert(1, parse_xml(begin))
            heading._p.append(parse_xml(end))
            self._headings.append((self._styles[level - 1], text, name))
        return heading

    def caption(self, text: str) -> str:
        """The markup of the caption of the next table."""
        self.tables += 1
        name = f"_TocTable{self.tables:05d}"
        label = _("Table")
        self._captions.append((self._styles[-1], f"{label} {self.tables}: {text}", name))
        return markup.caption(label, self.tables, text, name)

    def fill(self) -> None:
        """Put the lists below their headings; a list without entries goes with its heading."""
        lists = (
            (f'TOC \\o "1-{LEVELS}" \\h \\z', self._headings),
            (f'TOC \\h \\z \\c "{_("Table")}"', self._captions),
        )
        for place, (instruction, entries) in zip(self._places, lists, strict=True):
            self._fill(place, markup.contents(instruction, entries))

    def _fill(self, place: Any, lines: list[str]) -> None:
        from docx.oxml import parse_xml  # heavy

        if not lines:
            place.getparent().remove(place)
        for line in reversed(lines):
            place.addnext(parse_xml(line))


def _add_styles(made: Any) -> list[str]:
    """Styles of the lists by Word's own names, so that it keeps them: three levels, and tables. Gives their ids."""
    from docx.enum.style import WD_STYLE_TYPE  # heavy
    from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER  # heavy
    from docx.shared import Pt, Twips  # heavy

    found = []
    for at, name in enumerate(("toc 1", "toc 2", "toc 3", "table of figures")):
        style = made.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=True)
        style.base_style = made.styles["Normal"]
        style.font.size, style.font.bold = Pt(10), at == 0
        form = style.paragraph_format
        form.space_before, form.space_after = Pt(4 if at == 0 else 0), Pt(2)
        form.left_indent = Pt(12 * at if at < LEVELS else 0)
        form.tab_stops.add_tab_stop(Twips(UPRIGHT), WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.DOTS)
        found.append(str(style.style_id))
    return found
