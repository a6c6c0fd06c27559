"""Renewable energy communities: shared energy, the Italian premium, its cut by grants, its surplus."""

from collections.abc import Mapping
from typing import Any

from zeroward.methods.energy_sharing import (
    after_grant,
    by_demand,
    by_share,
    cut,
    premium,
    surplus_share,
    tariff,
    together,
)
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.inputs import Inputs
from zeroward.methods.verify.quantities import read_quantity
from zeroward.methods.verify.question import CannotRead, Question

_SCHEME = "it-cacer"
_GIVEN = ("injected", "generation", "produced", "production", "g", "injections", "fed_in")
_TAKEN = ("withdrawn", "demand", "consumption", "consumed", "w", "withdrawals", "load")


@reads("rec shared", "shared energy", "energy community shared", "hourly shared", "energy sharing",
       "rec static|dynamic", "self consumption shared")  # fmt: skip
def shared(question: Question) -> Answer:
    """Interval by interval; by a key of shares or of demand where members are given one by one."""
    inputs = question.inputs
    members = _members(inputs)
    given = inputs.numbers(*_GIVEN)
    answer = Answer()
    if members and given:
        shares = inputs.numbers("shares", "coefficients", "beta", "keys", "b")
        kept = by_share(given, members, shares) if shares else by_demand(given, members)
        answer.add("shared total allocated static dynamic", kept.total, "")
        answer.add("members by_member allocation split", list(kept.members), "")
        answer.add("unused surplus", kept.unused, "")
        return answer
    taken = inputs.numbers(*_TAKEN)
    if not given or not taken:
        raise CannotRead("no series of energy")
    found = together(given, taken)
    answer.add("shared shared_energy total e_aci", found.shared, "")
    answer.add("surplus excess exported", found.surplus, "")
    answer.add("lacking deficit residual_demand from_grid", found.lacking, "")
    answer.add("scr self_consumption self_consumption_rate", found.self_consumption, "1")
    answer.add("ssr self_sufficiency self_sufficiency_rate", found.self_sufficiency, "1")
    return answer


def _members(inputs: Inputs) -> list[list[float]]:
    entry = inputs.exact("members", "withdrawn", "demand", "consumption", "loads")
    if entry is None:
        return []
    rows = list(entry.raw.values()) if isinstance(entry.raw, Mapping) else entry.raw
    if (
        not isinstance(rows, (list, tuple))
        or not rows
        or not all(isinstance(row, (list, tuple)) for row in rows)
    ):
        return []
    return [[_number(one) for one in row] for row in rows]


def _number(raw: Any) -> float:
    found = read_quantity(raw, "")
    if found is None:
        raise CannotRead("a series with a gap")
    return found.value


@reads("rec tip", "rec premium tariff", "cacer premium tariff", "premium tariff tip", "tip eur/mwh",
       "cacer tariff", "tip")  # fmt: skip
def premium_tariff(question: Question) -> Answer:
    """EUR/MWh by size, zone and zonal price; or what a grant leaves of one."""
    inputs = question.inputs
    scheme = premium(_SCHEME)
    answer = Answer()
    share = inputs.find("grant_share", "grant", "grant_pct", "capital_grant")
    if share is not None and inputs.has("tip", "gross", "tariff", "premium"):
        gross = inputs.number("tip", "gross", "tariff", "premium")
        exempt = inputs.share("exempt_share", "exempt", default=0.0)
        several = isinstance(share.raw, (list, tuple))
        shares = inputs.numbers("grant_share", "grant", "grant_pct", "capital_grant") if several else [
            inputs.share("grant_share", "grant", "grant_pct", "capital_grant")
        ]  # fmt: skip
        found = [after_grant(gross, cut(scheme, one), exempt) for one in shares]
        answer.add("tip tariff net premium reduced", found if several else found[0], "EUR/MWh")
        answer.add(
            "f factor reduction",
            [cut(scheme, one) for one in shares] if several else cut(scheme, shares[0]),
            "1",
        )
        return answer
    energy = inputs.maybe("shared", "shared_energy", "e_aci", "energy", unit="MWh")
    if energy is not None and inputs.has("tip", "tariff", "premium"):
        answer.add("contribution incentive total", energy * inputs.number("tip", "tariff", "premium"), "EUR")
        return answer
    rows = inputs.exact("cases", "plants", "rows")
    if rows is not None and isinstance(rows.raw, (list, tuple)):
        answer.add("tip tariff premium", [_tariff(scheme, one) for one in rows.raw], "EUR/MWh")
        return answer
    answer.add("tip tariff premium", _tariff(scheme, inputs.raw), "EUR/MWh")
    return answer


def _tariff(scheme: Any, raw: Mapping[str, Any]) -> float:
    own = Inputs(raw)
    zone = own.text("zone", "area", "region").lower()
    kind = own.text("technology", "kind", "source", "plant").lower() or "solar"
    return tariff(
        scheme,
        kw=own.number("kw", "power", "size", "capacity", "kwp", "power_kw", unit="kW"),
        price=own.number("pz", "zonal_price", "price", "market_price"),
        zone={"center": "centre"}.get(zone, zone),
        kind="solar" if kind in ("pv", "photovoltaic", "solar") else kind,
    )


@reads("rec exemption", "f exemption", "exempt share", "rec reduction factor", "reduction capital grant exempt",
       shape=lambda question: question.inputs.has("exempt_share") and question.inputs.has("gross"))  # fmt: skip
def cut_by_grant(question: Question) -> Answer:
    """What the cut by a grant leaves, with the energy of exempt members left whole."""
    inputs = question.inputs
    gross, lost = (
        inputs.number("gross", "tip", "tariff", "premium"),
        inputs.share("f", "factor", "cut", "reduction"),
    )
    exempt = inputs.numbers("exempt_share", "exempt", "exempt_shares")
    answer = Answer()
    if exempt:
        answer.add("net tariff tip", [after_grant(gross, lost, one) for one in exempt], "")
    else:
        answer.add("net tariff tip", after_grant(gross, lost, inputs.share("exempt_share", "exempt")), "")
    return answer


@reads("rec surplus", "surplus amount", "surplus share", "surplus premium", "ec ei threshold",
       "surplus threshold")  # fmt: skip
def surplus(question: Question) -> Answer:
    """Points above the threshold; times the contribution where one is stated."""
    inputs = question.inputs
    scheme = premium(_SCHEME)
    paid = inputs.maybe("contribution", "premium_total", "incentive", "total_premium", unit="EUR")
    answer = Answer()
    known = inputs.exact("ratio", "ec_ei", "share", "shared_share")
    ratio = inputs.share(known.key) if known is not None else None
    if ratio is not None:
        at = inputs.maybe_share("threshold", "limit")
        over = surplus_share(scheme, ratio, 1.0) if at is None else max(0.0, ratio - at)
    else:
        several = inputs.numbers("shared", "ec", "e_aci")
        if several:
            return _several(question, several)
        over = surplus_share(
            scheme,
            inputs.number("shared", "ec", "e_aci"),
            inputs.number("injected", "ei", "e_injected"),
            has_grant=_says_yes(_raw(inputs, "has_grant", "grant", "granted")),
        )
    if paid is not None:
        answer.add("surplus amount surplus_amount excess", over * paid, "EUR")
    answer.add("surplus_points points surplus_share share", over * 100, "%")
    return answer


def _several(question: Question, shared_energy: list[float]) -> Answer:
    inputs = question.inputs
    injected = inputs.numbers("injected", "ei", "e_injected")
    granted = _raw(inputs, "has_grant", "grant", "granted")
    granted = [False] * len(shared_energy) if granted is None else granted
    if not isinstance(granted, (list, tuple)) or not len(granted) == len(injected) == len(shared_energy):
        raise CannotRead("not one statement for each case")
    scheme = premium(_SCHEME)
    found = [
        100 * surplus_share(scheme, one, whole, has_grant=_says_yes(grant))
        for one, whole, grant in zip(shared_energy, injected, granted, strict=True)
    ]
    answer = Answer()
    answer.add("surplus points surplus_share share", found, "%")
    return answer


def _raw(inputs: Inputs, *names: str) -> Any:
    entry = inputs.exact(*names)
    return None if entry is None else entry.raw


def _says_yes(raw: Any) -> bool:
    return raw is True or str(raw).lower() in ("true", "yes", "1")
