"""Other cities of about the same size, as a distribution of what they published: never a rank."""

from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from zeroward.core.charts import Chart, Frame, plain, strip
from zeroward.inventory.models import InventoryVersion
from zeroward.inventory.queries.results import Results
from zeroward.inventory.queries.results_words import per_head

HALF: Final = 0.5
DOUBLE: Final = 2.0


@dataclass(frozen=True, slots=True)
class Similar:
    """Emissions per head, in tonnes, of other cities with half to double the inhabitants."""

    others: tuple[float, ...]
    chart: Chart | None


def similar_cities(results: Results) -> Similar:
    """The newest complete published inventory of each other city, by the same framework. One query.

    Examples are only compared with examples. No chart without inhabitants, for what is not complete, or when nobody
    else has published.
    """
    population, own = results.population, results.per_head
    if not population or own is None or not results.complete or results.empty:
        return Similar((), None)
    header = results.loaded.header
    found = (
        InventoryVersion.objects.filter(
            withdrawn_at=None,
            data__results__framework=results.framework.key,
            data__results__complete=True,
            data__header__population__gte=population * HALF,
            data__header__population__lte=population * DOUBLE,
            data__header__is_example=bool(header["is_example"]),
        )
        .exclude(inventory__city__key=header["city"])
        .order_by("inventory__city_id", "-inventory__year", "-number")
        .values_list("inventory__city_id", "data__results__per_head")
    )
    newest: dict[int, float] = {}
    for city, value in found:
        if value is not None:
            newest.setdefault(city, float(value) / 1000)
    others = tuple(sorted(newest.values()))
    return Similar(others, _chart(results, others, own / 1000) if others else None)


def _chart(results: Results, others: tuple[float, ...], own: float) -> Chart:
    name = str(results.loaded.header["city_name"])
    finding = _("%(city)s: %(own)s t for each inhabitant; the others have %(low)s to %(high)s t") % {
        "city": name,
        "own": per_head(own * 1000),
        "low": per_head(others[0] * 1000),
        "high": per_head(others[-1] * 1000),
    }
    frame = Frame(
        _("Per inhabitant, beside cities of similar size"),
        finding,
        _("Tonnes of CO₂ equivalent for each inhabitant; half to double the inhabitants"),
    )
    return strip(frame, others, own=(name, own), values=_("Tonnes for each inhabitant"), say=plain(1))
