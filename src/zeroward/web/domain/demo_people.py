"""The people of `make demo`, one for each role, and where they belong."""

from dataclasses import dataclass

from allauth.account.models import EmailAddress
from django.utils.translation import gettext as _

from zeroward.people.models import Membership, Role, User

PASSWORD = "zeroward-demo"  # noqa: S105 (a demonstration, printed on the screen)
COUNTRY, MISSION_CITY, SMALL_TOWN = "AT", "klagenfurt", "example-town"


@dataclass(frozen=True, slots=True)
class DemoLogin:
    email: str
    role: str
    scope: str


PEOPLE = (
    ("reader", "Rita", "Reader", Role.CITY_READER, f"city:{MISSION_CITY}"),
    ("city-editor", "Emil", "Editor", Role.CITY_EDITOR, f"city:{MISSION_CITY}"),
    ("city", "Clara", "Coordinator", Role.CITY_COORDINATOR, f"city:{MISSION_CITY}"),
    ("verifier", "Vera", "Verifier", Role.CITY_VERIFIER, f"city:{MISSION_CITY}"),
    ("town", "Toni", "Town", Role.CITY_COORDINATOR, f"city:{SMALL_TOWN}"),
    ("platform-editor", "Paul", "Platform", Role.PLATFORM_EDITOR, f"country:{COUNTRY}"),
    ("platform", "Petra", "Platform", Role.PLATFORM_COORDINATOR, f"country:{COUNTRY}"),
    ("editor", "Edda", "Mission", Role.MISSION_EDITOR, "mission"),
    ("analyst", "Anton", "Mission", Role.MISSION_ANALYST, "mission"),
    ("helpdesk", "Hanna", "Mission", Role.HELPDESK, "mission"),
    ("programmes", "Pia", "Mission", Role.PROGRAMME_MANAGER, "mission"),
    ("expert", "Xaver", "Mission", Role.EXPERT, "mission"),
    ("admin", "Ada", "Mission", Role.ADMINISTRATOR, "mission"),
)


def make_person(name: str, first: str, last: str, role: Role, scope: str) -> DemoLogin:
    user, made = _account(name, first, last, is_admin=role == Role.ADMINISTRATOR)
    if made:
        Membership.objects.create(user=user, scope=scope, role=role, note="example")
    return DemoLogin(user.email, str(role.label), scope)


def make_keeper() -> tuple[User, DemoLogin]:
    """Somebody who keeps a provider's entries: that is no role in a workspace."""
    user, _made = _account("keeper", "Karin", "Keeper")
    return user, DemoLogin(user.email, str(_("keeper of a provider")), "Example Agency")


def _account(name: str, first: str, last: str, *, is_admin: bool = False) -> tuple[User, bool]:
    email = f"{name}@example.org"
    user, made = User.objects.get_or_create(
        email=email,
        defaults={
            "first_name": first,
            "last_name": f"{last} (example)",
            "is_example": True,
            "is_staff": is_admin,
            "is_superuser": is_admin,
        },
    )
    if made:
        user.set_password(PASSWORD)
        user.save()
        EmailAddress.objects.create(user=user, email=email, verified=True, primary=True)
    return user, made
