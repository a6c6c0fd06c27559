"""An example of how a contract is reviewed, signed and renewed, for `make demo`: made up, and labelled so."""

import datetime
from dataclasses import dataclass
from typing import Any, Final

from django.utils import timezone

from zeroward.contract.domain.annexes import save_annex
from zeroward.contract.domain.assembling import take_over
from zeroward.contract.domain.questions import answer, ask, settle
from zeroward.contract.domain.rounds import close_round
from zeroward.contract.domain.signatories import save_signatory
from zeroward.contract.domain.signatures import record_paper
from zeroward.contract.domain.signings import close_signing, open_signing
from zeroward.contract.domain.states import take_step
from zeroward.contract.models import Contract, SignatoryLevel
from zeroward.core.visibility import Viewer

SIGNATORIES: Final = (
    (
        "City of Klagenfurt (example)",
        True,
        "municipality",
        "city",
        "Heat the town hall without gas.",
        ("1",),
        2027,
    ),
    ("Example Utility", False, "energy", "company", "Connect 4,000 homes to the heat network.", ("1",), 2030),
    (
        "Example University",
        False,
        "research",
        "public body",
        "Teach one heat expert for each district.",
        ("1", "3"),
        2028,
    ),
    (
        "Example Transport Association",
        False,
        "mobility",
        "association",
        "Run every tram and bus on renewable power.",
        ("2",),
        2030,
    ),
)


@dataclass(frozen=True, slots=True)
class SigningTeam:
    """Who acts in the example: pairs of person and viewer."""

    editor: tuple[Any, Viewer]
    coordinator: tuple[Any, Viewer]
    platform: tuple[Any, Viewer]


def make_signing(*, contract: Contract, team: SigningTeam) -> None:
    """Reviewed by the platform, signed last year, and being renewed. Nothing when it has signatories already."""
    if contract.signatories.exists():
        return
    editor, coordinator, platform = (
        {"actor": actor, "viewer": viewer} for actor, viewer in (team.editor, team.coordinator, team.platform)
    )
    for name, is_city, domain, form, text, priorities, year in SIGNATORIES:
        save_signatory(
            **editor,
            contract=contract,
            values={
                "name": name,
                "is_city": is_city,
                "domain": domain,
                "legal_form": form,
                "level": SignatoryLevel.LOCAL,
            },
            commitments=[{"text": text, "priorities": priorities, "by_year": year}],
        )
    take_over(**editor, contract=contract)
    _review(contract, editor, coordinator, platform)
    save_annex(
        **platform,
        contract=contract,
        values={
            "authority": "Ministry of Climate (example)",
            "level": SignatoryLevel.NATIONAL,
            "title": "Letter of support (example)",
            "promises": ["One contact for permits", "A rule that lets the city price parking by weight"],
            "state": "issued",
            "issued_on": timezone.localdate() - datetime.timedelta(days=200),
        },
    )
    _sign(contract, coordinator)
    take_step(**coordinator, contract=contract, key="renew", statement="Yearly renewal. (Example)")


def _review(
    contract: Contract, editor: dict[str, Any], coordinator: dict[str, Any], platform: dict[str, Any]
) -> None:
    take_step(
        **coordinator, contract=contract, key="to_platform", statement="Please look at the gap. (Example)"
    )
    round_ = contract.rounds.select_related("contract__city__country").get(kind="platform")
    asked = ask(
        **platform,
        round_=round_,
        values={"text": "Why is 2021 the base year? (Example)", "module": "A-1.4", "reference": "8"},
    )
    answer(**editor, question=asked, text="It is the first year with metered heat. (Example)")
    settle(**platform, question=asked)
    close_round(
        **platform, round_=round_, outcome="remarks", statement="Clear; say more on rented homes. (Example)"
    )


def _sign(contract: Contract, coordinator: dict[str, Any]) -> None:
    day = timezone.localdate() - datetime.timedelta(days=330)
    signing = open_signing(**coordinator, contract=contract, year=day.year, place="Town hall (example)")
    for one in signing.signatures.select_related("signatory", "signing__contract__city__country")[:3]:
        record_paper(
            **coordinator,
            signature=one,
            values={"name": "N. N. (example)", "signed_on": day, "proof": "City archive (example)"},
        )
    close_signing(
        **coordinator,
        signing=signing,
        signed_on=day,
        next_due=day + datetime.timedelta(days=365),
    )
