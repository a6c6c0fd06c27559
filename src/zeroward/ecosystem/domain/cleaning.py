"""Values of a record as they are stored, and what is wrong with them, told from the columns of its model."""

from datetime import date
from typing import Any

from django.db import models
from django.utils.translation import gettext as _

from zeroward.community.domain.group_work import bad_address, is_address, languages, wrong_choice
from zeroward.community.models import Agreement
from zeroward.core.models import Owned, StoredDocument
from zeroward.core.problems import Problem
from zeroward.core.visibility import Viewer, may_see
from zeroward.core.workspaces import Workspace
from zeroward.ecosystem.domain.kinds import YEARS, Kind, Values
from zeroward.methods.text.clean import clean_text
from zeroward.places.models import City

LONG = 8_000
Cleaned = tuple[dict[str, Any], list[Problem]]


def cleaned(*, kind: Kind, place: Workspace, viewer: Viewer, values: Values, before: Values) -> Cleaned:
    """What would be stored, and everything that is wrong with it. `before` is what stands there now: a choice that
    stays as it is was good once."""
    kept: dict[str, Any] = {}
    problems: list[Problem] = []
    for name in kind.columns:
        column: Any = kind.model._meta.get_field(name)
        value = values[name] if name in values else _default(column)
        if name == "lang":
            kept[name] = value or "en"
            good = kept[name] in languages()
        elif name == "visibility":
            kept[name] = value
            good = value in kind.audiences
        else:
            kept[name], good = _one(column, value, place, viewer, before.get(name))
        if not good:
            problems.append(_wrong(column))
    return kept, problems + kind.check(kept)


def _one(column: Any, value: Any, place: Workspace, viewer: Viewer, stood: Any) -> tuple[Any, bool]:
    """The value of one column, and whether it can be taken."""
    if column.many_to_many:
        chosen = list(value or ())
        return chosen, all(_is_ours(one, place, viewer) for one in chosen)
    if column.is_relation:
        if value is None:
            return None, bool(column.null)
        return value, value == stood or _is_ours(value, place, viewer)
    if isinstance(column, models.DateField):
        return value, value is None or date(YEARS[0], 1, 1) <= value <= date(YEARS[1], 12, 31)
    if column.choices:
        if value in (None, ""):
            return (None if column.null else ""), bool(column.blank)
        return value, value in [key for key, _label in column.flatchoices]
    if isinstance(column, models.URLField):
        address = str(value or "").strip()
        return address, is_address(address)
    if isinstance(column, models.CharField | models.TextField):
        is_long = isinstance(column, models.TextField)
        text = clean_text(str(value or ""), limit=column.max_length or LONG, multiline=is_long)
        return text, bool(text) or bool(column.blank)
    return value, value is not None or bool(column.null)


def _default(column: Any) -> Any:
    return None if column.is_relation else column.get_default()


def _is_ours(record: Any, place: Workspace, viewer: Viewer) -> bool:
    """Of this country and readable for who writes."""
    if isinstance(record, City):
        return bool(record.is_public) and record.country.code == place.country
    if isinstance(record, Agreement):
        return may_see(record, viewer)
    if isinstance(record, StoredDocument):
        return record.scope == str(place.scope) and record.archived_at is None and may_see(record, viewer)
    return isinstance(record, Owned) and record.scope == str(place.scope) and may_see(record, viewer)


def _wrong(column: Any) -> Problem:
    if isinstance(column, models.URLField):
        return bad_address(column.name)
    if isinstance(column, models.DateField):
        return Problem(column.name, _("This day cannot be."), _("Look at the year."))
    if column.is_relation or column.choices or column.name in ("lang", "visibility"):
        return wrong_choice(column.name)
    return Problem(column.name, _("This is needed."), _("A few words are enough."))
