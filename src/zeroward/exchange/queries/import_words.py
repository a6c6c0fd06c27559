"""How this room calls what its files hold."""

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.core.queries.import_report import ImportWords

KINDS: Final[dict[str, str | Promise]] = {
    "application": "",
    "column": _("columns"),
    "call": _("call"),
    "rules": _("rules"),
    "form": _("form"),
    "texts": _("translations"),
    "dates": _("days"),
    "unknown": _("part of the file"),
}
WORDS: Final = ImportWords(kind=lambda kind: str(KINDS.get(kind, kind)), field=lambda _kind, name: name)
