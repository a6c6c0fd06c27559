"""Who translates into which languages: Mission editors into all, the team of a national platform into its country's."""

from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from django.conf import settings

from zeroward.core.data_files import read_json
from zeroward.core.desk.access import MISSION_PLACE
from zeroward.core.models import LivingRecord, Translatable
from zeroward.core.permissions import may
from zeroward.core.queries.translations import translated_models
from zeroward.core.scope import Scope
from zeroward.core.ui.translations import content_languages
from zeroward.core.visibility import Viewer
from zeroward.core.workspaces import Workspace

TRANSLATE: Final = "desk.translate"


@cache
def country_languages() -> Mapping[str, tuple[str, ...]]:
    """Official languages by ISO code of the country, as far as content can be held in them."""
    data = read_json(settings.DATA_DIR / "languages" / "country_languages.json")
    return {code: tuple(languages) for code, languages in data["languages"].items()}


def languages_for(viewer: Viewer) -> list[tuple[str, str]]:
    """(code, name in itself) of the languages that somebody may write and review; none for most people."""
    if may(viewer, TRANSLATE, MISSION_PLACE):
        return content_languages()
    own = {
        language
        for code in viewer.countries
        if may(viewer, TRANSLATE, Workspace(Scope.country(code), code, code))
        for language in country_languages().get(code, ())
    }
    return [(code, name) for code, name in content_languages() if code in own]


def record_for(viewer: Viewer, kind: str, key: str) -> Translatable | None:
    """The record to translate. Drafts are for those who edit them; a platform's team gets what everyone can read."""
    model: Any = translated_models().get(kind)
    found: Translatable | None = model._default_manager.filter(key=key).first() if model else None
    return None if _is_draft(found) and not may(viewer, TRANSLATE, MISSION_PLACE) else found


def _is_draft(record: Any) -> bool:
    """Of itself, or with what it is a part of."""
    if isinstance(record, LivingRecord) and not record.is_public:
        return True
    whole = getattr(record, "part_of", "")
    return bool(whole) and _is_draft(getattr(record, whole))
