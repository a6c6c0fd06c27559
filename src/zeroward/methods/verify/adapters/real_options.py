"""Rights that need not be used: closed formula and tree."""

from zeroward.methods.appraisal import Uncertain, black_scholes, lattice
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.question import Question

_YEARS = ("t", "years", "time", "maturity", "expiry", "tau")


@reads("real options", "option", "black scholes", "crr", "binomial", "cox ross rubinstein", "american put|call",
       "european put|call", "option defer|abandon|expand|wait")  # fmt: skip
def option_value(question: Question) -> Answer:
    """Call and put; on a tree where steps are stated, else by the closed formula."""
    inputs = question.inputs
    on = Uncertain(
        inputs.number("s", "spot", "s0", "worth", "underlying", "value", "project_value", "v", unit="EUR"),
        inputs.number(
            "k", "strike", "exercise", "price", "investment", "cost", "x", "salvage", "i", unit="EUR"
        ),
        inputs.share("r", "rate", "risk_free", "rf", "risk_free_rate", "interest"),
        inputs.share("sigma", "volatility", "vol", "s_d", "std"),
        inputs.number(*_YEARS),
        inputs.share("q", "dividend", "dividend_yield", "yield", "delta", "loss", default=0.0),
    )
    steps = inputs.maybe("steps", "n", "n_steps", "periods")
    style = inputs.raw.get("american", inputs.text("style", "exercise_style"))
    american = style is True or str(style).lower().startswith("amer") or question.says("american")
    if steps is None and not american:
        call, put = black_scholes(on, "call"), black_scholes(on, "put")
    else:
        many = 2000 if steps is None else int(steps)
        call = lattice(on, "call", steps=many, american=american)
        put = lattice(on, "put", steps=many, american=american)
    wanted = [("call c call_value defer expand", call), ("put p put_value abandon", put)]
    asked_for_put = (
        question.says("put", "abandon") or inputs.text("type", "right", "option_type").lower() == "put"
    )
    answer = Answer()
    for names, value in reversed(wanted) if asked_for_put and not question.says("call") else wanted:
        answer.add(f"{names} value price option_value", value, "EUR")
    return answer
