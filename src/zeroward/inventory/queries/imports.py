"""How the report of an import calls what a file with figures holds."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from zeroward.core.queries.import_report import ImportWords

FIELDS: dict[str, Promise] = {
    "amount": _("amount"),
    "unit": _("unit"),
    "inputs": _("further inputs"),
    "factor": _("factor"),
    "quality_activity": _("quality of the figure"),
    "quality_factor": _("quality of the factor"),
    "uncertainty_activity": _("uncertainty of the figure"),
    "uncertainty_factor": _("uncertainty of the factor"),
    "note": _("note"),
    "source_text": _("where the figure comes from"),
    "key": _("notation key"),
    "explanation": _("explanation"),
    "target": _("included where"),
}


WORDS = ImportWords(kind=lambda _kind: _now("Figure"), field=lambda _kind, name: str(FIELDS.get(name, name)))
