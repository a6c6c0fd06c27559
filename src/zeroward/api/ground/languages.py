"""The language of an answer: `?lang=` first, else what the reader's program accepts, among the open ones."""

from django.http import HttpRequest
from django.utils.translation.trans_real import parse_accept_lang_header

from zeroward.api.ground.problems import ProblemError
from zeroward.core.queries.instance import open_languages


def language_of(request: HttpRequest) -> str:
    """Raises ProblemError for a `lang` that this platform does not offer."""
    offered = [code for code, _name in open_languages()]
    asked = request.GET.get("lang", "")
    if asked:
        if asked not in offered:
            raise ProblemError(
                400,
                "This platform does not offer this language.",
                place="lang",
                remedy=f"Ask for one of: {', '.join(offered)}.",
            )
        return asked
    return _accepted(request.headers.get("Accept-Language", "")[:500], offered)


def _accepted(header: str, offered: list[str]) -> str:
    """The best that is offered; what has the weight 0 is not wanted (RFC 9110, 12.4.2), and comes last."""
    wishes = parse_accept_lang_header(header)
    refused = {code for code, weight in wishes if not weight}
    left = [code for code in offered if code not in refused] or offered or ["en"]
    for code, weight in wishes:
        short = code.split("-")[0]
        if code == "*" and weight:
            return left[0]
        if weight and (code in left or short in left):
            return code if code in left else short
    return left[0]
