"""Links between records are part of a draft: they wait in the revision until it is published.

Wagtail keeps a record's own fields in revisions, not its plain many-to-many links. Here they come along: a revision
holds the keys of what the record is linked with, and publishing it sets the links.
"""

from collections.abc import Mapping
from typing import Any, Self

from django.db import models

Links = dict[str, list[int]]


class DraftLinks(models.Model):
    """Mixed in before Wagtail's mixins. `draft_links` are links that wait for the next full save."""

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        """A full save also sets the links that waited; those that point at what is gone are dropped."""
        super().save(*args, **kwargs)
        if kwargs.get("update_fields") is None:
            waiting, self.__dict__["_draft_links"] = self.draft_links, {}
            for name, keys in waiting.items():
                manager = getattr(self, name)
                manager.set(manager.model._default_manager.filter(pk__in=keys))

    @classmethod
    def link_fields(cls) -> list[str]:
        """Many-to-many fields that an editor sets directly (those with a table of Django's own)."""
        return [
            field.name
            for field in cls._meta.many_to_many
            if field.editable and field.remote_field.through._meta.auto_created
        ]

    @property
    def draft_links(self) -> Links:
        return self.__dict__.setdefault("_draft_links", {})

    def current_links(self) -> Links:
        """The links as the draft has them; for what the draft does not say, as the database has them."""
        drafted = self.draft_links
        return {
            name: drafted[name]
            if name in drafted
            else list(getattr(self, name).order_by("pk").values_list("pk", flat=True))
            for name in self.link_fields()
            if name in drafted or self.pk is not None
        }

    def _linked(self, name: str) -> list[int]:
        return list(getattr(self, name).order_by("pk").values_list("pk", flat=True))

    def serializable_data(self) -> dict[str, Any]:
        data: dict[str, Any] = super().serializable_data()  # type: ignore[misc]
        return {**data, **self.current_links()}

    @classmethod
    def from_serializable_data(cls, data: Mapping[str, Any], *args: Any, **kwargs: Any) -> Self | None:
        names = cls.link_fields()
        fields = {name: value for name, value in data.items() if name not in names}
        record: Self | None = super().from_serializable_data(fields, *args, **kwargs)  # type: ignore[misc]
        if record is not None:
            record.draft_links.update({name: data[name] for name in names if name in data})
        return record
