"""A scenario file that somebody hands in."""

import json
from typing import Any, Final

from django.utils.translation import gettext as _

from zeroward.core.errors import InvalidInputError
from zeroward.core.queries.said import said
from zeroward.methods.pathways.engine import Scenario, digest, from_json
from zeroward.methods.pathways.model import ModelError
from zeroward.plan.queries.model.build import Built
from zeroward.plan.queries.model.scenarios import content_of

LARGEST: Final = 200_000


def read_scenario(handed: Any, built: Built) -> tuple[dict[str, Any], str]:
    """Content and fingerprint of a scenario file that fits the model. Raises InvalidInputError with the place."""
    if handed.size > LARGEST:
        raise InvalidInputError(_("The file is too large: at most 200 KB."), place="file")
    try:
        scenario = from_json(handed.read().decode("utf-8-sig"))
    except (UnicodeDecodeError, RecursionError) as error:
        raise _no_scenario() from error
    except ModelError as error:
        raise InvalidInputError(said(error.message), place="file") from error
    return checked(scenario, built)


def checked(scenario: Scenario, built: Built) -> tuple[dict[str, Any], str]:
    """Runs it once, so that whatever does not fit is said now and not when it is looked at."""
    if built.engine is None or built.values is None:
        raise InvalidInputError(
            _("The model of this plan cannot be computed."), place="file", remedy=_("Mend the model first.")
        )
    try:
        built.engine.setting(scenario)
    except ModelError as error:
        raise InvalidInputError(said(error.message), place="file") from error
    content = content_of(scenario)
    if len(json.dumps(content)) > LARGEST:
        raise _no_scenario()
    return content, digest(built.values, scenario)


def _no_scenario() -> InvalidInputError:
    return InvalidInputError(
        _("This is no scenario file."), place="file", remedy=_("Take one that was downloaded here.")
    )
