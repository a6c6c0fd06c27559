"""Declaring how answers are weighted: margins, what is put together, bounds; before it is known what that does."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.consultation.domain.places import writing
from zeroward.consultation.models import Consultation, WeightScheme
from zeroward.consultation.queries.frames import READERS
from zeroward.core.domain.audit import changes_between, record_event
from zeroward.core.errors import InvalidInputError
from zeroward.core.problems import Problem, ProblemsError
from zeroward.core.visibility import Viewer
from zeroward.methods.text.clean import clean_text

MOST_SCHEMES: Final = 12
MOST_CROSSED: Final = 2
FIELDS: Final = ("title", "method", "margins", "collapse", "low", "high", "is_main")


@dataclass(frozen=True, slots=True)
class SchemeFields:
    """`margins`: lists of variables, each list one margin. `collapse`: margin → {category: the one it joins}. `low` and
    `high` bound the factors on the mean weight; both or none."""

    title: str
    margins: Sequence[Sequence[str]]
    collapse: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    low: float | None = None
    high: float | None = None
    is_main: bool = True


def save_scheme(
    *,
    actor: Any,
    viewer: Viewer,
    consultation: Consultation,
    fields: SchemeFields,
    scheme: WeightScheme | None = None,
) -> WeightScheme:
    """Make a scheme, or change one; only one is the main one. What was published keeps what it said.

    Raises ProblemsError, InvalidInputError, NotAllowedError.
    """
    values = _checked(fields)
    with writing(viewer, consultation, closed=True) as current:
        if scheme is None and current.schemes.count() >= MOST_SCHEMES:
            raise InvalidInputError(_("There are enough weightings."), remedy=_("Delete one first."))
        if fields.is_main:
            others = current.schemes.filter(is_main=True)
            (others.exclude(pk=scheme.pk) if scheme else others).update(is_main=False)
        if scheme is None:
            made = WeightScheme.objects.create(consultation=current, **values)
            record_event(action="consultation.weighting.make", record=current, actor=actor, note=made.title)
            return made
        kept = WeightScheme.objects.select_for_update().get(pk=scheme.pk, consultation=current)
        before = {name: getattr(kept, name) for name in FIELDS}
        for name, value in values.items():
            setattr(kept, name, value)
        changes = changes_between(before, values)
        if changes:
            kept.save(update_fields=[*FIELDS, "updated_at"])
            record_event(
                action="consultation.weighting.change",
                record=current,
                actor=actor,
                changes=changes,
                note=kept.title,
            )
    return kept


def delete_scheme(*, actor: Any, viewer: Viewer, scheme: WeightScheme) -> None:
    """Take a scheme away; what was published keeps what it said."""
    with writing(viewer, scheme.consultation, closed=True) as current:
        record_event(action="consultation.weighting.delete", record=current, actor=actor, note=scheme.title)
        scheme.delete()


def _checked(fields: SchemeFields) -> dict[str, Any]:
    problems: list[Problem] = []
    title = clean_text(fields.title, limit=200, multiline=False)
    if not title:
        problems.append(Problem("title", _("Give it a name."), _("For example: by size and country.")))
    margins = [list(dict.fromkeys(one)) for one in fields.margins if one]
    if not margins:
        problems.append(Problem("margins", _("Choose at least one variable.")))
    if any(name not in READERS for one in margins for name in one) or any(
        len(one) > MOST_CROSSED for one in margins
    ):
        problems.append(Problem("margins", _("There is no such variable."), _("Choose from the list.")))
    problems += _bounds(fields)
    if problems:
        raise ProblemsError(problems)
    return {
        "title": title,
        "method": "bounded" if fields.low is not None else "raking",
        "margins": margins,
        "collapse": {name: dict(rule) for name, rule in fields.collapse.items() if rule},
        "low": fields.low,
        "high": fields.high,
        "is_main": fields.is_main,
    }


def _bounds(fields: SchemeFields) -> list[Problem]:
    if fields.low is None and fields.high is None:
        return []
    if fields.low is None or fields.high is None:
        return [Problem("high", _("Give both bounds or none."))]
    if not 0 < fields.low < 1 < fields.high <= 100:
        return [Problem("low", _("The bounds have to lie on both sides of 1."), _("For example 0.2 and 5."))]
    return []
