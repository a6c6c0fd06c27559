"""Translations of a call, a programme, a testbed: which there are, and what is missing."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.utils.translation import gettext as _

from zeroward.core.models import Text, Translatable
from zeroward.core.ui.languages import own_name
from zeroward.core.ui.translations import content_languages


@dataclass(frozen=True, slots=True)
class LanguageState:
    """How far a language is: texts that are there, of all that there are; machine-made and stale ones among them."""

    code: str
    name: str
    there: int
    of: int
    machine: int
    stale: int

    @property
    def words(self) -> str:
        if not self.there:
            return _("missing")
        if self.stale:
            return _("older than the source")
        if self.there < self.of:
            return _("not complete")
        return _("translated by machine") if self.machine else _("complete")


def texts_of(record: Translatable) -> list[Text]:
    """All translations of a record, by language and field. One query."""
    kind = ContentType.objects.get_for_model(record)
    return list(Text.objects.filter(content_type=kind, object_id=record.pk).order_by("lang", "field"))


def languages_of(record: Translatable) -> list[LanguageState]:
    """Languages of the interface and every other one in which something is there; not the source's own."""
    texts = texts_of(record)
    fields = [name for name in record.translatable if getattr(record, name)]
    codes = [code for code, _name in content_languages()]
    used = {one.lang for one in texts}
    shown = [code for code in codes if code in used or code in codes[:3]]
    found = []
    for code in dict.fromkeys([*shown, *sorted(used)]):
        if code == record.source_lang:
            continue
        own = [one for one in texts if one.lang == code and one.field in fields]
        served = [record.served(one.field, code) for one in own]
        found.append(
            LanguageState(
                code,
                own_name(code),
                len(own),
                len(fields),
                sum(one.machine for one in served),
                sum(one.stale for one in served),
            )
        )
    return found


def language_choices(record: Translatable) -> Sequence[tuple[str, str]]:
    """Languages into which it can be translated."""
    return [pair for pair in content_languages() if pair[0] != record.source_lang]
