"""Sessions in the database that two requests of one visitor can write at once.

Django's own writes the whole session as a request read it, so that of two requests at once (two tabs, a form and what
saves it meanwhile) the slower one takes back what the other had kept. Here each request writes what it changed.
"""

from typing import Any

from django.contrib.sessions.backends.base import UpdateError
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore
from django.db import router, transaction


class SessionStore(DatabaseStore):
    """The engine for SESSION_ENGINE. What two requests wrote under the same name is still that of the later one."""

    def __init__(self, session_key: str | None = None) -> None:
        super().__init__(session_key)
        self._as_read = ""

    def load(self) -> dict[str, Any]:
        row = self._get_session_from_db()
        self._as_read = row.session_data if row is not None else ""
        return self.decode(self._as_read) if row is not None else {}

    def save(self, must_create: bool = False) -> None:
        """Raises UpdateError where somebody signed out meanwhile."""
        if must_create or self.session_key is None:
            super().save(must_create)
            return
        using = router.db_for_write(self.model)
        with transaction.atomic(using=using):
            self._take_over_what_others_wrote()
            self.create_model_instance(self._get_session()).save(force_update=True, using=using)

    def _take_over_what_others_wrote(self) -> None:
        mine = self._get_session()
        row = self.model.objects.select_for_update().filter(session_key=self.session_key).first()
        if row is None:
            raise UpdateError
        if self._as_read and row.session_data != self._as_read:
            self._session_cache = merged(self.decode(self._as_read), mine, self.decode(row.session_data))
        self._as_read = ""

    def create_model_instance(self, data: dict[str, Any]) -> Any:
        row = super().create_model_instance(data)
        self._as_read = row.session_data
        return row


def merged(before: dict[str, Any], mine: dict[str, Any], theirs: dict[str, Any]) -> dict[str, Any]:
    """`theirs` with what `mine` changed since `before`."""
    kept = {name: value for name, value in theirs.items() if name in mine or name not in before}
    return kept | {name: value for name, value in mine.items() if name not in before or before[name] != value}
