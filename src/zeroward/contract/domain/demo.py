"""An example contract for `make demo`: assembled from the example plan, its own words made up and labelled."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from django.utils import timezone

from zeroward.contract.domain.assembling import take_over
from zeroward.contract.domain.demo_texts import modules_of
from zeroward.contract.domain.mapping import DemandRow, SectionRow, save_demand, save_section
from zeroward.contract.domain.opening import ContractFrame, open_contract
from zeroward.contract.domain.publishing import publish
from zeroward.contract.domain.talking import add_comment
from zeroward.contract.domain.versions import keep_version
from zeroward.contract.domain.work import Assignment, add_task, assign_module
from zeroward.contract.domain.writing import write_modules
from zeroward.contract.models import Contract, Fit
from zeroward.core.visibility import Viewer
from zeroward.places.models import City
from zeroward.plan.models import Plan

TITLE: Final = "Climate City Contract 2030"
MADE_UP: Final = "Made up for demonstration"
SECTIONS: Final = (
    ("CM-2", "mayor"),
    ("A-1.4", "climate"),
    ("B-1.1", "climate"),
    ("B-2.2", "planning"),
    ("C-1.1", "mayor"),
    ("IP-B1", "finance"),
    ("IP-C2", "finance"),
)


@dataclass(frozen=True, slots=True)
class ContractTeam:
    """Who acts in the example: pairs of person and viewer."""

    editor: tuple[Any, Viewer]
    coordinator: tuple[Any, Viewer]


def make_contract(*, city: City, team: ContractTeam) -> Contract | None:
    """A draft that is well on its way. Nothing when the city has one, or no example plan."""
    plan = Plan.objects.filter(city=city, is_example=True).select_related("inventory").first()
    if plan is None or Contract.objects.filter(city=city).exists():
        return None
    actor, viewer = team.editor
    who: dict[str, Any] = {"actor": actor, "viewer": viewer}
    contract = open_contract(
        **who,
        city=city,
        frame=ContractFrame(title=TITLE, plan=plan, inventory=plan.inventory),
        is_example=True,
    )
    write_modules(**who, contract=contract, modules=modules_of())
    take_over(**who, contract=contract)
    _share_out(contract, team, who)
    _talk(contract, team, who)
    _map(contract, who)
    _publish(contract, team)
    return contract


def _share_out(contract: Contract, team: ContractTeam, who: dict[str, Any]) -> None:
    due = timezone.localdate() + timedelta(days=30)
    for at, (module, department) in enumerate(SECTIONS):
        person = team.editor[0] if at % 2 else team.coordinator[0]
        done = module == "A-1.4"
        assign_module(
            **who, contract=contract, module=module, assignment=Assignment(department, person, due, done)
        )
    add_task(
        **who,
        contract=contract,
        title="Ask the utility which share of the heat network it pays (example)",
        module="IP-B2",
        who=team.editor[0],
        due=due,
    )


def _talk(contract: Contract, team: ContractTeam, who: dict[str, Any]) -> None:
    add_comment(**who, contract=contract, text="Do we count the airport? (Example)", module="CM-2")
    add_comment(
        actor=team.coordinator[0],
        viewer=team.coordinator[1],
        contract=contract,
        text="The council reads this in March: keep it to two pages. (Example)",
        module="F-1",
    )


def _map(contract: Contract, who: dict[str, Any]) -> None:
    save_section(
        **who,
        contract=contract,
        row=SectionRow(
            "Moving without fumes (example)",
            "1",
            "Trams, buses and bicycles come first; whoever has to drive, drives electric.",
            ("B-1.2",),
            1,
        ),
    )
    for demand, fit, modules in (
        ("A heat plan for the whole city by 2028", Fit.PARTLY, ("B-2.1", "B-2.2")),
        ("Emissions of the municipality itself halved by 2030", Fit.MEETS, ("A-2.3",)),
    ):
        row = DemandRow("National climate act (example)", demand, MADE_UP, modules, fit)
        save_demand(**who, contract=contract, row=row)


def _publish(contract: Contract, team: ContractTeam) -> None:
    """What everyone may read meanwhile: the commitments and the action plan, not the money."""
    actor, viewer = team.coordinator
    who: dict[str, Any] = {"actor": actor, "viewer": viewer}
    version = keep_version(**who, contract=contract, note=f"First draft. {MADE_UP}.")
    shown = [module for module in version.data["content"]["modules"] if not module.startswith("IP-")]
    publish(**who, version=version, modules=shown, note=f"The investment plan follows. {MADE_UP}.")
