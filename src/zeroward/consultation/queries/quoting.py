"""Whether sentences of a text may be quoted in a report."""

from zeroward.consultation.models import SourceText

TALKS = (SourceText.Kind.TRANSCRIPT, SourceText.Kind.NOTE)


def may_quote(text: SourceText) -> bool:
    """Never what was erased. What was said in a meeting only when somebody's consent is kept and everybody whose
    consent is kept agreed to be quoted and did not take it back. Answers that people wrote themselves, and documents,
    may be quoted. At most one query."""
    if text.erased_at is not None:
        return False
    if text.kind not in TALKS or text.session_id is None:
        return True
    kept = list(text.session.consents.values_list("what", "withdrawn_on")) if text.session else []
    return bool(kept) and all("quotation" in what and withdrawn is None for what, withdrawn in kept)
