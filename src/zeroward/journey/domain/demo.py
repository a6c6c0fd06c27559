"""What example teams said about their steps, and what brokers placed, for `make demo`: made up, and labelled so."""

from dataclasses import dataclass
from typing import Any, Final

from zeroward.core.models import Visibility
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.journey.domain.answering import say_about_step
from zeroward.journey.domain.placing import place_step
from zeroward.journey.domain.sharing import share_way
from zeroward.journey.models import PlacedStep, StepAnswer, Way

DONE: Final = ("inventory-first", "council-pledge", "national-platform", "covenant-join")


@dataclass(frozen=True, slots=True)
class Walking:
    """A person with the place that they act for, or on."""

    place: Workspace
    actor: Any
    viewer: Viewer

    @property
    def who(self) -> dict[str, Any]:
        return {"actor": self.actor, "viewer": self.viewer, "place": self.place}


def make_ways(*, city: Walking, town: Walking, platform: Walking, helpdesk: Walking) -> None:
    """The Mission City shares its way with its platform, which put a step on top; the helpdesk wrote one for the town.

    `platform` acts on the city, `helpdesk` on the town. Nothing where somebody said something already.
    """
    scopes = [str(city.place.scope), str(town.place.scope)]
    if Way.objects.filter(scope__in=scopes).exists():
        return
    for step in DONE:
        say_about_step(**city.who, step=step, state="done")
    note = "The finance department has no time before the budget is through (example)."
    say_about_step(**city.who, step="investment-plan", state="away", reason="no_time", note=note)
    say_about_step(**city.who, step="responsibilities", state="accepted")
    share_way(**city.who, visibility=Visibility.PLATFORM)
    why = "The ministry collects them until spring; yours are missing (example)."
    place_step(**platform.who, kind="pin", step="barriers-tell", why=why)
    place_step(
        **helpdesk.who,
        kind="add",
        phase="learn",
        title="Talk to the neighbouring town (example)",
        text="They made their first inventory last year with the same utility.",
        why="You asked how to get figures from the utility (example).",
    )
    for model in (Way, StepAnswer, PlacedStep):
        scope = "scope__in" if model is Way else "way__scope__in"
        model.objects.filter(**{scope: scopes}).update(is_example=True)
