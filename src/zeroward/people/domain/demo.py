"""An example team for `make demo`: who is responsible for what, and whom to ask. Made up, and labelled so."""

from dataclasses import dataclass
from typing import Any, Final

from zeroward.core.models import Visibility
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace
from zeroward.people.domain.canvas import name_holder, set_not_ours
from zeroward.people.domain.contacts import ContactSaid, save_contact
from zeroward.people.models import Contact, Responsibility, User


@dataclass(frozen=True, slots=True)
class ExampleTeam:
    """The coordinator acts; the colleague is an editor of the same city, or nobody in a small town."""

    place: Workspace
    lead: User
    viewer: Viewer
    colleague: User | None = None


OF_LEAD: Final = ("coordination", "levels", "plan", "funding", "citizens", "communication", "learning")
OF_COLLEAGUE: Final = ("inventory", "monitoring", "energy")
OUTSIDE: Final = (
    ("finance", "F. Treasurer (example)", "Treasury"),
    ("mobility", "M. Transport (example)", "Municipal transport company"),
    ("mandate", "Councillor B. (example)", "Committee for the environment"),
)


def make_team(team: ExampleTeam) -> bool:
    """Fill the canvas and name two contacts. Nothing when the city said something about its team already."""
    scope = str(team.place.scope)
    if Responsibility.objects.filter(scope=scope).exists() or Contact.objects.filter(scope=scope).exists():
        return False
    who: dict[str, Any] = {"actor": team.lead, "viewer": team.viewer, "place": team.place}
    for key in OF_LEAD if team.colleague else OF_LEAD[:3]:
        name_holder(**who, key=key, person=team.lead)
    if team.colleague is not None:
        for key in OF_COLLEAGUE:
            name_holder(**who, key=key, person=team.colleague)
        name_holder(**who, key="plan", person=team.colleague, leads=False)
        for key, name, body in OUTSIDE:
            name_holder(**who, key=key, name=name, body=body)
    set_not_ours(**who, key="circular", why="The district's association collects the waste. (Example)")
    save_contact(
        **who, said=ContactSaid("Questions about our inventory (example)", person=team.colleague or team.lead)
    )
    save_contact(
        **who,
        said=ContactSaid(
            "Visits of other cities (example)",
            name="Front desk (example)",
            email="desk@example.org",
            visibility=Visibility.PUBLIC,
        ),
    )
    Responsibility.objects.filter(scope=scope).update(is_example=True)
    Contact.objects.filter(scope=scope).update(is_example=True)
    return True
