"""What those who run a call know of a place that takes part: written down with its source, for the matching alone."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from zeroward.core.domain.audit import record_event
from zeroward.core.errors import InvalidInputError
from zeroward.core.problems import Problem
from zeroward.core.visibility import Viewer
from zeroward.exchange.domain.places import hold_application, managing, refused
from zeroward.exchange.models import Application, Call
from zeroward.exchange.queries.matching.place_facts import (
    CLIMATE,
    LEVEL,
    MOST_LEVEL,
    TOLD,
    TRADITION,
    climates,
    traditions,
)
from zeroward.methods.text.clean import clean_text


def tell_place(
    *,
    actor: Any,
    viewer: Viewer,
    call: Call,
    application: Application,
    values: Mapping[str, Any],
    source: str,
) -> Application:
    """Keep what is known; an empty value takes it away, and what the platform knows counts again. Raises ProblemsError
    for a value that cannot be, or without a source."""
    with managing(viewer, call.programme):
        kept = hold_application(application)
        if kept.call_id != call.pk:
            raise InvalidInputError(_("This application is gone."), remedy=_("Look at the list."))
        said = clean_text(source, limit=300, multiline=False)
        wanted = {name: values[name] for name in TOLD if values.get(name) not in (None, "")}
        refused(_problems(wanted, said))
        before = kept.told
        kept.told = {name: {"value": value, "source": said} for name, value in wanted.items()}
        kept.lock += 1
        kept.save(update_fields=["told", "lock", "updated_at"])
        record_event(
            action="exchange.place.tell",
            record=kept,
            actor=actor,
            scope=call.scope,
            changes={"told": [before, kept.told]},
        )
    return kept


def _problems(wanted: Mapping[str, Any], source: str) -> list[Problem]:
    found = []
    choice = _("There is no such choice."), _("Choose one from the list.")
    if CLIMATE in wanted and wanted[CLIMATE] not in climates().names:
        found.append(Problem(CLIMATE, *choice))
    if TRADITION in wanted and wanted[TRADITION] not in traditions().names:
        found.append(Problem(TRADITION, *choice))
    if LEVEL in wanted and not 0 <= float(wanted[LEVEL]) <= MOST_LEVEL:
        found.append(Problem(LEVEL, _("This cannot be a level."), _("Write a number from 0 to 4.")))
    if wanted and not source:
        found.append(
            Problem("source", _("Say where you know it from."), _("A page, a document, or a person."))
        )
    return found
