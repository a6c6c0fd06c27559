"""Plans for the bench of the workbench: one from typed emissions, one of the Mission's levers with Pécs' inputs.

Run as a module in the environment of the installation; prints a session and the keys of the plans as JSON.
"""

import json
import os
import sys
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "zeroward.web.settings.local")
django.setup()

from django.test import Client  # noqa: E402

from zeroward.methods.pathways.mission import example, mission_model  # noqa: E402
from zeroward.people.models import Membership, Role, User  # noqa: E402
from zeroward.people.queries.viewer import viewer_of  # noqa: E402
from zeroward.places.models import City  # noqa: E402
from zeroward.plan.domain.actions import save_action  # noqa: E402
from zeroward.plan.domain.opening import Frame, open_plan  # noqa: E402
from zeroward.plan.domain.sheet import CostRow, Sheet  # noqa: E402
from zeroward.plan.domain.targets import TargetRow, save_target  # noqa: E402
from zeroward.plan.domain.values import ValueRow, write_values  # noqa: E402
from zeroward.plan.models import Plan  # noqa: E402

CITY = "klagenfurt"
SMALL = (
    ("Tram to the university", "mobility", "transport", 8.0, 62e6),
    ("Bus every ten minutes", "mobility", "transport", 6.0, 18e6),
    ("Parking is paid in the whole city", "mobility", "transport", 5.0, 1.2e6),
    ("Deep renovation of 3 % a year", "buildings", "stationary", 14.0, 240e6),
    ("Heat pumps outside the heat network", "buildings", "stationary", 12.0, 90e6),
    ("Heat network without gas", "energy", "stationary", 22.0, 130e6),
    ("Sun on every school", "energy", "stationary", 3.0, 14e6),
    ("Food waste to biogas", "waste", "waste", 35.0, 9e6),
)


def main() -> None:
    person = User.objects.create_user("bench@example.org", "a long password", first_name="Bench")
    Membership.objects.create(user=person, scope=f"city:{CITY}", role=Role.CITY_COORDINATOR)
    who = {"actor": person, "viewer": viewer_of(person)}
    city = City.objects.select_related("country").get(key=CITY)
    client = Client()
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    plans = {"minimal": minimal(who, city).pk, "mission": mission(who, city).pk}
    sys.stdout.write(json.dumps({"session": client.cookies["sessionid"].value, "plans": plans}))


def minimal(who: dict[str, Any], city: City) -> Plan:
    """Eight actions on typed emissions."""
    plan = open_plan(
        **who,
        city=city,
        frame=Frame(title="Climate plan 2030", population=104_000),
        tonnes={"stationary": 420_000.0, "transport": 260_000.0, "waste": 40_000.0},
        tonnes_source="Made up for the bench",
    )
    for name, field, sector, percent, invested in SMALL:
        save_action(
            **who,
            plan=plan,
            sheet=Sheet(
                name=name,
                field=field,
                effect_kind="cut",
                effect={"percent": percent, "sector": sector, "uncertainty_percent": 30.0},
                start=2024,
                end=2030,
                lifetime=30,
                costs=(
                    CostRow(type="investment", payer="city", amount=invested),
                    CostRow(type="saving", payer="households", amount=invested * 0.03),
                ),
            ),
        )
    save_action(
        **who, plan=plan, sheet=Sheet(name="Energy advice at the door", kind="enabling", field="buildings")
    )
    set_target(who, plan)
    return plan


def mission(who: dict[str, Any], city: City) -> Plan:
    """All levers of the Mission model."""
    shown = example("pecs")
    plan = open_plan(**who, city=city, frame=Frame(title="With the Mission’s levers"), model="mission")
    write_values(
        **who,
        plan=plan,
        rows=[
            ValueRow(driver, cells, source_text=shown.source[:500]) for driver, cells in shown.values.items()
        ],
    )
    plan.refresh_from_db()
    for one in mission_model().actions:
        save_action(
            **who,
            plan=plan,
            sheet=Sheet(name=one.label, kind=one.kind, effect_kind="model", effect={"action": one.key}),
        )
    set_target(who, plan)
    return plan


def set_target(who: dict[str, Any], plan: Plan) -> None:
    save_target(
        **who,
        plan=plan,
        row=TargetRow(
            title="Climate-neutral 2030",
            kind="absolute",
            base_year=2021,
            percent=80.0,
            year=2030,
            is_main=True,
        ),
    )


if __name__ == "__main__":
    main()
