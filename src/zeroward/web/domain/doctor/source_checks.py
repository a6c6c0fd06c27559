"""Are other installations asked, and do they answer? Is our own key one?"""

from datetime import timedelta

from django.utils import timezone

from zeroward.federation.domain.keys import our_signer
from zeroward.federation.models import Peer
from zeroward.federation.package import PackageError
from zeroward.web.domain.doctor.registry import Finding, check, error, ok, warning

ASKED_WITHIN = timedelta(days=3)


@check("federation key")
def key_is_readable() -> Finding:
    try:
        signer = our_signer()
    except PackageError as problem:
        return error(
            f"Answers to other installations are not signed: {problem}",
            "Put the key back from your backup, or set ZEROWARD_FEDERATION_KEY.",
        )
    return ok(
        "Other installations can check what comes from here." if signer else "Nothing is signed: no key."
    )


@check("sources")
def sources_answer() -> Finding:
    found = list(Peer.objects.filter(is_active=True))
    failed = [one.key for one in found if one.last.get("state") == "failed"]
    late = [one.key for one in found if one.last_at and one.last_at < timezone.now() - ASKED_WITHIN]
    if failed:
        return warning(
            f"Not read to the end last time: {', '.join(failed)}.",
            "Their pages on the desk say why; run “zeroward harvest KEY”.",
        )
    if late:
        return warning(f"Not asked for three days: {', '.join(late)}.", "Run “zeroward daily” every day.")
    return ok(f"{len(found)} other installations are asked." if found else "No other installation is asked.")
