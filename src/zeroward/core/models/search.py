"""The tables of the search index. Only `core.search` writes them; all in them is public and can be rebuilt.

One *record* is one thing of the site; an *entry* is its text in one language. A *posting* is a block of the
records that hold one term, packed: see `core.search.postings`.
"""

from django.db import models


class SearchState(models.Model):
    """One row. `stamp` changes with every write, so that each process knows when its copy is out of date."""

    stamp = models.CharField(max_length=32)
    previous = models.CharField(max_length=32, blank=True)
    # the numbers of the records that the last write touched; None for all of them
    changed = models.JSONField(default=list, null=True)
    analyser = models.PositiveSmallIntegerField(default=0)
    languages = models.JSONField(default=list)
    label_languages = models.JSONField(default=list)

    def __str__(self) -> str:
        return self.stamp


class SearchRecord(models.Model):
    """A thing that can be found. Its number is its place in the packed postings."""

    number = models.PositiveIntegerField(primary_key=True)
    kind = models.CharField(max_length=40)
    key = models.CharField(max_length=130)
    facets = models.JSONField(default=dict)
    hint = models.PositiveSmallIntegerField(default=50)
    tie = models.BigIntegerField(default=0)
    alive = models.BooleanField(default=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "key"], name="one_search_record_per_key")]

    def __str__(self) -> str:
        return f"{self.kind}:{self.key}"


class SearchEntry(models.Model):
    """The text of a record in one language, as it was indexed."""

    record = models.ForeignKey(SearchRecord, on_delete=models.CASCADE, related_name="entries")
    lang = models.CharField(max_length=12)
    title = models.CharField(max_length=500)
    summary = models.TextField(blank=True)
    body = models.TextField(blank=True)
    url = models.CharField(max_length=500, blank=True)
    is_source = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["record", "lang"], name="one_search_entry_per_language")
        ]

    def __str__(self) -> str:
        return f"{self.title} [{self.lang}]"


class SearchPosting(models.Model):
    """The records of one block (8192 numbers) that hold one term, with the term's impact on each."""

    pk = models.CompositePrimaryKey("term", "block")
    term = models.BigIntegerField()
    block = models.PositiveIntegerField()
    data = models.BinaryField()

    def __str__(self) -> str:
        return f"{self.term}/{self.block}"


class SearchWord(models.Model):
    """A word of the vocabulary: for completion, suggestions, and the accents that a reader left out."""

    # language, blank, folded word in UTF-8: bytes sort alike in every database
    place = models.BinaryField(unique=True)
    written = models.CharField(max_length=64)
    records = models.PositiveIntegerField(default=0)
    in_thesaurus = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.written


class SearchLabel(models.Model):
    """A name of a thesaurus concept in one language; `stems` is the language and its stems."""

    concept = models.CharField(max_length=130, db_index=True)
    lang = models.CharField(max_length=12)
    label = models.CharField(max_length=200)
    kind = models.CharField(max_length=6)
    stems = models.CharField(max_length=240, db_index=True)

    def __str__(self) -> str:
        return f"{self.label} [{self.lang}]"


class SearchConceptLink(models.Model):
    """The broader or related concept of a concept."""

    concept = models.CharField(max_length=130, db_index=True)
    other = models.CharField(max_length=130)
    kind = models.CharField(max_length=8)

    def __str__(self) -> str:
        return f"{self.concept} {self.kind} {self.other}"
