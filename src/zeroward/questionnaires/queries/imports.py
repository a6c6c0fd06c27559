"""How the report of an import calls what a file with a questionnaire holds."""

from collections.abc import Mapping
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from zeroward.core.queries.import_report import ImportWords

KINDS: Final[Mapping[str, Promise]] = {
    "questionnaire": _("Questionnaire"),
    "question": _("Question"),
    "finding": _("Place"),
}
WORDS: Final = ImportWords(kind=lambda kind: str(KINDS.get(kind, kind)), field=lambda _kind, name: name)
