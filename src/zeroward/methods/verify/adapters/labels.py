"""What figures imply: the warming potentials behind a pair of numbers, and plain implied factors."""

from zeroward.methods.ghg.change import weather_corrected
from zeroward.methods.ghg.checks import StatedRatio, Subject, run
from zeroward.methods.ghg.gwp import gwp_sets
from zeroward.methods.verify.adapters.emissions import gas_key
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.inputs import plain
from zeroward.methods.verify.question import CannotRead, Question

_YEAR = 2020  # the check on ratios does not look at the year


@reads("gwp ratio", "implied gwp", "gwp set implied", "gwp label", "gwp contradict", "text says")
def implied_potential(question: Question) -> Answer:
    """CO2e over gas, the set it belongs to, and a flag where another set is named."""
    inputs = question.inputs
    mass = inputs.number("ef", "gas_value", "ef_ch4", "ef_n2o", "mass", "gas_mass", "value", unit="t/t")
    weighted = inputs.number("ef_co2e", "co2e", "co2e_value", "total", unit="t/t")
    if mass == 0:
        raise CannotRead("no gas")
    gas = gas_key(inputs.text("gas")) or ("N2O" if question.says("n2o") else "CH4")
    stated = inputs.text("gwp_set", "stated_set", "stated", "text", "gwp")
    named = next((key for key in gwp_sets() if plain(key) == plain(stated)), stated)
    answer = Answer()
    ratio = weighted / mass
    answer.add("implied_gwp ratio gwp implied", ratio, "1")
    nearest = min(gwp_sets(), key=lambda key: abs(ratio / gwp_sets()[key].values.get(gas, float("inf")) - 1))
    answer.add("implied_set set gwp_set", nearest)
    if named:
        findings = run(
            Subject(year=_YEAR, ratios=(StatedRatio("case", gas, mass, weighted, named),)), ["GWP_RATIO"]
        )
        answer.flags += [one.text for one in findings]
        answer.add("flag flagged contradiction", bool(findings))
    return answer


@reads("implied factor", "implied ef", "implied emission factor", "implied emissions factor")
def implied_factor(question: Question) -> Answer:
    """Emissions over energy or activity."""
    inputs = question.inputs
    emitted, used = (
        inputs.quantity("emissions", "co2e", "total", "e"),
        inputs.quantity("energy", "activity", "consumption", "amount"),
    )
    if emitted is None or used is None or used.value == 0:
        raise CannotRead("neither emissions nor activity")
    answer = Answer()
    unit = f"{emitted.unit or 't'}/{used.unit}" if used.unit else ""
    answer.add("implied_ef ef factor implied_factor emission_factor", emitted.value / used.value, unit)
    return answer


@reads("weather correction", "weather corrected", "degree days", "hdd")
def weather(question: Question) -> Answer:
    """A figure as it would have been at the reference degree days."""
    inputs = question.inputs
    entry = inputs.find("energy", "value", "e", "emissions", "consumption")
    amount = entry.quantity() if entry is not None else None
    if amount is None:
        raise CannotRead("nothing to correct")
    share = inputs.maybe_share("share_heat", "heat_share", "heating_share")
    if share is None:
        share = 1 - inputs.share("share_base", "base_share", default=0.0)
    corrected = weather_corrected(
        amount.value, heat_share=share, hdd=inputs.number("hdd", "hdd_t", "hdd_year"),
        hdd_reference=inputs.number("hdd_ref", "hdd_reference", "hdd_mean", "hdd_norm"),
    )  # fmt: skip
    answer = Answer()
    answer.add("corrected e_corr energy_corrected value total", float(corrected), amount.unit)
    return answer
