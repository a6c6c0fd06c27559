"""Rows into the database exactly as they are: times stay those of the source, and nothing is told to anybody."""

from typing import Any

from django.db import DatabaseError, IntegrityError, connection, transaction
from django.db.models import Model

from zeroward.web.domain.exit.errors import ExitError


def insert(model: type[Model], rows: list[Any], *, place: str) -> None:
    """Raises ExitError when what is here stands against it: a key or a code that is taken, a rule of the table."""
    fields = [one for one in model._meta.local_concrete_fields if one.attname in rows[0].__dict__]
    fields = [one for one in fields if not (one.primary_key and rows[0].pk is None)]
    most = max(1, connection.ops.bulk_batch_size(fields, rows))
    try:
        with transaction.atomic():
            for start in range(0, len(rows), most):
                model._base_manager.all()._insert(  # type: ignore[attr-defined]
                    rows[start : start + most], fields=fields, using=connection.alias, raw=True
                )
    except IntegrityError as error:
        raise ExitError(
            "What is here already stands against it: something that must be there once, or a rule of the table.",
            place=f"{place} ({model._meta.label})",
            remedy="Find out which record here has the same key or code, and rename it; then try again.",
        ) from error
    except DatabaseError as error:
        raise ExitError(
            "The database does not take it.",
            place=f"{place} ({model._meta.label})",
            remedy="Ask for the package again.",
        ) from error
