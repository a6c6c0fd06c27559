"""Where a text or a fault stands, in words and as an address."""

from collections.abc import Mapping
from typing import Final

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zeroward.core.ui.languages import own_name
from zeroward.questionnaires.models import QuestionnaireVersion

FIELDS: Final[Mapping[str, Promise]] = {
    "title": gettext_lazy("title"),
    "intro": gettext_lazy("introduction"),
    "thanks": gettext_lazy("thanks"),
    "minutes": gettext_lazy("minutes"),
    "languages": gettext_lazy("languages"),
    "key": gettext_lazy("key"),
    "kind": gettext_lazy("kind"),
    "label": gettext_lazy("text"),
    "help": gettext_lazy("help"),
    "message": gettext_lazy("message of the check"),
    "when": gettext_lazy("condition"),
    "check": gettext_lazy("check"),
    "calculate": gettext_lazy("calculation"),
    "choices": gettext_lazy("choices"),
    "rows": gettext_lazy("rows"),
    "required": gettext_lazy("required"),
    "unit": gettext_lazy("unit"),
    "low": gettext_lazy("lowest"),
    "high": gettext_lazy("highest"),
    "step": gettext_lazy("step"),
    "least": gettext_lazy("least"),
    "most": gettext_lazy("most"),
    "shuffled": gettext_lazy("order by chance"),
    "prefill": gettext_lazy("filled in from what is known"),
    "personal": gettext_lazy("tells who answers"),
    "codes": gettext_lazy("codebook"),
    "exclusive": gettext_lazy("excludes others"),
    "asks": gettext_lazy("asks for a text"),
    "value": gettext_lazy("value"),
    "extra": gettext_lazy("further entries"),
}


def field_words(field: str) -> str:
    """ "choices.money.label.de" as "choice money: text (Deutsch)"."""
    head, _point, rest = field.partition(".")
    if head in ("choices", "rows") and rest:
        # the key of a choice may hold points; what follows it does not
        key, inner = _choice_and_field(rest)
        line = _("choice %(key)s") if head == "choices" else _("row %(key)s")
        return f"{line % {'key': key}}: {field_words(inner)}" if inner else line % {"key": key}
    name = str(FIELDS.get(head, head))
    return f"{name} ({own_name(rest)})" if rest else name


def _choice_and_field(rest: str) -> tuple[str, str]:
    parts = rest.split(".")
    for at in range(1, len(parts)):
        if parts[at] in ("label", "when", "exclusive", "asks", "value", "key"):
            return ".".join(parts[:at]), ".".join(parts[at:])
    return rest, ""


def edit_url(version: QuestionnaireVersion, section: str, question: str) -> str:
    """The page on which a part of a draft is changed; "" when nothing can be changed."""
    if not version.is_draft:
        return ""
    where = [version.questionnaire_id, version.number]
    if question:
        return reverse("questionnaires:question", args=[*where, question])
    if section:
        return reverse("questionnaires:section", args=[*where, section])
    return reverse("questionnaires:version-head", args=where)
