"""Instruments of finance: what each is, how much it usually gives, and under which conditions. Data with its source."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from django.conf import settings
from django.utils.translation import gettext

from zeroward.core.data_files import read_json
from zeroward.finance.instrument_words import LAYERS
from zeroward.methods.appraisal import LOSS_ORDER

STACK: Final[Mapping[str, str]] = {"first_loss": "first-loss"}
OWN: Final = "OWN"


@dataclass(frozen=True, slots=True)
class Instrument:
    """`title`, `providers` and `conditions` are English; `named`, `given_by`, `terms` the reader's language. Tickets in
    EUR, None where there is no usual one. `share` is the percentage of published contracts that mention it."""

    code: str
    title: str
    layer: str
    providers: tuple[str, ...]
    ticket_low: float | None
    ticket_high: float | None
    repayable: str
    needs_revenue: str
    pooling: str
    conditions: str
    share: float | None
    source: str
    mark: str

    @property
    def named(self) -> str:
        return gettext(self.title)

    @property
    def given_by(self) -> str:
        return ", ".join(gettext(one) for one in self.providers)

    @property
    def terms(self) -> str:
        return gettext(self.conditions) if self.conditions else ""

    @property
    def layer_name(self) -> str:
        return str(LAYERS.get(self.layer, self.layer))


@cache
def _read(path: Path) -> dict[str, Instrument]:
    return {item["code"]: _made(item) for item in read_json(path)["instruments"]}


def _made(item: Mapping[str, Any]) -> Instrument:
    return Instrument(
        code=item["code"],
        title=item["title"],
        layer=item["layer"],
        providers=tuple(item["providers"]),
        ticket_low=item["ticket_low"],
        ticket_high=item["ticket_high"],
        repayable=item["repayable"] or "",
        needs_revenue=item["needs_revenue"] or "",
        pooling=item["pooling"] or "",
        conditions=item["conditions"],
        share=item["share"],
        source=item["source"],
        mark=item["mark"],
    )


def instruments() -> Mapping[str, Instrument]:
    """All instruments by code, in the order of the data."""
    return _read(Path(settings.DATA_DIR) / "finance" / "instruments.json")


def instrument_name(code: str) -> str:
    """In the reader's language; the code itself for one that we do not know."""
    found = instruments().get(code)
    return found.named if found else code


def stack_layer(code: str) -> str:
    """The layer of the capital stack, "" for what is no capital (fees, taxes, advice) or not known."""
    found = instruments().get(code)
    if found is None:
        return ""
    if code == OWN:
        return "equity"
    layer = STACK.get(found.layer, found.layer)
    return layer if layer in LOSS_ORDER else ""


def instrument_codes() -> tuple[str, ...]:
    return tuple(instruments())
