"""Models on the study of cities: who takes part, how representative, partial pooling, change between waves."""

import numpy as np

from zeroward.methods.survey.association import cochran_q, mcnemar
from zeroward.methods.survey.change import change
from zeroward.methods.survey.covariates import model_matrix
from zeroward.methods.survey.design import make_design
from zeroward.methods.survey.mixed import mixed_linear
from zeroward.methods.survey.pooling import pooled_share
from zeroward.methods.survey.propensity import partials, propensity, representativity
from zeroward.methods.survey.representation import representation
from zeroward.methods.survey.sample import sample_of
from zeroward.methods.verify.adapters.survey_city import MARGINS, city_of, is_city
from zeroward.methods.verify.adapters.survey_city_weights import barriers
from zeroward.methods.verify.answer import Answer
from zeroward.methods.verify.dispatch import reads
from zeroward.methods.verify.question import Question


@reads("representativity propensity", "propensity", "r indicator", shape=is_city)
def city_propensity(question: Question) -> Answer:
    """The logistic model of taking part, R-indicator, coefficient of variation and partials."""
    city = city_of(question)
    columns = {name: city.frame.column(name) for name in city.groups(MARGINS)}
    found = propensity(columns, city.frame.column("resp"))
    answer = Answer(flags=list(found.warnings))
    whole = representativity(found.chances)
    answer.add("R R_indicator", whole.r)
    answer.add("S", whole.deviation)
    answer.add("CV", whole.cv)
    answer.add("max_bias_std", whole.cv)
    answer.add("mean", whole.mean)
    answer.add("deviance", found.fit.deviance)
    for name, value, error in zip(found.names, found.fit.coefficients, found.fit.errors, strict=True):
        answer.add(f"coef_{name}", float(value))
        answer.add(f"se_{name}", float(error))
    parts = partials({name: _labels(column) for name, column in columns.items()}, found.chances)
    answer.add(
        "Pu",
        [
            {
                "variable": one.variable,
                "Pu": one.unconditional,
                "cat": list(one.categories),
                "Pu_cat": list(one.categories.values()),
                "rate": list(one.rates.values()),
            }
            for one in parts
        ],
    )
    answer.add("Pc", [{"variable": one.variable, "Pc": one.conditional} for one in parts])
    return answer


def _labels(column: np.ndarray) -> np.ndarray:
    return column.astype(int).astype(str) if column.dtype.kind == "f" else column


@reads("representativity representation", "representation gof", "representation", shape=is_city)
def city_representation(question: Question) -> Answer:
    """The first wave against the frame: chi-square, dissimilarity and ratios by variable."""
    city = city_of(question)
    tests = []
    for name in city.groups((*MARGINS[:2], "mission", "prior")):
        own, all_of = _labels(city.wave1.column(name)), _labels(city.frame.column(name))
        counts = [
            dict(zip(*map(np.ndarray.tolist, np.unique(one, return_counts=True)), strict=True))
            for one in (own, all_of)
        ]
        found = representation(counts[0], counts[1])
        tests.append(
            {
                "var": name,
                "chisq": found.chi_square,
                "df": found.df,
                "p": found.p,
                "dissimilarity": found.dissimilarity,
                "rep_ratio": found.ratios,
            }
        )
    answer = Answer()
    answer.add("tests", tests)
    return answer


@reads("mrp mrp", "partial pooling", "mrp", shape=is_city)
def city_pooling(question: Question) -> Answer:
    """A logistic model of `target` with random intercepts of region and size, spread over the frame."""
    city = city_of(question)
    if "lmm" in city.title or "lmer" in city.title:
        return _linear(question)
    fixed, factors = ("prior", "mission"), ("reg5", "size3")
    found = pooled_share(
        city.wave1.numbers(city.outcome()),
        (
            {name: city.wave1.numbers(name) for name in fixed},
            {name: city.frame.numbers(name) for name in fixed},
        ),
        (
            {name: city.wave1.column(name) for name in factors},
            {name: city.frame.column(name) for name in factors},
        ),
    )
    answer = Answer(flags=list(found.fit.warnings))
    answer.add("estimate", found.value)
    for name, value in zip(found.names, found.fit.coefficients, strict=True):
        answer.add(f"fixef_{name}", float(value))
    for name, value in zip(factors, found.fit.deviations, strict=True):
        answer.add(f"sd_{name}", value)
    for factor in factors:
        for level, value in found.by(city.frame.column(factor)).items():
            answer.add(f"by_{factor}_{level}", value)
    answer.add("logLik log_likelihood", found.fit.log_likelihood)
    return answer


def _linear(question: Question) -> Answer:
    """A linear model with random intercepts of the region, on earlier projects."""
    city = city_of(question)
    table, names = model_matrix({"prior": city.wave1.numbers("prior")})
    found = mixed_linear(city.wave1.numbers(city.outcome("fte")), table, [city.wave1.column("reg5")])
    answer = Answer(flags=list(found.warnings))
    for name, value in zip(names, found.coefficients, strict=True):
        answer.add(f"fixef_{name}", float(value))
    answer.add("sd_reg sd_reg5", found.deviations[0])
    answer.add("sigma", found.sigma)
    for level, value in found.intercepts[0].items():
        answer.add(f"ranef_{level}", value)
    answer.add("logLik", found.log_likelihood)
    return answer


@reads("comparison wave", "wave change", "panel change", shape=is_city)
def city_change(question: Question) -> Answer:
    """An answer in both waves: the difference with the covariance of the cities in both."""
    city = city_of(question)
    name = city.outcome()
    first, second = city.wave1, city.wave2
    cities = (first.column("city").tolist(), second.column("city").tolist())
    samples = [sample_of(make_design(weights=wave.numbers("w0"))) for wave in (first, second)]
    found = change(samples[0], samples[1], (first.numbers(name), second.numbers(name)), cities)
    both = [one for one in cities[0] if one in set(cities[1])]
    before, after = (
        np.array([dict(zip(own, wave.numbers(name), strict=True))[one] for one in both])
        for own, wave in zip(cities, (first, second), strict=True)
    )
    table, test, exact = mcnemar(before, after)
    answer = Answer()
    answer.add("diff", found.difference.value)
    answer.add("diff_se_panel", found.difference.se)
    answer.add("diff_se_independent", found.se_independent)
    answer.add("cov", float(found.waves.covariance[0, 1]))
    answer.add("est", [one.value for one in found.waves])
    answer.add("se", [one.se for one in found.waves])
    answer.add("n1", len(cities[0]))
    answer.add("n2", len(cities[1]))
    answer.add("overlap", found.overlap)
    for key, count in table.items():
        answer.add(f"overlap_table_{key}", count)
    answer.add("mcnemar_chisq", test.statistic)
    answer.add("mcnemar_p", test.p)
    answer.add("mcnemar_exact_p", exact)
    return answer


@reads("multi response cochran", "cochran q", shape=is_city)
def city_cochran(question: Question) -> Answer:
    """Whether all barriers are named equally often."""
    found = cochran_q(barriers(city_of(question)))
    answer = Answer()
    answer.add("Q", found.statistic)
    answer.add("df", int(found.df))
    answer.add("p", found.p)
    return answer
