"""Walking and cycling: the reduced form of HEAT."""

from zeroward.methods.appraisal import benefit_method, risk_reduction
from zeroward.methods.verify.adapters.rates_text import mortality
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.question import CannotRead, Question, Refused


@reads("heat mortality", "heat walkers", "heat cyclists", "walkers", "cyclists", "heat walking",
       "heat cycling", "active travel", "walking health", "cycling health",
       "heat reduced form",
       "co benefit", "health economic assessment", "risk reduction walking",
       "risk reduction cycling")  # fmt: skip
def active(question: Question) -> Answer:
    """Risk of death, deaths and their value; what the case does not state is the library's."""
    inputs = question.inputs
    minutes = inputs.maybe(
        "minutes", "minutes_per_week", "min_per_week", "weekly_minutes", "min_week", "exposure"
    )
    mode = f"{question.text} {inputs.text('mode', 'activity')}"
    if minutes is None:
        raise CannotRead("no minutes a week")
    known = benefit_method("heat_walking" if "walk" in mode.lower() else "heat_cycling").parameters
    people = inputs.maybe("population", "pop", "people", "n", "persons", "walkers", "cyclists", "users")
    if question.says("individual", "single person", "event") or people == 1:
        raise Refused("The method is for groups and habits.")
    found = risk_reduction(
        minutes,
        relative_risk=inputs.optional("rr", "relative_risk", default=known["relative_risk"]),
        reference=inputs.optional(
            "reference",
            "ref",
            "reference_minutes",
            "ref_minutes",
            "reference_volume",
            "reference_minutes_per_week",
            default=known["reference_minutes"],
        ),
        cap=inputs.share("cap", "maximum", "limit", default=known["cap"]),
    )
    answer = Answer()
    answer.add("reduction risk_reduction rr_reduction mortality_reduction", found, "1")
    rate = mortality(inputs)
    if people is not None and rate is not None:
        answer.add(
            "deaths avoided_deaths deaths_avoided deaths_avoided_per_year lives_saved",
            people * rate * found,
            "1/yr",
        )
        worth = inputs.optional(
            "vsl", "value_of_life", "value_statistical_life", default=known["value_of_life"]
        )
        answer.add(
            "benefit value annual_benefit annual_value money benefit_eur_per_year value_per_year",
            people * rate * found * worth,
            "EUR",
        )
        answer.values.insert(0, answer.values.pop())
    return answer
