"""A state of the workbench as a scenario with a name."""

from dataclasses import replace

from django.http import QueryDict
from django.utils.translation import gettext as _

from zeroward.core.errors import InvalidInputError
from zeroward.core.queries.said import said
from zeroward.methods.pathways.engine import Scenario, digest
from zeroward.methods.pathways.model import ModelError
from zeroward.plan.queries.model.build import Built
from zeroward.plan.queries.workbench.state import scenario_from, state_of


def named_scenario(built: Built, query: QueryDict, title: str) -> tuple[Scenario, str]:
    """The scenario that an address shows, and its fingerprint. Raises InvalidInputError without a usable model."""
    if built.values is None:
        raise InvalidInputError(
            _("The model of this plan cannot be computed."),
            place="model",
            remedy=_("Mend the model first; what is wrong stands on the page of values."),
        )
    try:
        scenario = replace(scenario_from(built, state_of(built, query)), label=title)
    except ModelError as error:
        raise InvalidInputError(said(error.message), place="scenario") from error
    return scenario, digest(built.values, scenario)
