"""Where observed emissions stand beside the path that leads to a target."""

from zeroward.methods.pathways import annual_rate
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.question import CannotRead, Question


@reads(
    "progress",
    "progress linear",
    "on track",
    "deviation path",
    "observed pathway",
    "progress against",
    "monitoring path",
)
def progress(question: Question) -> Answer:
    """The path in the observed year, what is observed above it, and the yearly cut that is needed from there."""
    inputs = question.inputs
    first, last = (
        inputs.maybe("base_year", "start_year", "from_year"),
        inputs.maybe("target_year", "end_year", "to_year"),
    )
    year = inputs.maybe("observed_year", "year", "current_year", "monitoring_year", "now", "inventory_year")
    start = inputs.quantity("base", "e0", "baseline", "start", "base_emissions")
    end = inputs.maybe("target", "end", "et", "target_emissions", "target_level")
    seen = inputs.maybe(
        "observed", "current", "actual", "measured", "monitored", "observed_emissions", "current_emissions"
    )
    cut = inputs.maybe_share("cut", "cut_pct", "target_pct", "reduction_pct")
    if start is None or seen is None or first is None or last is None or year is None or last <= first:
        raise CannotRead("no path, year or observation")
    if end is None and cut is None:
        raise CannotRead("neither target nor cut")
    goal = end if end is not None else start.value * (1 - (cut or 0.0))
    share = (year - first) / (last - first)
    level = start.value + (goal - start.value) * share
    if question.says("exponential", "constant rate", "compound") and goal > 0:
        level = start.value * (goal / start.value) ** share
    answer = Answer()
    answer.add("expected path_level path required_level should_be planned", level, start.unit)
    answer.add("deviation gap excess difference above_path off_track_by", seen - level, start.unit)
    answer.add(
        "deviation_pct deviation_percent relative_deviation", (seen - level) / level if level else 0.0, "1"
    )
    answer.add("on_track ontrack ok", seen <= level)
    achieved = (start.value - seen) / (start.value - goal) if start.value != goal else 1.0
    answer.add("achieved achieved_share progress achieved_pct progress_pct", achieved, "1")
    if last > year:
        left = round(last - year)
        answer.add(
            "required_annual_reduction needed_step annual_reduction_needed", (seen - goal) / left, start.unit
        )
        if seen > 0 and goal > 0:
            answer.add("required_rate_from_now required_rate needed_rate", annual_rate(seen, goal, left), "1")
    return answer
