"""What of this room can be found by everyone: published contracts, with the words of what was published alone."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from django.conf import settings
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _

from zeroward.contract.models import Contract
from zeroward.contract.queries.published import shown_of, standing
from zeroward.core.search.records import EntryData, RecordData
from zeroward.core.search.registry import SearchSource, register_source
from zeroward.methods.contracts.template.content import has_value, places

HINT: Final = 44
MOST_BODY: Final = 20_000


def published_records() -> QuerySet[Contract]:
    """Contracts of which readers can read a version."""
    return Contract.objects.filter(pk__in=standing().values("version__contract")).select_related(
        "city__country"
    )


def describe(contracts: Sequence[Contract]) -> Iterator[RecordData]:
    """Found by city, title and words, in every language of the interface."""
    newest: dict[int, Any] = {}
    for one in standing().filter(version__contract__in=contracts):
        newest.setdefault(one.version.contract_id, one)
    for contract in contracts:
        publication = newest.get(contract.pk)
        body = _body(shown_of(publication).content) if publication is not None else ""
        title = publication.version.data["header"]["title"] if publication is not None else contract.title
        entries = [_entry(contract, title, body, lang) for lang, _name in settings.LANGUAGES]
        yield RecordData(key_of(contract), entries, {"country": [contract.city.country.code]}, HINT)


def key_of(contract: Any) -> str:
    return str(contract.pk)


def _body(content: Any) -> str:
    said = [
        cell["value"]
        for _place, cell in places(content)
        if has_value(cell) and isinstance(cell["value"], str)
    ]
    return "\n".join(said)[:MOST_BODY]


def _entry(contract: Contract, title: str, body: str, lang: str) -> EntryData:
    with override(lang):
        return EntryData(
            lang=lang,
            title=f"{contract.city.name}: {title}",
            summary=gettext("Commitments, action plan and investment plan of the city."),
            body=body,
            url=reverse("contract:public", args=[contract.city.key, contract.pk]),
            is_source=lang == settings.LANGUAGE_CODE,
        )


def register_sources() -> None:
    register_source(
        SearchSource("contract", Contract, published_records, describe, _("Contracts"), key_of=key_of)
    )
