"""How the reports of these imports call what a file holds."""

from typing import Final

from django.utils.translation import gettext as _

from zeroward.core.queries.import_report import ImportWords


def _kind(kind: str) -> str:
    words = {
        "code": _("code"),
        "codebook": _("codebook"),
        "text": _("text"),
        "passage": _("passage"),
        "coder": _("coder"),
        "city": _("city"),
        "left-out": _("left out"),
    }
    return words.get(kind, kind)


def _field(_kind: str, name: str) -> str:
    words = {
        "name": _("Name"),
        "definition": _("Definition"),
        "parent": _("Lies under"),
        "colour": _("Colour"),
    }
    return words.get(name, name)


WORDS: Final = ImportWords(kind=_kind, field=_field)
