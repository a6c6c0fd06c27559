"""One record that an editor decides on: both versions side by side, field by field."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.utils.translation import gettext as _

from zeroward.api.harvest.sources import SOURCES
from zeroward.core.models import Origin
from zeroward.federation.domain.kinds import KINDS
from zeroward.federation.domain.reading_ours import ours_of
from zeroward.federation.domain.settling import OURS, THEIRS, open_question, stamp_of
from zeroward.federation.models import Held
from zeroward.federation.queries.peers import OPEN
from zeroward.federation.routes import page_of


@dataclass(frozen=True, slots=True)
class Difference:
    """`name` is that of the field in the form, `chosen` what an editor said, ours until somebody did."""

    path: str
    label: str
    ours: str
    theirs: str
    lang: str = ""
    chosen: str = OURS

    @property
    def name(self) -> str:
        return name_of(self.path)


@dataclass(frozen=True, slots=True)
class Question:
    """`page` is where readers see the record here; `stamp` names both contents as they are shown."""

    held: Held
    title: str
    page: str
    is_gone: bool
    differences: list[Difference]
    stamp: str

    @property
    def is_by_field(self) -> bool:
        """Whether there is more than one thing to choose."""
        return len(self.differences) > 1


def name_of(path: str) -> str:
    """The name of the choice about a path in the form."""
    return f"for {path}"


def question(pk: int, chosen: Mapping[str, str] | None = None) -> Question | None:
    """None for what is settled, or was never open; `chosen` by path. A handful of queries."""
    held = Held.objects.filter(pk=pk, state__in=OPEN).select_related("peer").first()
    if held is None:
        return None
    here = ours_of(held.kind, [held.key]).get(held.key)
    ours = (here.flat if here else None) or {}
    title = str(ours.get(f"text/{SOURCES[held.kind].title}") or held.key)
    is_gone = held.state == Held.State.GONE
    paths = () if is_gone else open_question(held, ours).conflicts
    theirs = held.pending or {}
    said = chosen or {}
    rows = [_difference(held, path, ours.get(path), theirs.get(path), said) for path in paths]
    return Question(held, title, page_of(held.kind, held.key), is_gone, rows, stamp_of(held, ours))


def _difference(held: Held, path: str, ours: Any, theirs: Any, said: Mapping[str, str]) -> Difference:
    _kind, field, *lang = path.split("/")
    return Difference(
        path=path,
        label=_label(held.kind, field, *lang),
        ours=_shown(ours),
        theirs=_shown(theirs),
        lang=next(iter(lang), ""),
        chosen=THEIRS if said.get(path) == THEIRS else OURS,
    )


def _label(kind: str, field: str, lang: str = "") -> str:
    try:
        name = str(KINDS[kind].model._meta.get_field(field).verbose_name)  # type: ignore[union-attr]
    except (FieldDoesNotExist, AttributeError):
        name = field.replace("_", " ")
    return f"{name} ({lang})" if lang else name


def _shown(value: Any) -> str:
    if isinstance(value, dict):
        maker = dict(Origin.choices).get(value.get("origin", ""), "")
        state = [str(maker), *([_("reviewed")] if value.get("reviewed") else [])]
        return f"{value.get('text', '')} ({', '.join(state)})"
    if isinstance(value, list):
        return ", ".join(str(one) for one in value)
    return "" if value is None else str(value)
