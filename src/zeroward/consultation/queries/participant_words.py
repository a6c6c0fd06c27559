"""How the report of an import calls what a list of people holds."""

from typing import Final

from django.utils.translation import gettext as _

from zeroward.core.queries.import_report import ImportWords


def _field(_kind: str, name: str) -> str:
    return _("State") if name == "state" else name


WORDS: Final = ImportWords(kind=lambda _kind: "", field=_field)
