"""The words for concepts in the reader's language, for whole vocabularies at once."""





def concept_labels(*schemes: str, lang: str | None = None) -> dict[str, dict[str, str]]:
    """`{scheme: {key: label}}` with one query; English where the language has no word yet."""


def label_of(labels: dict[str, str], key: str) -> str:
    """The label for a key as data files write it ("governance body" for governance-body), else the key itself."""
    return labels.get(key) or labels.get(key.lower().replace(" ", "-")) or key
