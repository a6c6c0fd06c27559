"""Stocks that turn over: vehicles by their sales, buildings by their renovation; and who takes part."""

from math import fsum

from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.question import CannotRead, Question


@reads("fleet turnover", "stock turnover", "fleet share", "sales share fleet", "stock model", "vehicle stock")
def fleet(question: Question) -> Answer:
    """Electric vehicles after the sales of some years, and their part of an unchanged fleet."""
    inputs = question.inputs
    size = inputs.number("fleet", "stock", "fleet_size", "vehicles", "cars")
    sales = inputs.maybe("annual_sales", "sales", "new_registrations", "registrations", "sales_per_year")
    renewal = inputs.maybe_share("renewal_rate", "turnover", "turnover_rate", "replacement_rate")
    shares = inputs.numbers(
        "ev_sales_share", "sales_share", "ev_share_of_sales", "electric_share", "ev_sales_shares", "shares"
    )
    sold = sales if sales is not None else size * renewal if renewal is not None else None
    if sold is None or not shares or size <= 0:
        raise CannotRead("no sales or no shares of them")
    percent = 100.0 if max(shares) > 1 else 1.0
    initial = inputs.optional("ev_start", "ev_stock", "initial_ev", "electric_start", "ev_initial")
    electric = min(size, initial + sold * fsum(shares) / percent)
    answer = Answer()
    answer.add("ev_stock electric stock evs electric_vehicles", electric, "")
    answer.add("ev_share share electric_share fleet_share", electric / size, "1")
    return answer


@reads(
    "renovated share", "renovation rate", "renovated yearly", "renovation heat saved", "deep renovation years"
)
def renovated(question: Question) -> Answer:
    """The part of buildings renovated after some years, and the heat that is saved by it."""
    inputs = question.inputs
    rate = inputs.share("rate", "renovation_rate", "annual_rate", "yearly_rate", "renovation")
    years = inputs.number("years", "n", "duration", "periods")
    share = min(1.0, rate * years)
    answer = Answer()
    answer.add("renovated_share share renovated", share, "1")
    saving = inputs.maybe_share("saving", "saving_pct", "savings", "reduction", "saving_share")
    heat = inputs.quantity("heat", "heat_demand", "demand", "consumption", "energy")
    if saving is not None and heat is not None:
        answer.add("heat_saved saved saving energy_saved reduction", heat.value * share * saving, heat.unit)
        answer.add("heat_left remaining demand_after", heat.value * (1 - share * saving), heat.unit)
    area = inputs.maybe("area", "floor_area", "buildings", "dwellings")
    if area is not None:
        answer.add("renovated_area area renovated_buildings", area * share)
    return answer


@reads("participation ratio", "participation", "take up ratio", "representation", "representation ratio")
def participation(question: Question) -> Answer:
    """A group's part of those who take part over its part of the people: one is even."""
    inputs = question.inputs
    inside = inputs.number(
        "group_participants", "participants_group", "group_takeup", "group_beneficiaries", "group_users"
    )
    whole = inputs.number(
        "participants", "all_participants", "takeup", "beneficiaries", "users", "total_participants"
    )
    group = inputs.number("group_population", "population_group", "group_size", "group")
    people = inputs.number("population", "total_population", "inhabitants", "all")
    if whole <= 0 or people <= 0 or group <= 0:
        raise CannotRead("nobody takes part, or the group is empty")
    answer = Answer()
    answer.add("ratio participation_ratio representation index", (inside / whole) / (group / people), "1")
    answer.add("participant_share share_of_participants", inside / whole, "1")
    answer.add("population_share share_of_population", group / people, "1")
    answer.add("under_represented underrepresented", inside / whole < group / people)
    return answer
