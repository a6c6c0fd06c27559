"""Where the record of a page came from, read together with what other rooms show there: it costs no query of its own.

No section is shown: the line under the title says it (`core/templatetags/origins.py`), and finds here what was read.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

from zeroward.core.once import once
from zeroward.core.panels import Panel, PanelReader, register_panel
from zeroward.core.queries.together import Part, Rows, part
from zeroward.federation.models import Held
from zeroward.federation.queries.origins import FIELDS, SHOWN, any_source, origin_key, origin_of_row

SLOTS: Final = {
    "library.material": ("material", "material"),
}
"""Slot: kind of record, and the name of its key in the page's subject."""


def _parts(kind: str, name: str) -> Callable[[dict[str, Any]], Mapping[str, Part]]:
    def parts(subject: dict[str, Any]) -> Mapping[str, Part]:
        if not any_source():
            return {}
        found = Held.objects.filter(kind=kind, key=subject[name], follows=True, state__in=SHOWN)
        return {"origin": part(found, *FIELDS)}

    return parts


def _keep(kind: str, name: str) -> Callable[[dict[str, Any], Rows], Panel | None]:
    def keep(subject: dict[str, Any], rows: Rows) -> Panel | None:
        found = rows.get("origin", [])
        once(origin_key(kind, str(subject[name])), lambda: origin_of_row(found[0]) if found else None)
        return None

    return keep


def register() -> None:
    for slot, (kind, name) in SLOTS.items():
        register_panel(slot, "federation.origin", PanelReader(_parts(kind, name), _keep(kind, name)))
