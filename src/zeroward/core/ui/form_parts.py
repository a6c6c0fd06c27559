"""What the templates of the form field ask about a field."""

from dataclasses import dataclass

from django.forms import BoundField
from django.forms.forms import BaseForm

from zeroward.core.forms.reasons import REASON

_ROW_LENGTH = 60  # characters: choices whose labels fit into this stand in one row


@dataclass(frozen=True, slots=True)
class Problem:
    """One line of the summary above a form; `target` is the id of the control, "" when it has none."""

    label: str
    message: str
    target: str


def problems(form: BaseForm) -> list[Problem]:
    """Every error of the form, those of the whole form first, then field by field in their order."""
    found = [Problem("", str(message), "") for message in form.non_field_errors()]
    for field in form:
        found += [Problem(str(field.label), str(message), _target(field)) for message in field.errors]
    return found


def _target(field: BoundField) -> str:
    if field.is_hidden or not field.auto_id:
        return ""
    return field.id_for_label or f"{field.auto_id}_0"


def kind_of(field: BoundField) -> str:
    """How the field is laid out: "tick" (one checkbox), "choices" (radio buttons, checkboxes) or "plain"."""
    return {"checkbox": "tick", "radioselect": "choices", "checkboxselectmultiple": "choices"}.get(
        field.widget_type, "plain"
    )


def is_tall(field: BoundField) -> bool:
    """True when the choices of a field are better one below the other."""
    labels = [str(option.choice_label) for option in field]
    return sum(map(len, labels)) > _ROW_LENGTH


def reason_of(field: BoundField) -> BoundField | None:
    """The field that takes the reason why this one is blank, when the form has one (ReasonedMixin)."""
    name = field.name + REASON
    return field.form[name] if name in field.form.fields else None


def is_reason(field: BoundField) -> bool:
    """True for the reason itself, which is drawn inside the field that it belongs to."""
    return field.name.endswith(REASON)
