"""Columns of an XLSForm that hold texts: `label::Deutsch (de)`, `hint`, …, and the languages that they are in."""

from collections.abc import Mapping, Sequence
from typing import Final

from django.utils.translation import gettext as _

from zeroward.questionnaires.domain.exchange.found import Findings
from zeroward.questionnaires.domain.exchange.naming import language_code

TEXTS: Final = ("label", "hint", "constraint_message")


class Columns:
    """The columns of all rows. `languages` begins with the form's own."""

    def __init__(self, rows: Sequence[Mapping[str, str]], default: str, found: Findings) -> None:
        heads = list(dict.fromkeys(name for row in rows for name in row))
        self.columns: dict[str, dict[str, str]] = {name: {} for name in TEXTS}
        first = language_code(default) or "en"
        languages = [first] if language_code(default) else []
        self.known = {"list_name", "list name", "name", "zw_place"}
        for head in heads:
            name, _colons, label = head.partition("::") if "::" in head else head.partition(":")
            name = name.strip().casefold()
            if name not in TEXTS:
                continue
            self.known.add(head)
            code = language_code(label) if label.strip() else first
            if not code:
                message = _("In which language is the column “%(column)s”?") % {"column": head[:60]}
                found.add(head[:60], message, _("Name it like label::Deutsch (de). It is left out."))
                continue
            if not label.strip() and not default:
                message = _(
                    "The file does not say in which language its texts are; they are taken for English."
                )
                found.add(
                    "settings",
                    message,
                    _("Write default_language, or name columns like label::Deutsch (de)."),
                )
            if code in self.columns[name]:
                message = _("Two columns hold the same language: %(column)s.") % {"column": head[:60]}
                found.add(head[:60], message, _("Keep one of them."))
                continue
            self.columns[name][code] = head
            if code not in languages:
                languages.append(code)
        self.languages = tuple(languages) or (first,)

    def is_known(self, head: str) -> bool:
        return head in self.known

    def words(self, row: Mapping[str, str], name: str) -> dict[str, str]:
        """The texts of a row by language, in the order of the languages."""
        columns = self.columns[name]
        found = {code: row.get(columns[code], "") for code in self.languages if code in columns}
        return {code: text for code, text in found.items() if text}
